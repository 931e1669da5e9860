package tundish.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreditTest {

    @Test
    void sharesAreOneInAllAndPartsAddUpToTheCent() {
        var random = new Random(7);
        for (var credit : Credit.values()) {
            for (var i = 0; i < 500; i++) {
                var touched = IntStream.range(0, 1 + random.nextInt(9))
                        .mapToObj(_ -> "campaign " + random.nextInt(4))
                        .toList();
                var shares = credit.shares(touched);
                assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(BigDecimal.ONE);
                var amount = BigDecimal.valueOf(random.nextLong(10_000_000_000L), 2);
                assertThat(Credit.split(amount, shares).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(amount);
            }
        }
    }

    @Test
    void countsACampaignThatTouchedTwiceTwice() {
        assertThat(Credit.LINEAR.shares(List.of("a", "b", "a", "a")).get("a")).isEqualByComparingTo("0.75");
        assertThat(Credit.LAST.shares(List.of("a", "b")).keySet()).containsExactly("b");
    }
}
