package tundish.deal;

import java.time.Instant;

/**
 * How a deal ended.
 *
 * @param reason for a loss one of {@link LostReason}'s keys or the text of an import; may be empty for a win
 */
public record Closing(Outcome outcome, Instant at, String reason, String note) {

    public enum Outcome {
        WON,
        LOST
    }
}
