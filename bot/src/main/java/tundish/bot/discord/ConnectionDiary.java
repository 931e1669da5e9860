package tundish.bot.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators once when Discord goes away, once more for each further reason, and once when it is back. */
final class ConnectionDiary {

    private static final Logger log = LoggerFactory.getLogger(ConnectionDiary.class);

    private final InstantSource clock;
    private final Set<String> told = new HashSet<>();
    private @Nullable Instant since;

    ConnectionDiary(InstantSource clock) {
        this.clock = clock;
    }

    /** @param state how it is now, such as the name of what went wrong */
    synchronized void away(String state) {
        if (since == null) {
            since = clock.instant();
        }
        if (told.add(state)) {
            log.warn("Not connected to Discord ({}), trying again until it works; messages wait meanwhile", state);
        }
    }

    synchronized void here(String how) {
        if (since == null) {
            log.info("Connected to Discord, {}", how);
        } else {
            var away = Duration.between(since, clock.instant()).toSeconds();
            log.info("Connected to Discord again after {} s, {}", away, how);
        }
        forget();
    }

    /** Whether there is a connection is somebody else's business now. */
    synchronized void forget() {
        since = null;
        told.clear();
    }
}
