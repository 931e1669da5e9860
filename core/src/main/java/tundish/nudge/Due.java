package tundish.nudge;

import java.time.Instant;

/**
 * A nudge that a deal calls for as things stand.
 *
 * @param since when its reason begins
 * @param at when it may be sent: later where a plan or a snooze holds it back
 */
public record Due(NudgeKey key, Instant since, Instant at) {

    boolean isDue(Instant now) {
        return !at.isAfter(now);
    }
}
