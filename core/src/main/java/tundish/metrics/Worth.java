package tundish.metrics;

import java.math.BigDecimal;
import java.util.stream.Stream;
import tundish.money.Money;
import tundish.money.Sums;

/**
 * What deals are worth together, in one currency, and what that leaves out.
 *
 * @param deals how many the total is of
 * @param leftOut amounts in currencies without a rate
 * @param leftOutDeals how many deals those are
 * @param unpriced how many deals have no amount at all
 */
public record Worth(Money total, long deals, Sums leftOut, long leftOutDeals, long unpriced) {

    /** Whether the total says anything: a sum of nothing is 0, a sum of what has no amount or no rate is not known. */
    public boolean isKnown() {
        return deals > 0 || leftOutDeals + unpriced == 0;
    }

    static Worth nothing(String currency) {
        return new Worth(new Money(BigDecimal.ZERO, currency), 0, Sums.NONE, 0, 0);
    }

    static Worth sum(String currency, Stream<Worth> all) {
        return all.reduce(nothing(currency), Worth::plus);
    }

    Worth plus(Worth other) {
        return new Worth(
                new Money(total.value().add(other.total.value()), total.currency()),
                deals + other.deals,
                leftOut.plus(other.leftOut),
                leftOutDeals + other.leftOutDeals,
                unpriced + other.unpriced);
    }
}
