package tundish.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;

/**
 * A deal's stay in a stage; entering again is another visit.
 *
 * @param left null while it goes on
 * @param next the stage it left for; null while it goes on, and where it left for another funnel
 */
public record Visit(
        StageId stage,
        Instant entered,
        @Nullable Instant left,
        @Nullable StageId next) {

    /** How a visit ended. */
    public enum Exit {
        FORWARD,
        BACK,
        WON,
        LOST,
        /** For another funnel. */
        MOVED
    }

    public boolean isOpen() {
        return left == null;
    }

    /** Whether it was going on at that moment. */
    boolean spans(Instant moment) {
        return entered.isBefore(moment) && (left == null || !left.isBefore(moment));
    }

    double days(Instant asOf) {
        return Days.between(entered, left == null ? asOf : left);
    }
}
