package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing.Outcome;
import tundish.deal.DealId;
import tundish.funnel.StageId;
import tundish.money.Money;

/**
 * A deal in short: what it takes to count it and to find its place in the lists of a week.
 *
 * @param entered when it came to its stage
 * @param outcome null while it is open
 * @param stageDue when it has outstayed its stage; null where that has no limit
 * @param nextDue when its next action is due; null where none is planned
 */
public record DealLine(
        DealId deal,
        String funnel,
        StageId stage,
        Instant entered,
        @Nullable Money amount,
        @Nullable Outcome outcome,
        @Nullable Instant stageDue,
        @Nullable Instant nextDue,
        @Nullable LocalDate expectedClose) {

    boolean isOpen() {
        return outcome == null;
    }

    boolean isStalled(Instant asOf) {
        return isOpen() && stageDue != null && !stageDue.isAfter(asOf);
    }

    boolean isOverdue(Instant asOf) {
        return isOpen() && nextDue != null && nextDue.isBefore(asOf);
    }

    /** Whether it is open and expected to close on one of so many days. */
    boolean isClosing(LocalDate from, int days) {
        return isOpen()
                && expectedClose != null
                && !expectedClose.isBefore(from)
                && expectedClose.isBefore(from.plusDays(days));
    }
}
