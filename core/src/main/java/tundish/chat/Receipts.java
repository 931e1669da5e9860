package tundish.chat;

import java.time.Instant;

/** Remembers what was received, so that a platform's second delivery of it does nothing. */
public interface Receipts {

    /**
     * Whether this is the first time; of several at once exactly one is.
     *
     * @param key the platform's own id of the event or click, with the platform's name before it
     */
    boolean first(String key, Instant at);

    /** Drops what was received before the moment, and says how much. */
    int forget(Instant before);
}
