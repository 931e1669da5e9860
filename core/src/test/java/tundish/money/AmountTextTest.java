package tundish.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000 | USD 12000.00",
                "12,000 | USD 12000.00",
                "12,000.50 | USD 12000.50",
                "12.000,50 | USD 12000.50",
                "12k | USD 12000.00",
                "12 K | USD 12000.00",
                "1.2m | USD 1200000.00",
                "1.250m | USD 1250000.00",
                "1.2 million | USD 1200000.00",
                "2bn | USD 2000000000.00",
                "12万 | USD 120000.00",
                "1.5亿 | USD 150000000.00",
                "12万元 | CNY 120000.00",
                "12 万美元 | USD 120000.00",
                "¥12,000 | CNY 12000.00",
                "￥12,000 | CNY 12000.00",
                "€300 | EUR 300.00",
                "USD 300 | USD 300.00",
                "300 usd | USD 300.00",
                "eur 1.5k | EUR 1500.00",
                "1.5k EUR | EUR 1500.00",
                "300 euros | EUR 300.00",
                "5 dollars | USD 5.00",
                "500 yuan | CNY 500.00",
                "RMB 500 | CNY 500.00",
                "-5 | USD -5.00",
                "USD -300 | USD -300.00",
                "(300) | USD -300.00",
                "0 | USD 0.00",
            })
    void readsWhatPeopleType(String text, String amount) {
        assertThat(AmountText.read(text, "USD").map(money -> money.currency() + " " + money.value()))
                .hasValue(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a lot",
                "12 seats",
                "1.234",
                "USD",
                "300 USD EUR",
                "1e9",
                "99999999999999",
                "12k5",
                "😀",
                "NaN"
            })
    void isSilentWhereThereIsNoAmountOrTwo(String text) {
        assertThat(AmountText.read(text, "USD")).isEmpty();
    }

    @Test
    void takesASignForTheUsualCurrencyWhereItCanBeThat() {
        assertThat(AmountText.read("$300", "HKD")).hasValue(Money.of("300", "HKD"));
        assertThat(AmountText.read("¥300", "JPY")).hasValue(Money.of("300", "JPY"));
        assertThat(AmountText.read("¥300", "EUR")).hasValue(Money.of("300", "CNY"));
    }

    @Test
    void isQuickWithALongText() {
        assertThat(AmountText.read("1".repeat(10_000), "USD")).isEmpty();
    }
}
