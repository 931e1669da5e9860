package tundish.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.money.Money;

/**
 * Something to be reached by a day, by somebody. Only goals that say all of it are kept.
 *
 * @param value a whole number, of the currency for revenue
 * @param currency ISO 4217 code for revenue, else empty
 * @param dealSize what a customer brings on average; null where it is taken from what was won
 * @param from the first day
 * @param to the last day: the deadline
 * @param conversions by stage, the share that goes on to the next, from 0 to 1, as entered for want of history
 * @param winRate the share of opportunities that is won, as entered; null where it was not
 * @param shape how it is split over time
 * @param weights of the parts of the period, for {@link Shape#WEIGHTED}
 */
public record Goal(
        GoalId id,
        Measure measure,
        BigDecimal value,
        String currency,
        @Nullable Money dealSize,
        LocalDate from,
        LocalDate to,
        MemberId owner,
        Map<StageId, BigDecimal> conversions,
        @Nullable BigDecimal winRate,
        Shape shape,
        Parts parts,
        List<BigDecimal> weights) {

    public enum Shape {
        EVEN,
        WEIGHTED,
        /** As last year's wins were spread over the same days. */
        SEASON
    }

    public enum Parts {
        MONTH,
        QUARTER
    }

    public Goal {
        value = value.stripTrailingZeros().setScale(0);
        conversions = Map.copyOf(conversions);
        weights = List.copyOf(weights);
    }

    /** A part of the period. */
    public record Part(LocalDate from, LocalDate to) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The months or quarters of the period, the first and last perhaps cut. */
    public List<Part> periods() {
        var all = new ArrayList<Part>();
        for (var start = from; !start.isAfter(to); start = all.getLast().to().plusDays(1)) {
            var end = end(YearMonth.from(start));
            all.add(new Part(start, end.isAfter(to) ? to : end));
        }
        return all;
    }

    private LocalDate end(YearMonth month) {
        return switch (parts) {
            case MONTH -> month.atEndOfMonth();
            case QUARTER ->
                month.plusMonths(2 - (month.getMonthValue() - 1) % 3).atEndOfMonth();
        };
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
