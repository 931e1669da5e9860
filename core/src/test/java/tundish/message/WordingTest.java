package tundish.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.language.Language;

class WordingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0      | 0 %     | 0%
            0.125  | 12.5 %  | 12.5%
            0.20   | 20 %    | 20%
            1      | 100 %   | 100%
            11     | 1100 %  | 1100%
            -0.998 | −99.8 % | −99.8%
            """, delimiter = '|')
    void writesAShareWithTheDecimalsThatItHas(BigDecimal share, String english, String chinese) {
        assertThat(Wording.percent(share, Language.EN)).isEqualTo(english);
        assertThat(Wording.percent(share, Language.ZH)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0      | 0 %    | 0%
            0.004  | 0 %    | 0%
            0.005  | 1 %    | 1%
            0.3750 | 38 %   | 38%
            1      | 100 %  | 100%
            -0.124 | −12 %  | −12%
            """, delimiter = '|')
    void roundsAnEstimatedShareToWholePerCent(double share, String english, String chinese) {
        assertThat(Wording.percent(share, Language.EN)).isEqualTo(english);
        assertThat(Wording.percent(share, Language.ZH)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.11  | 0.47 | 11–47 % | 11–47%
            0     | 0.79 | 0–79 %  | 0–79%
            0.605 | 1    | 61–100 % | 61–100%
            """, delimiter = '|')
    void namesTheUnitOfARangeOnce(double low, double high, String english, String chinese) {
        assertThat(Wording.percents(low, high, Language.EN)).isEqualTo(english);
        assertThat(Wording.percents(low, high, Language.ZH)).isEqualTo(chinese);
    }
}
