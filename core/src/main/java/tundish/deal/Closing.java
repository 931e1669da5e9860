package tundish.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.money.Rate;

/**
 * How a deal ended.
 *
 * @param reason for a loss one of {@link LostReason}'s keys or the text of an import; may be empty for a win
 * @param rate what turns its amount into the workspace's currency for ever; null where both are the same, or no rate was known
 */
public record Closing(
        Outcome outcome,
        Instant at,
        String reason,
        String note,
        @Nullable Rate rate) {

    public enum Outcome {
        WON,
        LOST
    }

    /** One whose rate is not frozen yet. */
    public Closing(Outcome outcome, Instant at, String reason, String note) {
        this(outcome, at, reason, note, null);
    }

    public Closing with(@Nullable Rate frozen) {
        return new Closing(outcome, at, reason, note, frozen);
    }
}
