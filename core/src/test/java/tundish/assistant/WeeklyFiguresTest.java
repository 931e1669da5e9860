package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.money.Money;
import tundish.operation.Operation.ChangeSettings;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** What the weekly summary and the monthly review make of little, odd and missing data. The team meets on Mondays at 9:00. */
class WeeklyFiguresTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);
    private String posted = "";

    private void set(String... settings) {
        for (var i = 0; i < settings.length; i += 2) {
            bot.carriesOut(bot.ada, new ChangeSettings(Map.of(settings[i], settings[i + 1])));
        }
        bot.runsWhatIsDue();
    }

    private void deal(String customer, String amount, String currency, Stage stage) {
        var details = Details.of(customer);
        open.deal(
                bot.workspace,
                amount.isEmpty() ? details : details.withAmount(Money.of(amount, currency)),
                stage,
                bot.tom,
                bot.instant());
    }

    private String summaryOf(String local) {
        bot.isNow(local);
        posted = bot.teamReceives();
        return posted;
    }

    @BeforeEach
    void meetsInTheConsole() {
        set("teamChannel", "console");
    }

    @AfterEach
    void inventsNothing() {
        assertThat(posted).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void tellsOfOneDeal() {
        deal("Acme", "8000", "USD", DefaultFunnel.LEAD);
        assertThat(summaryOf("2026-11-30T09:00")).isEqualTo("""
                Weekly summary: Mon 23 Nov to Sun 29 Nov
                1 new lead.
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Sun 29 Nov. Lead 1, USD 8,000, +1; Prospect 0; Incubation 0; Negotiation 0; Repurchase 0>
                (Open deals: 1, worth USD 8,000. When the week began: 0.)
                ## The week in figures
                Figure | This week | Week before | Change
                New leads | 1 | 0 | +1
                Open pipeline | USD 8,000 | USD 0 | +USD 8,000
                Weighted pipeline | USD 400 | USD 0 | +USD 400
                First contact, median | too few (1) | – | –
                (Bottleneck of 13 weeks: nothing lies before this period to compare it with.)
                ## New leads
                Source | New | Week before | Qualified, 13 weeks
                Not known | 1 | 0 | 0 of 1
                ## Follow-ups
                Tom 0, 李娜 0
                [Give feedback] [Record a decision] [Funnel]""");
    }

    @Test
    void tellsOfAWeekInWhichAllWasLost() {
        for (var i = 1; i <= 6; i++) {
            deal("Customer " + i, "1000", "USD", DefaultFunnel.NEGOTIATION);
            bot.types(bot.tom, "/deal lost \"Customer " + i + "\" price");
        }
        assertThat(summaryOf("2026-11-30T09:00")).isEqualTo("""
                Weekly summary: Mon 23 Nov to Sun 29 Nov
                6 new leads, 6 lost (USD 6,000).
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Sun 29 Nov. Lead 0; Prospect 0; Incubation 0; Negotiation 0, +6 −6; Repurchase 0>
                (Open deals: 0. When the week began: 0.)
                ## The week in figures
                Figure | This week | Week before | Change
                New leads | 6 | 0 | +6
                New opportunities | 6 | 0 | +6
                Win rate, 13 weeks | 0 % (0–39 %) | – | –
                First contact, median | most still wait | – | –
                (Bottleneck of 13 weeks: nothing lies before this period to compare it with.)
                ## New leads
                Source | New | Week before | Qualified, 13 weeks
                Not known | 6 | 0 | 6 of 6
                ## Lost
                - Customer 1: USD 1,000 (Tom) – Price
                - Customer 2: USD 1,000 (Tom) – Price
                - Customer 3: USD 1,000 (Tom) – Price
                - Customer 4: USD 1,000 (Tom) – Price
                - Customer 5: USD 1,000 (Tom) – Price
                - Customer 6: USD 1,000 (Tom) – Price
                ## Follow-ups
                Tom 0, 李娜 0
                [Give feedback] [Record a decision] [Funnel]""");
    }

    @Test
    void tellsOfAWeekInWhichNothingWasLost() {
        set("language", "zh");
        for (var i = 1; i <= 6; i++) {
            deal("客户" + i, "1000", "USD", DefaultFunnel.NEGOTIATION);
            bot.types(bot.tom, "/deal won 客户" + i);
        }
        assertThat(summaryOf("2026-11-30T09:00")).isEqualTo("""
                每周汇总：11月23日(周一)至11月29日(周日)
                新增线索 6 条，成交 6 单（USD 6,000）。
                (目前没有进行中的目标，无从对比。可用 /goal 设定。)
                <销售漏斗. 截至11月29日(周日). 潜在客户 0; 意向客户 0; 商机孵化 0; 商务谈判 0, +6 −6; 复购增购 0>
                (在手商机 0 个，周初 0 个。)
                ## 本周数据
                指标 | 本周 | 前一周 | 变化
                新增线索 | 6 | 0 | +6
                新增商机 | 6 | 0 | +6
                成交单数 | 6 | 0 | +6
                成交金额 | USD 6,000 | USD 0 | +USD 6,000
                赢单率（13 周） | 100%（61–100%） | – | –
                本季预计完成 | USD 6,000 | USD 0 | +USD 6,000
                首次联系用时（中位） | 多数仍在等待 | – | –
                (近 13 周瓶颈：此前没有可以比较的数据。)
                ## 新增线索
                来源 | 本周 | 前一周 | 转为商机（13 周）
                未注明 | 6 | 0 | 6/6
                ## 成交
                - 客户1：USD 1,000（Tom）
                - 客户2：USD 1,000（Tom）
                - 客户3：USD 1,000（Tom）
                - 客户4：USD 1,000（Tom）
                - 客户5：USD 1,000（Tom）
                - 客户6：USD 1,000（Tom）
                ## 跟进次数
                Tom 0 次，李娜 0 次
                [提交反馈] [记录决定] [漏斗]""");
    }

    @Test
    void leavesDealsWithoutARateOutAndNamesThem() {
        deal("Acme", "8000", "USD", DefaultFunnel.LEAD);
        deal("Globex", "700", "EUR", DefaultFunnel.LEAD);
        deal("Initech", "90", "GBP", DefaultFunnel.LEAD);
        assertThat(summaryOf("2026-11-30T09:00"))
                .contains("Open pipeline | USD 8,000 | USD 0 | +USD 8,000\n")
                .contains("(Without a rate into USD, and so in no sum: EUR 700 + GBP 90)\n");
        bot.types(bot.ada, "/tundish rate EUR 1.1 2026-11-01");
        assertThat(bot.types(bot.tom, "/funnel review this month"))
                .contains("Open pipeline | USD 8,770 |")
                .contains("(Without a rate into USD, and so in no sum: GBP 90)\n");
    }

    @Test
    void saysHowAGoalEndedThatIsPast() {
        bot.types(bot.grace, "/goal 10,000 at 1,000 with 20 %, Grace, 2026-10-01 to 2026-11-27");
        bot.types(bot.grace, "/goal 3 deals, Grace, 2026-10-01 to 2026-11-28");
        deal("Acme", "8000", "USD", DefaultFunnel.NEGOTIATION);
        bot.types(bot.tom, "/deal won Acme");
        assertThat(summaryOf("2026-11-30T09:00"))
                .contains("- USD 10,000 by Fri 27 Nov 2026: over; won USD 8,000 (80 %), USD 2,000 short\n");
        assertThat(summaryOf("2026-12-07T09:00")).contains("(No goal is running");
        assertThat(bot.types(bot.tom, "/funnel review"))
                .contains("- USD 10,000 by Fri 27 Nov 2026: over; won USD 8,000 (80 %), USD 2,000 short\n");
    }

    @Test
    void saysThatAGoalInACurrencyWithoutARateCannotBeCompared() {
        bot.types(bot.grace, "/goal EUR 10,000 at EUR 1,000 with 20 %, Grace, 2026-10-01 to 2026-12-31");
        deal("Acme", "8000", "USD", DefaultFunnel.NEGOTIATION);
        assertThat(summaryOf("2026-11-30T09:00"))
                .contains("- EUR 10,000 by Thu 31 Dec 2026: won USD 0; without a rate from EUR the target cannot be"
                        + " compared; forecast USD 0");
    }

    @Test
    void countsTheSevenDaysBeforeAMeetingOnSundayOfATeamWhoseWeekStartsThen() {
        set("weekStart", "SUNDAY", "meetingDay", "SUNDAY");
        bot.isNow("2026-11-28T23:59");
        deal("Acme", "8000", "USD", DefaultFunnel.LEAD);
        bot.isNow("2026-11-29T00:00");
        deal("Globex", "8000", "USD", DefaultFunnel.LEAD);
        assertThat(summaryOf("2026-11-29T09:00"))
                .startsWith("Weekly summary: Sun 22 Nov to Sat 28 Nov\n1 new lead.")
                .contains("New leads | 1 | 0 | +1\n");
        assertThat(summaryOf("2026-12-06T09:00")).contains("New leads | 1 | 1 | ±0\n");
    }

    @Test
    void losesNoHourInTheWeeksInWhichTheClocksChange() {
        bot.isNow(Instant.parse("2027-03-28T21:59:59Z"));
        deal("Acme", "8000", "USD", DefaultFunnel.LEAD);
        bot.isNow(Instant.parse("2027-03-28T22:00:00Z"));
        deal("Globex", "8000", "USD", DefaultFunnel.LEAD);
        assertThat(summaryOf("2027-03-29T09:00")).contains("New leads | 1 | 0 | +1\n");
        assertThat(summaryOf("2027-04-05T09:00")).contains("New leads | 1 | 1 | ±0\n");
    }

    @Test
    void comparesAWeekThatGoesOnWithTheSameDaysOfTheWeekBefore() {
        deal("Acme", "8000", "USD", DefaultFunnel.LEAD);
        bot.isNow("2026-11-27T10:00");
        deal("Globex", "8000", "USD", DefaultFunnel.LEAD);
        bot.isNow("2026-12-01T10:00");
        deal("Initech", "8000", "USD", DefaultFunnel.LEAD);
        assertThat(bot.types(bot.tom, "/sync"))
                .contains("Figure | So far | Same days last week | Change\nNew leads | 1 | 1 | ±0\n");
    }

    @Test
    void namesAChannelThatCostsAndBringsNobody() {
        bot.types(bot.mia, "/campaign new Expo, trade show, 3 November to 5 November, budget USD 50k");
        bot.types(bot.mia, "/campaign cost Expo 12k 3 November booth");
        deal("Acme", "8000", "USD", DefaultFunnel.LEAD);
        assertThat(summaryOf("2026-11-30T09:00")).contains("""
                ## Channels worth a look
                - Trade show has cost USD 12,000 and brought no lead yet.
                """);
    }
}
