package tundish.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.table.AmountReading.Ambiguous;
import tundish.table.AmountReading.Amount;
import tundish.table.AmountReading.NoAmount;

class AmountColumnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1054          | 1054        | EUR
                    1,054.00      | 1054.00     | EUR
                    1.054,00      | 1054.00     | EUR
                    1,054         | 1054        | EUR
                    1,00,000      | 100000      | EUR
                    1.054.000     | 1054000     | EUR
                    1'054.50      | 1054.50     | EUR
                    1 054,50      | 1054.50     | EUR
                    0.125         | 0.125       | EUR
                    .5            | 0.5         | EUR
                    ¥12,000       | 12000       | CNY
                    ￥１２，０００   | 12000       | CNY
                    USD 300       | 300         | USD
                    300 usd       | 300         | USD
                    $1,200.50     | 1200.50     | USD
                    HK$ 5         | 5           | HKD
                    Rs. 300       | 300         | INR
                    12万          | 120000      | EUR
                    1.2亿元        | 120000000   | CNY
                    3.5k          | 3500        | EUR
                    人民币 300      | 300         | CNY
                    -300          | -300        | EUR
                    (300)         | -300        | EUR
                    """)
    void readsWhatPeopleWrite(String cell, String value, String currency) {
        assertThat(read(cell)).isInstanceOfSatisfying(Amount.class, amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "TBD", "about 300", "USD 300 EUR", "10-20", "1,2,3.5", "1.2.3", "300 pcs"})
    void isNoAmount(String cell) {
        assertThat(read(cell)).isEqualTo(new NoAmount());
    }

    @Test
    void learnsFromTheColumnWhatADotMeans() {
        assertThat(read("1.054")).isEqualTo(new Ambiguous());
        assertThat(read("1.054", "12,50"))
                .isInstanceOfSatisfying(
                        Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo("1054"));
        assertThat(read("1.054", "12.50"))
                .isInstanceOfSatisfying(
                        Amount.class, amount -> assertThat(amount.value()).isEqualByComparingTo("1.054"));
    }

    @Test
    void takesASignThatSeveralCurrenciesShareAsTheUsualOne() {
        assertThat(new AmountColumn("JPY").read("¥500")).hasToString("Amount[value=500, currency=JPY]");
        assertThat(new AmountColumn("SGD").read("$500")).hasToString("Amount[value=500, currency=SGD]");
    }

    private static AmountReading read(String cell, String... others) {
        var column = new AmountColumn("EUR");
        column.look(cell);
        for (var other : others) {
            column.look(other);
        }
        return column.read(cell);
    }
}
