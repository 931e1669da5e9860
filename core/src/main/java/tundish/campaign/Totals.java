package tundish.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another system reported, added up. A count that was never reported is null, which is not 0.
 *
 * @param lines how many lines it is the sum of
 * @param last the last day that was reported on, where days were given
 */
public record Totals(
        long lines,
        BigDecimal spent,
        @Nullable Long leads,
        @Nullable Long opportunities,
        @Nullable Long orders,
        @Nullable BigDecimal revenue,
        @Nullable LocalDate last) {

    static final Totals NOTHING = new Totals(0, BigDecimal.ZERO, null, null, null, null, null);

    Totals plus(Totals other) {
        return new Totals(
                lines + other.lines,
                spent.add(other.spent),
                sum(leads, other.leads),
                sum(opportunities, other.opportunities),
                sum(orders, other.orders),
                revenue == null
                        ? other.revenue
                        : revenue.add(Optional.ofNullable(other.revenue).orElse(BigDecimal.ZERO)),
                last == null || (other.last != null && other.last.isAfter(last)) ? other.last : last);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }

    public boolean isEmpty() {
        return lines == 0;
    }
}
