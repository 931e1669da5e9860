package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.deal.Column;
import tundish.language.Language;

class LeadLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Acme Corp, Jane Roe, jane@example.com, +1 555 0100, trade show, needs 50 seats"
                        + " | customer=Acme Corp / contact=Jane Roe / contactDetails=jane@example.com, +1 555 0100 / need=needs 50 seats / source=Trade show",
                "Acme Corp | customer=Acme Corp",
                "Acme, Inc., Jane Roe, (555) 010-0199 | customer=Acme, Inc. / contact=Jane Roe / contactDetails=(555) 010-0199",
                "\"Smith, Jones & Co\", Mr. Smith | customer=Smith, Jones & Co / contact=Mr. Smith",
                "Acme needs 50 seats | customer=Acme / need=needs 50 seats",
                "Acme, Jane Roe <jane@example.com>, website | customer=Acme / contact=Jane Roe / contactDetails=jane@example.com / source=Website",
                "Acme, jane roe, jane@example.com | customer=Acme / contact=jane roe / contactDetails=jane@example.com",
                "Acme, referral, Bob | customer=Acme / contact=Bob / source=Referral",
                "Acme, source: radio spot, budget: USD 12k | customer=Acme / amount=USD 12k / source=radio spot",
                "Acme, ¥12,000, needs seats | customer=Acme / need=needs seats / amount=¥12,000",
                "Acme, needs 50 seats for EUR 300 | customer=Acme / need=needs 50 seats for EUR 300 / amount=EUR 300",
                "Acme, 20k, needs a, b and c; soon | customer=Acme / need=needs a, b and c; soon / amount=20k",
                "Acme, -5000, needs seats | customer=Acme / need=needs seats / amount=-5000",
                "Acme, met at Trade Show Hannover, 2026-12-01 delivery | customer=Acme / need=2026-12-01 delivery / source=Trade Show Hannover",
                "Acme, region: North, industry: retail, expected close: end of June | customer=Acme / expectedClose=end of June / region=North / industry=retail",
                "华东机械, 王强, 13800000000, 展会, 需要替换旧产线"
                        + " | customer=华东机械 / contact=王强 / contactDetails=13800000000 / need=需要替换旧产线 / source=Trade show",
                "华东机械，王总，138 0000 0000，官网，预算20万，需要替换旧产线、焊接线"
                        + " | customer=华东机械 / contact=王总 / contactDetails=138 0000 0000 / need=需要替换旧产线、焊接线 / amount=20万 / source=Website",
                "华东机械需要替换旧产线 | customer=华东机械 / need=需要替换旧产线",
                "华东机械，来源：老客户介绍，区域：华东 | customer=华东机械 / source=Referral / region=华东",
                "华东机械，上海工博会展会，欧阳修 | customer=华东机械 / contact=欧阳修 / source=上海工博会展会",
                "12万科技，李女士，li@example.com | customer=12万科技 / contact=李女士 / contactDetails=li@example.com",
            })
    void isTakenApart(String line, String columns) {
        assertThat(LeadLine.read(line, Language.EN).entrySet().stream()
                        .map(column -> column.getKey().key() + "=" + column.getValue())
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(columns);
    }

    @Test
    void namesUsualSourcesInTheLanguageOfTheWorkspace() {
        assertThat(LeadLine.read("Acme, trade show", Language.ZH)).containsEntry(Column.SOURCE, "展会");
    }

    @Test
    void keepsTextThatLooksLikeSomethingElse() {
        assertThat(LeadLine.read("<!channel> @everyone '); DROP TABLE deal; -- , <b>x</b>, 👍 שלום", Language.EN))
                .containsEntry(Column.CUSTOMER, "<!channel> @everyone ')")
                .containsEntry(Column.NEED, "DROP TABLE deal; -- , <b>x</b>, 👍 שלום");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "1", "12,", "a@", "+1 ", "USD 1 ", "a ", "展会", "(", "王", "-", "1.1"})
    void isQuickWhateverIsRepeated(String piece) {
        var line = "Acme, " + piece.repeat(10_000 / piece.length()) + "x";

        assertTimeout(Duration.ofSeconds(5), () -> LeadLine.read(line, Language.EN));
    }
}
