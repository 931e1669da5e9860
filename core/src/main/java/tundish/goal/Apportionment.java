package tundish.goal;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a whole number out in whole numbers that add up to it, by the largest remainder (Hamilton, Hare): exact, and
 * never more than one away from the fair share. Of equal remainders the first comes first.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * The shares, in the order of the weights.
     *
     * @param total not negative
     * @param weights not negative; where all are 0, all count the same
     */
    public static List<Long> of(long total, List<BigDecimal> weights) {
        if (total < 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("nothing negative is shared out: " + total + " by " + weights);
        }
        if (weights.isEmpty()) {
            return List.of();
        }
        var whole = whole(weights);
        var sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return sum.signum() == 0
                ? of(total, weights.stream().map(_ -> BigDecimal.ONE).toList())
                : shares(BigInteger.valueOf(total), whole, sum);
    }

    private static List<BigInteger> whole(List<BigDecimal> weights) {
        var scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.movePointRight(Math.max(0, scale)).toBigIntegerExact())
                .toList();
    }

    private static List<Long> shares(BigInteger total, List<BigInteger> weights, BigInteger sum) {
        var shares = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var parts = total.multiply(weight).divideAndRemainder(sum);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        var missing = total.longValueExact()
                - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(missing)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }
}
