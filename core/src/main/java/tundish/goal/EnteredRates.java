package tundish.goal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;

/**
 * Conversions that somebody entered, above 0 and at most 1.
 *
 * @param win from opportunity to won; null where it was not entered
 * @param onward from a stage to the next
 */
public record EnteredRates(@Nullable BigDecimal win, Map<StageId, BigDecimal> onward) {

    public static final EnteredRates NONE = new EnteredRates(null, Map.of());

    public EnteredRates {
        win = win == null ? null : checked(win);
        var sorted = new TreeMap<StageId, BigDecimal>(Comparator.comparing(StageId::value));
        onward.forEach((stage, rate) -> sorted.put(stage, checked(rate)));
        onward = Collections.unmodifiableMap(sorted);
    }

    private static BigDecimal checked(BigDecimal rate) {
        if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a rate is above 0 and at most 1: " + rate);
        }
        return rate.stripTrailingZeros();
    }
}
