package tundish.installation;

import java.time.Instant;
import java.util.Optional;

/** Words that are good once, for a while, in whatever instance they come back. Only a digest of the word is kept. */
public interface Tickets {
    /** @param about what the one who brings it back is to have */
    void issue(String ticket, String about, Instant until);

    /** Takes a ticket, so that nobody takes it again. @return what it is about; empty where it is spent, late or unknown */
    Optional<String> take(String ticket, Instant now);

    /** Counts how often something was tried. @return how often, this time included, since the count last ended */
    int count(String tried, Instant now, Instant until);

    /** Drops those that ended before the moment, and says how many. */
    int forget(Instant before);
}
