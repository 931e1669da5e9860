package tundish.lease;

import java.time.Instant;

/**
 * Lets one of several instances do what only one may do at a time, such as holding the connection to a platform. Whoever
 * holds a lease renews it in good time; when it stops to, another takes it once it is over. Holders compare their own
 * clocks, so that these must not differ by more than what a lease lasts beyond its renewal.
 */
public interface Leases {

    /**
     * Takes a lease that is free or over, or renews one's own; of several at once exactly one gets it.
     *
     * @param name what it is for
     * @param holder who asks, never the same for two instances
     * @param until from when on somebody else may take it
     * @return whether the holder has it from now on
     */
    boolean take(String name, String holder, Instant now, Instant until);

    /** Lets a lease go at once; nothing happens where somebody else has it. */
    void release(String name, String holder);
}
