package tundish.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;

/**
 * A deal as goals are judged by it.
 *
 * @param reached the day on which it first came to each stage or beyond, in the funnel's order; empty for those it never did
 * @param worth in the goal's currency; null for no amount, or no rate
 * @param chance of a win, where it is open
 */
public record Sale(
        @Nullable MemberId owner,
        List<Optional<LocalDate>> reached,
        boolean won,
        @Nullable LocalDate closed,
        @Nullable LocalDate expectedClose,
        @Nullable BigDecimal worth,
        double chance) {

    public boolean isOpen() {
        return closed == null;
    }

    boolean came(int stage) {
        return reached.get(stage).isPresent();
    }
}
