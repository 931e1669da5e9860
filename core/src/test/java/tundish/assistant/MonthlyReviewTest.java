package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.message.Reply;
import tundish.money.Money;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.HandReview;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** The bot begins on Monday, 23 November 2026, 10:00 in Berlin; the team meets at 9:00. */
class MonthlyReviewTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void set(String... settings) {
        for (var i = 0; i < settings.length; i += 2) {
            bot.carriesOut(bot.ada, new ChangeSettings(Map.of(settings[i], settings[i + 1])));
        }
        bot.runsWhatIsDue();
    }

    private void deal(String customer, String amount) {
        open.deal(
                bot.workspace,
                Details.of(customer).withAmount(Money.of(amount, "USD")),
                DefaultFunnel.NEGOTIATION,
                bot.tom,
                bot.instant());
    }

    private void aMonth() {
        bot.types(bot.grace, "/goal 100,000 at 10,000 with 20 %, Grace, 2026-10-01 to 2026-12-31");
        deal("Acme", "8000");
        deal("Globex", "500");
        deal("Initech", "3000");
        bot.types(bot.grace, "/sync decide no more discounts");
        bot.isNow("2026-11-25T11:00");
        bot.types(bot.tom, "/deal won Acme");
        bot.types(bot.tom, "/deal lost Globex price");
    }

    @Test
    void looksBackOnAMonth() {
        aMonth();
        bot.isNow("2026-12-01T08:00");
        assertThat(bot.types(bot.tom, "/funnel review")).isEqualTo("""
                Monthly review: November 2026
                3 new leads, 1 deal won (USD 8,000), 1 lost (USD 500).
                ## Against target
                - USD 100,000 by Thu 31 Dec 2026: won USD 8,000 (8 %), USD 8,000 of it in the month; needs USD 20,774 a week; forecast USD 8,000 (8 %), +USD 8,000 on a month ago
                ## The month in figures
                Figure | Month | Month before | Change
                New leads | 3 | 0 | +3
                New opportunities | 3 | 0 | +3
                Won | 1 | 0 | +1
                Won value | USD 8,000 | USD 0 | +USD 8,000
                Win rate, 13 weeks | too few (1 of 2) | – | –
                Open pipeline | USD 3,000 | USD 0 | +USD 3,000
                Weighted pipeline | USD 2,100 | USD 0 | +USD 2,100
                Landing this quarter | USD 8,000 | USD 0 | +USD 8,000
                First contact, median | most still wait | – | –
                (Bottleneck of 13 weeks: nothing lies before this period to compare it with.)
                <Funnel. 1 Nov 2026 – 30 Nov 2026. Lead 0; Prospect 0; Incubation 0; Negotiation 3, 33 % (6–79 %), +3 −2; Repurchase 0>
                <Trend. 1 Nov 2026 – 30 Nov 2026. 2026-11 New 3, Won 1, Lost 1>
                <Days in stage. 1 Sep 2026 – 30 Nov 2026. Negotiation 2.0 days>
                ## By owner
                Owner | New | Won | Won value | Lost | Open | Overdue
                Tom | 3 | 1 | USD 8,000 | 1 | 1 | 0
                ## Decided in the month
                - Mon 23 Nov: no more discounts
                [As Excel file] [Ask why] [Another month]""");
    }

    @Test
    void speaksTheReadersLanguage() {
        aMonth();
        bot.isNow("2026-12-01T08:00");
        assertThat(bot.types(bot.wang, "/漏斗 月报 上个月")).isEqualTo("""
                月度回顾：2026年11月
                新增线索 3 条，成交 1 单（USD 8,000），流失 1 单（USD 500）。
                ## 目标进度
                - 2026年12月31日(周四)前完成 USD 100,000：已完成 USD 8,000（8%），其中当月 USD 8,000；每周还需 USD 20,774；预计完成 USD 8,000（8%），较一个月前 +USD 8,000
                ## 当月数据
                指标 | 当月 | 前一个月 | 变化
                新增线索 | 3 | 0 | +3
                新增商机 | 3 | 0 | +3
                成交单数 | 1 | 0 | +1
                成交金额 | USD 8,000 | USD 0 | +USD 8,000
                赢单率（13 周） | 数量太少（2 单中成交 1 单） | – | –
                在手金额 | USD 3,000 | USD 0 | +USD 3,000
                加权管道 | USD 2,100 | USD 0 | +USD 2,100
                本季预计完成 | USD 8,000 | USD 0 | +USD 8,000
                首次联系用时（中位） | 多数仍在等待 | – | –
                (近 13 周瓶颈：此前没有可以比较的数据。)
                <销售漏斗. 2026年11月1日至2026年11月30日. 潜在客户 0; 意向客户 0; 商机孵化 0; 商务谈判 3, 33%（6–79%）, +3 −2; 复购增购 0>
                <趋势. 2026年11月1日至2026年11月30日. 2026-11 新增 3, 成交 1, 流失 1>
                <各阶段停留天数. 2026年9月1日至2026年11月30日. 商务谈判 2.0 天>
                ## 按负责人
                负责人 | 新增 | 成交 | 成交金额 | 流失 | 在手 | 超时
                Tom | 3 | 1 | USD 8,000 | 1 | 1 | 0
                ## 本月的决定
                - 11月23日(周一)：no more discounts
                [导出 Excel] [追问数据] [其他月份]""");
    }

    @Test
    void tellsOfAMonthThatGoesOnBesideTheSameDaysOfTheOneBefore() {
        aMonth();
        assertThat(bot.types(bot.tom, "/funnel review this month"))
                .startsWith("Monthly review so far: November 2026\n")
                .contains("Figure | So far | Same days last month | Change\n");
    }

    @Test
    void isPostedOnTheFirstWorkingDayAtTheHourOfTheMeeting() {
        set("teamChannel", "console", "meetingDay", "WEDNESDAY");
        aMonth();
        bot.isNow("2026-12-01T08:59:59");
        bot.teamReceives();
        bot.isNow("2026-12-01T09:00");
        assertThat(bot.teamReceives())
                .startsWith("Monthly review: November 2026\n")
                .endsWith("[As Excel file] [Ask why] [Another month]");
        assertThat(bot.teamReceives()).isEmpty();
        // 1 January is a Friday and no holiday in a calendar of weekends; 1 May 2027 is a Saturday.
        bot.isNow("2027-05-03T08:59");
        assertThat(bot.teamReceives()).contains("Monthly review: March 2027\n").doesNotContain("April");
        bot.isNow("2027-05-03T09:00");
        assertThat(bot.teamReceives()).startsWith("Monthly review: April 2027\n");
    }

    @Test
    void isPostedNowhereWithoutDealsWithoutAChannelOrWhereTheTeamDoesNotMeet() {
        set("teamChannel", "console", "meetingDay", "WEDNESDAY");
        bot.isNow("2026-12-01T09:00");
        assertThat(bot.teamReceives()).doesNotContain("Monthly review");
        set("meeting", "no");
        deal("Acme", "8000");
        bot.isNow("2027-01-04T09:00");
        assertThat(bot.teamReceives()).doesNotContain("Monthly review");
        set("meeting", "yes");
        assertThat(bot.teamReceives()).doesNotContain("Monthly review");
        bot.isNow("2027-02-01T09:00");
        assertThat(bot.teamReceives()).contains("Monthly review: January 2027\n");
    }

    @Test
    void handsTheReviewAsAFile() {
        aMonth();
        bot.isNow("2026-12-01T08:00");
        assertThat(bot.carriesOut(bot.grace, new HandReview("2026-11"))).isEqualTo("""
                The review as a file
                Monthly review: November 2026
                <review 2026-11.xlsx>""");
        assertThat(bot.lastReply(bot.grace))
                .isInstanceOfSatisfying(
                        Reply.Handed.class,
                        handed -> assertThat(new String(handed.content(), StandardCharsets.UTF_8))
                                .startsWith("Monthly review: November 2026\n")
                                .contains("<Days in stage", "month | New | Won | Lost | Win rate | Won value\n")
                                .doesNotContain("[As Excel file]"));
    }

    /** The card is headed 月度回顾, so that is what people type. */
    @Test
    void isCalledByEveryNameThatChineseHasForIt() {
        aMonth();
        for (var name : List.of("月度回顾", "回顾", "月度报告")) {
            assertThat(bot.types(bot.wang, "/漏斗 " + name + " 上个月")).isEqualTo(bot.types(bot.wang, "/漏斗 月报 上个月"));
        }
        assertThat(bot.types(bot.wang, "/漏斗 报表 上季度")).startsWith("漏斗报告 · 2026年7月1日至2026年9月30日\n");
    }

    @Test
    void saysWhatIsNoMonth() {
        aMonth();
        assertThat(bot.types(bot.tom, "/funnel review last quarter")).contains("“last quarter” is not one month.");
        assertThat(bot.types(bot.tom, "/funnel review 2027-03")).contains("2027-03 has not begun");
        assertThat(bot.types(bot.wang, "/漏斗 月报 去年")).contains("“去年”不是一个月份");
    }

    @Test
    void saysThatThereIsNothingToLookBackOn() {
        bot.isNow(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(bot.types(bot.tom, "/funnel review")).isEqualTo("""
                Monthly review: November 2026
                No deal was there yet, so there is nothing to look back on. /lead enters the first.
                [New lead]""");
    }
}
