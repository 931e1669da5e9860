package tundish.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static List<Long> shares(long total, String... weights) {
        return Apportionment.of(
                total, List.of(weights).stream().map(BigDecimal::new).toList());
    }

    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertThat(shares(100, "1", "1", "1", "1")).containsExactly(25L, 25L, 25L, 25L);
        assertThat(shares(10, "1", "1", "1")).containsExactly(4L, 3L, 3L);
        assertThat(shares(10, "0.5", "2.5", "7")).containsExactly(1L, 2L, 7L);
        assertThat(shares(7, "0", "3", "4")).containsExactly(0L, 3L, 4L);
        assertThat(shares(0, "3", "4")).containsExactly(0L, 0L);
    }

    @Test
    void countsAllTheSameWhereNothingHasAWeight() {
        assertThat(shares(5, "0", "0")).containsExactly(3L, 2L);
        assertThat(shares(5)).isEmpty();
    }

    @Test
    void sharesOutNothingNegative() {
        assertThatThrownBy(() -> shares(-1, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shares(1, "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpAndIsFairOnAnything() {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var total = random.nextBoolean() ? random.nextLong(50) : random.nextLong(1_000_000_000_000L);
            var weights = IntStream.range(0, 1 + random.nextInt(24))
                    .mapToObj(_ -> BigDecimal.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000))
                            .movePointLeft(random.nextInt(7)))
                    .toList();
            var shares = Apportionment.of(total, weights);
            var told = total + " by " + weights + " is " + shares;
            assertThat(shares).as(told).hasSameSizeAs(weights).allMatch(share -> share >= 0);
            assertThat(shares.stream().mapToLong(Long::longValue).sum())
                    .as(told)
                    .isEqualTo(total);
            assertFair(total, weights, shares, told);
        }
    }

    /** Nobody is a whole one away from the exact share. */
    private static void assertFair(long total, List<BigDecimal> weights, List<Long> shares, String told) {
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var i = 0; i < weights.size() && sum.signum() > 0; i++) {
            var exact = BigDecimal.valueOf(total).multiply(weights.get(i)).divide(sum, MathContext.DECIMAL128);
            assertThat(exact.subtract(BigDecimal.valueOf(shares.get(i))).abs())
                    .as(told)
                    .isLessThan(BigDecimal.ONE);
        }
    }
}
