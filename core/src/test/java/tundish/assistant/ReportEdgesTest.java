package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.money.Money;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** What a report says of data at the edge: never a number that nothing stands behind. */
class ReportEdgesTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);
    private String said = "";

    private void deal(String customer, String currency, String amount) {
        var details = Details.of(customer).withAmount(Money.of(amount, currency));
        open.deal(bot.workspace, details, DefaultFunnel.NEGOTIATION, bot.tom, bot.instant());
    }

    private String report(String words) {
        said = bot.types(bot.grace, "/funnel report " + words);
        return said;
    }

    @AfterEach
    void printsNoNumberThatIsNone() {
        assertThat(said).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void addsUpSeveralCurrenciesAndNamesTheOneWithoutARate() {
        bot.types(bot.grace, "/tundish rate EUR 1.1 from 2026-01-01");
        deal("Acme", "USD", "1000");
        deal("Globex", "EUR", "2000");
        deal("Initech", "GBP", "500");
        deal("Umbrella", "GBP", "700");
        bot.types(bot.tom, "/deal won Acme");
        bot.types(bot.tom, "/deal won Globex");
        bot.types(bot.tom, "/deal won Initech");
        assertThat(report("this quarter"))
                .contains("Won 3 of 3 closed", "worth USD 3,200.")
                .contains("GBP 1,200")
                .contains("open deals: 1");
    }

    /** The weeks before the deal came had none, whatever is open now. */
    @Test
    void tellsWhatWasOpenWhenEachPartOfThePeriodEnded() {
        bot.passes(Duration.ofDays(-14));
        deal("Acme", "USD", "1000");
        bot.passes(Duration.ofDays(7));
        deal("Globex", "USD", "1000");
        bot.types(bot.tom, "/deal won Acme");
        bot.passes(Duration.ofDays(7));
        bot.types(bot.tom, "/deal lost Globex price");
        assertThat(report("since 2 November by week")).contains("""
                Week | New | Won | Lost | Win rate | Won value | Days to win | Open at its end
                2026-11-02 | 0 | 0 | 0 | – | – | – | 0
                2026-11-09 | 1 | 0 | 0 | – | – | – | 1
                2026-11-16 | 1 | 1 | 0 | 100 % (21–100 %) | USD 1,000 | 7.0 | 1
                2026-11-23 | 0 | 0 | 1 | 0 % (0–79 %) | – | – | 0
                """);
        assertThat(bot.types(bot.wang, "/漏斗 报告 本季度 按月")).contains("\n月 | 新增 | 成交 | 流失 | 赢单率 | 成交金额 | 成交天数 | 期末在手\n");
    }

    /** A lead whose worth nobody knows yet is not worth 0. */
    @Test
    void makesNoNothingOfADealWithoutAnAmount() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        open.lead("Acme", bot.tom);
        assertThat(report("by owner"))
                .contains("\nTom | 1 | 0 | 0 | – | – | – | 1 | –\n李娜 | 0 | 0 | 0 | – | – | – | 0 | 0.0 ×\n")
                .contains("- Weighted pipeline: – of –; open deals: 1 [Why?]\n")
                .contains(
                        "- Coverage: goal 1, USD 20,000: USD 20,000 still needed, and no open deal has an amount with a rate [Why?]\n")
                .contains("(Deals without an amount, and so in no sum: 1)\n");
        assertThat(bot.types(bot.wang, "/漏斗 报告"))
                .contains("- 加权管道：–，在手 1 个商机共 – [为什么？]\n")
                .contains("- 覆盖率：目标 1（USD 20,000）还差 USD 20,000，在手商机都没有可计入的金额 [为什么？]\n")
                .contains("(没有金额，未计入合计的商机：1 个)\n");
    }

    /** What is open now covers nothing of a quarter that is over. */
    @Test
    void saysHowFarAGoalThatIsPastFellShort() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        deal("Acme", "USD", "12000");
        deal("Globex", "USD", "3000");
        bot.types(bot.tom, "/deal won Acme");
        bot.passes(Duration.ofDays(60));
        assertThat(report("last quarter by owner"))
                .contains("- Coverage: goal 1, USD 20,000: the period is over, USD 8,000 short [Why?]\n")
                .contains("| Coverage\nTom | 2 | 1 | 0 | 100 % (21–100 %) | USD 12,000 | 0.0 | 1 | reached\n李娜 |")
                .contains("| USD 10,000 short\n");
        assertThat(bot.types(bot.wang, "/漏斗 报告 上季度 按负责人"))
                .contains("- 覆盖率：目标 1（USD 20,000）：已到期，差 USD 8,000 [为什么？]\n")
                .contains("| 差 USD 10,000\n");
    }

    @Test
    void saysWhyNoBottleneckIsNamed() {
        deal("Acme", "USD", "1000");
        report("");
        said = bot.presses(bot.grace, "Why?", 6);
        assertThat(said).isEqualTo("""
                Why: Bottleneck
                A stage whose conversion or time is worse than in the year before this period, beyond chance: exact binomial and log-rank tests, corrected for the number of stages (Holm), from 20 exits on. Ranked by the money that it costs.
                Bottleneck: nothing lies before this period to compare it with
                [Report]""");
    }

    @Test
    void saysOfOneOpenDealThatItIsTooFew() {
        deal("Acme", "USD", "1000");
        assertThat(report("this quarter"))
                .contains("No deal was closed in this period. Open deals: 1.", "Win rate: too few to say");
    }

    @Test
    void hasNoCycleAndNoVelocityWhereAllWereLost() {
        deal("Acme", "USD", "1000");
        deal("Globex", "USD", "1000");
        bot.passes(Duration.ofDays(1));
        bot.types(bot.tom, "/deal lost Acme price");
        bot.types(bot.tom, "/deal lost Globex price");
        assertThat(report("this quarter"))
                .contains("Win rate: 0 % (0–66 %), 0 of 2")
                .contains("Sales cycle: too few to say", "Velocity: too few to say");
    }

    @Test
    void showsHowLittleAWinRateWithoutALossMeans() {
        deal("Acme", "USD", "1000");
        bot.passes(Duration.ofDays(1));
        bot.types(bot.tom, "/deal won Acme");
        assertThat(report("this quarter")).contains("Win rate: 100 % (21–100 %), 1 of 1");
    }

    @Test
    void dividesNoCampaignByLeadsOrCostsThatItDoesNotHave() {
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Mail, mailing");
        bot.types(bot.mia, "/campaign cost Ads 1000");
        bot.types(bot.grace, "/lead Acme");
        bot.types(bot.grace, "/deal edit Acme campaign Mail");
        said = bot.types(bot.mia, "/campaign report");
        assertThat(said)
                .contains("Ads | 1,000 | 0 | 0 | 0 | 0 | 0 | – | – | – | −100 % | −100 %\n")
                .contains("Mail | 0 | 1 | 0 | 0 | 0 | 0 | – | – | – | – | –\n");
    }
}
