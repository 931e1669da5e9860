package tundish.goal;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole by weights into whole numbers that add up to it: the largest remainders are rounded up. */
public final class Split {

    private Split() {}

    /**
     * The parts, in the order of the weights.
     *
     * @param whole without a fraction, not negative
     * @param weights not negative, at least one; all alike where they are 0 in all
     */
    public static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            return of(whole, weights.stream().map(_ -> BigDecimal.ONE).toList());
        }
        var exact = weights.stream()
                .map(weight -> whole.multiply(weight).divide(total, MathContext.DECIMAL128))
                .toList();
        var parts = new ArrayList<>(
                exact.stream().map(part -> part.setScale(0, RoundingMode.DOWN)).toList());
        var left = whole.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(comparing((Integer i) -> exact.get(i).subtract(parts.get(i)))
                        .reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigDecimal.ONE)));
        return List.copyOf(parts);
    }
}
