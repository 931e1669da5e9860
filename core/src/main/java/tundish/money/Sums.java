package tundish.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums by currency, which are never added to each other. Keys are ISO 4217 codes in order. */
public record Sums(Map<String, BigDecimal> byCurrency) {

    public static final Sums NONE = new Sums(Map.of());

    public Sums {
        byCurrency = Collections.unmodifiableMap(new TreeMap<>(byCurrency));
    }

    /** These sums and one amount more; null adds nothing. */
    public Sums plus(@Nullable Money amount) {
        if (amount == null) {
            return this;
        }
        var sums = new TreeMap<>(byCurrency);
        sums.merge(amount.currency(), amount.value(), BigDecimal::add);
        return new Sums(sums);
    }

    public Sums plus(Sums others) {
        if (others.isEmpty()) {
            return this;
        }
        var sums = new TreeMap<>(byCurrency);
        others.byCurrency.forEach((currency, value) -> sums.merge(currency, value, BigDecimal::add));
        return new Sums(sums);
    }

    /** What is left without others; a currency of which nothing is left is gone. */
    public Sums minus(Sums others) {
        var sums = new TreeMap<>(byCurrency);
        others.byCurrency.forEach((currency, value) -> sums.merge(currency, value.negate(), BigDecimal::add));
        sums.values().removeIf(value -> value.signum() == 0);
        return new Sums(sums);
    }

    public boolean isEmpty() {
        return byCurrency.isEmpty();
    }
}
