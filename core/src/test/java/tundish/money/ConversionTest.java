package tundish.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.money.Converted.LeftOut;

class ConversionTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Conversion dollars = new Conversion(
            "USD",
            List.of(
                    rate("EUR", "USD", MARCH, "1.2"),
                    rate("EUR", "USD", JANUARY, "1.08"),
                    rate("EUR", "CNY", JANUARY, "7.8"),
                    rate("JPY", "USD", JANUARY, "0.0065")));

    private static Rate rate(String currency, String into, LocalDate from, String value) {
        return new Rate(currency, into, from, new BigDecimal(value));
    }

    @Test
    void takesTheLatestRateOnOrBeforeTheDay() {
        var euros = Money.of("100", "EUR");
        assertThat(dollars.convert(euros, JANUARY).sum()).isEqualTo(Money.of("108", "USD"));
        assertThat(dollars.convert(euros, MARCH.minusDays(1)).sum()).isEqualTo(Money.of("108", "USD"));
        assertThat(dollars.convert(euros, MARCH).sum()).isEqualTo(Money.of("120", "USD"));
        assertThat(dollars.convert(euros, MARCH.plusYears(9)).sum()).isEqualTo(Money.of("120", "USD"));
    }

    @Test
    void leavesOutWhatHasNoRateAndSaysSo() {
        var before = dollars.convert(Money.of("100", "EUR"), JANUARY.minusDays(1));
        var pounds = dollars.convert(Money.of("7", "GBP"), MARCH);
        var more = dollars.convert(Money.of("8", "GBP"), JANUARY);
        var sum = before.plus(pounds).plus(more).plus(dollars.convert(Money.of("50", "USD"), MARCH));

        assertThat(sum.sum()).isEqualTo(Money.of("50", "USD"));
        assertThat(sum.isComplete()).isFalse();
        assertThat(sum.leftOut().values())
                .containsExactly(
                        new LeftOut(Money.of("100", "EUR"), 1, JANUARY.minusDays(1), JANUARY.minusDays(1)),
                        new LeftOut(Money.of("15", "GBP"), 2, JANUARY, MARCH));
    }

    @Test
    void aFrozenRateGoesBeforeTheRateOfTheDayWhereItFits() {
        var frozen = rate("EUR", "USD", JANUARY, "1.5");
        assertThat(dollars.convert(Money.of("10", "EUR"), MARCH, frozen).sum()).isEqualTo(Money.of("15", "USD"));
        assertThat(dollars.convert(Money.of("1000", "JPY"), MARCH, frozen).sum())
                .isEqualTo(Money.of("6.5", "USD"));
        assertThat(dollars.convert(Money.of("10", "EUR"), MARCH, rate("EUR", "CNY", JANUARY, "7"))
                        .sum())
                .isEqualTo(Money.of("12", "USD"));
    }

    @Test
    void roundsEachAmountAsTheCurrencyIs() {
        assertThat(dollars.convert(Money.of("0.33", "JPY"), MARCH).sum()).isEqualTo(Money.of("0", "USD"));
        var yen = new Conversion("JPY", List.of(rate("USD", "JPY", JANUARY, "153.45")));
        assertThat(yen.convert(Money.of("1.01", "USD"), MARCH).sum()).isEqualTo(Money.of("155", "JPY"));
    }

    @Test
    void convertsSumsAndNothing() {
        var sums =
                Sums.NONE.plus(Money.of("1", "EUR")).plus(Money.of("2", "USD")).plus(Money.of("3", "GBP"));
        assertThat(dollars.convert(sums, MARCH).sum()).isEqualTo(Money.of("3.20", "USD"));
        assertThat(dollars.convert(sums, MARCH).leftOut()).containsOnlyKeys("GBP");
        assertThat(dollars.convert((Money) null, MARCH)).isEqualTo(Converted.none("USD"));
    }

    @Test
    void addsNoTwoCurrencies() {
        var euros = Converted.none("EUR");
        assertThatThrownBy(() -> Converted.none("USD").plus(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsRatesAsPeopleWriteThem() {
        assertThat(RateText.read("1,08")).contains(new BigDecimal("1.080000000000"));
        assertThat(RateText.read("０.1")).isPresent();
        assertThat(List.of("", "0", "-1", "1.2.3", "x", "1e9", "99999999999", "0.0000000000001"))
                .allMatch(text -> RateText.read(text).isEmpty());
    }
}
