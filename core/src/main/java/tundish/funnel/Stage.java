package tundish.funnel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.language.LocalText;

/**
 * One step that a deal passes through.
 *
 * @param prefix begins the reference of a deal that was created here, such as {@code LX}
 * @param limit how long a deal may stay before its owner is nudged; null for as long as it likes
 * @param probability of winning from here, 0 to 1
 * @param criteria what must be true of a deal in this stage, in words
 * @param gates the part of the criteria that is checked before a deal may enter
 */
public record Stage(
        StageId id,
        LocalText name,
        String prefix,
        Kind kind,
        @Nullable DayCount limit,
        double probability,
        LocalText criteria,
        List<Gate> gates) {

    /** What being in a stage means for a deal. */
    public enum Kind {
        OPEN,
        WON,
        LOST,
        /** Open again after a win: the customer buys once more. */
        AFTER_SALE;

        /** Whether a deal in such a stage is still being worked on. */
        public boolean isOpen() {
            return this == OPEN || this == AFTER_SALE;
        }
    }

    public Stage {
        gates = List.copyOf(gates);
    }
}
