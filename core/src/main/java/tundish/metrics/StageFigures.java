package tundish.metrics;

import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.funnel.StageId;

/**
 * What happened in one stage.
 *
 * @param retired whether the funnel has this stage no more, or not yet
 * @param entered visits that began in the period
 * @param open how many of those go on
 * @param exits how the others ended: {@code entered = open + exits.all()}
 * @param days of the visits that began in the period
 * @param workingDays the same in working days, where the stage's limit counts those
 * @param overdue deals that stand in the stage, whenever they came, and longer than it allows
 * @param standing how many stood in the stage before and after, whenever they came
 */
public record StageFigures(
        Stage stage,
        boolean retired,
        long entered,
        long open,
        Exits exits,
        Conversion conversion,
        StageTime days,
        @Nullable StageTime workingDays,
        long overdue,
        Standing standing) {

    /** @param moved those that went on in another funnel, neither won nor lost here */
    public record Exits(long forward, long back, long won, long lost, long moved) {

        public long all() {
            return forward + back + won + lost + moved;
        }
    }

    /**
     * Of the deals that entered the stage for the first time in the period, those that came to the next.
     *
     * @param all of all of them
     * @param matured of those that are old enough to be judged
     * @param mature whether nothing more is to be waited for: every deal has gone on, has ended or is old enough
     * @param after how many days a deal is old enough: nine of ten have left the stage by then; null where that is not known
     */
    public record Conversion(
            StageId to,
            Share all,
            Share matured,
            boolean mature,
            @Nullable Double after) {}

    /** {@code before + in - out = after}. */
    public record Standing(long before, long in, long out, long after) {}
}
