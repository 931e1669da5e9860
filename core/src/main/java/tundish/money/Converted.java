package tundish.money;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum in one currency, and what could not be turned into it.
 *
 * @param leftOut by currency, in order; empty where everything is in the sum
 */
public record Converted(Money sum, Map<String, LeftOut> leftOut) {

    public Converted {
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * Amounts of one currency for which there was no rate.
     *
     * @param count how many amounts
     * @param first the earliest day on which a rate was missing
     * @param last the latest
     */
    public record LeftOut(Money sum, long count, LocalDate first, LocalDate last) {

        LeftOut plus(LeftOut other) {
            return new LeftOut(
                    new Money(sum.value().add(other.sum.value()), sum.currency()),
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Nothing, in that currency. */
    public static Converted none(String currency) {
        return of(Money.of("0", currency));
    }

    static Converted of(Money sum) {
        return new Converted(sum, Map.of());
    }

    static Converted leftOut(String currency, Money amount, LocalDate day) {
        return new Converted(Money.of("0", currency), Map.of(amount.currency(), new LeftOut(amount, 1, day, day)));
    }

    /** Both together; they must be in the same currency. */
    public Converted plus(Converted other) {
        if (!sum.currency().equals(other.sum.currency())) {
            throw new IllegalArgumentException(sum.currency() + " and " + other.sum.currency() + " have no sum");
        }
        var both = new TreeMap<>(leftOut);
        other.leftOut.forEach((currency, left) -> both.merge(currency, left, LeftOut::plus));
        return new Converted(new Money(sum.value().add(other.sum.value()), sum.currency()), both);
    }

    public boolean isComplete() {
        return leftOut.isEmpty();
    }
}
