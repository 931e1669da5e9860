package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.money.Money;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** A report as it would have been on a day that is past; today is Monday, 23 November 2026. */
class ReportAsOfTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void isNow(String local) {
        bot.isNow(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
    }

    private void deal(String customer, String amount, Stage stage) {
        open.deal(
                bot.workspace, Details.of(customer).withAmount(Money.of(amount, "USD")), stage, bot.tom, bot.instant());
    }

    @BeforeEach
    void anAutumn() {
        isNow("2026-09-07T10:00");
        deal("Acme", "8000", DefaultFunnel.NEGOTIATION);
        isNow("2026-10-05T10:00");
        deal("Globex", "500", DefaultFunnel.LEAD);
        isNow("2026-10-15T10:00");
        bot.types(bot.tom, "/deal won Acme");
        isNow("2026-11-02T10:00");
        bot.types(bot.tom, "/deal lost Globex price");
        isNow("2026-11-23T10:00");
    }

    @Test
    void tellsAQuarterAsItStoodOnADay() {
        assertThat(bot.types(bot.grace, "/funnel report this quarter as of 15 October"))
                .isEqualTo("""
                Funnel report · 1 Oct 2026 – 31 Dec 2026, as of 15 Oct 2026
                Won 1 of 1 closed: 100 % (21–100 %), worth USD 8,000.
                <Funnel. 1 Oct 2026 – 31 Dec 2026, as of 15 Oct 2026. Lead 1, +1, Overdue 1; Prospect 0; Incubation 0; Negotiation 0, −1; Repurchase 0>
                Stage | Entered | Went on | Rate | Median days | Open then | Overdue then
                Lead | 1 | – | too young to say | – | 1 | 1
                Prospect | 0 | – | – | – | 0 | 0
                Incubation | 0 | – | – | – | 0 | 0
                Negotiation | 0 | – | – | – | 0 | 0
                Repurchase | 0 | – | – | – | 0 | 0
                - Win rate: 100 % (21–100 %), 1 of 1 [Why?]
                - Sales cycle: median 38 days, mean 38, over 1 won [Why?]
                - Velocity: USD 210.53 a day [Why?]
                - Weighted pipeline: USD 25 of USD 500; open deals: 1 [Why?]
                - Landing: USD 8,000 – won USD 8,000, expected USD 0; without a close date: 1 [Why?]
                - Coverage: no revenue goal for this period [Why?]
                - Bottleneck: too few to say: a stage needs 20 deals that left it, now and before [Why?]
                (Young: some deals came too recently to be judged. The rates are of the older ones alone.)
                [Trend] [Time in stage] [Stage to stage] [By owner] [As of today] [Change…]""");
        assertThat(bot.presses(bot.grace, "Why?", 3)).isEqualTo("""
                Why: Weighted pipeline
                Each open deal’s amount times the chance to win from its stage, as all moves so far tell it, rounded deal by deal.
                1 open deal.
                - Globex (LX20261005001) – 11 days · USD 25 · Tom [Open]
                (1 to 1 of 1)
                [Open pipeline] [Report]""");
        assertThat(bot.presses(bot.grace, "Report"))
                .startsWith("Funnel report · 1 Oct 2026 – 31 Dec 2026, as of 15 Oct");
        assertThat(bot.presses(bot.grace, "Time in stage"))
                .startsWith("Time in stage · 1 Oct 2026 – 31 Dec 2026, as of 15 Oct 2026\n")
                .contains("- Lead: 1 entered, 1 over their limit then [Why this rate?]");
        assertThat(bot.presses(bot.grace, "As of today")).startsWith("Time in stage · 1 Oct 2026 – 31 Dec 2026\n");
    }

    /** Acme was open then and is won now; Globex was lost then and is open again. */
    @Test
    void tellsOfADealWhatItWasOnThatDay() {
        bot.types(bot.grace, "/funnel report last quarter as of 15 September");
        assertThat(bot.presses(bot.grace, "Why?", 2)).isEqualTo("""
                Why: Velocity
                Open deals × average won value × win rate / average days to win.
                1 Jul 2026 – 30 Sep 2026, as of 15 Sep 2026: 1 open or closed deal, won: 0.
                - Acme (TP20260907001) – open · 8.6 days · USD 8,000 · Tom [Open]
                (1 to 1 of 1)
                [Open pipeline] [Won] [Win rate] [Sales cycle] [Report]""");
        bot.types(bot.tom, "/deal reopen Globex they called again");
        bot.types(bot.wang, "/漏斗 报告 本季度 截至11月10日");
        assertThat(bot.presses(bot.wang, "为什么？", 0)).isEqualTo("""
                为什么：赢单率
                这段时间内关闭的商机中，成交占成交与流失之和的比例。每个商机只按其现状计一次，仍在手的不计。
                2026年10月1日至2026年12月31日（截至2026年11月10日的数据）：关闭 2 单，其中成交 1 单。
                - Globex（LX20261005001）：流失 · 28 天 · USD 500 · Tom [打开]
                - Acme（TP20260907001）：成交 · 38 天 · USD 8,000 · Tom [打开]
                (第 1 到 2 条，共 2 条)
                [成交] [流失] [报告]""");
    }

    @Test
    void tellsItInChinese() {
        assertThat(bot.types(bot.wang, "/漏斗 报告 截至10月15日 按负责人")).isEqualTo("""
                漏斗报告 · 2026年10月1日至2026年12月31日（截至2026年10月15日的数据） · 按负责人
                已关闭 1 单，成交 1 单：赢单率 100%（21–100%），金额 USD 8,000。
                负责人 | 新增 | 成交 | 流失 | 赢单率 | 成交金额 | 成交天数 | 当时在手
                Tom | 1 | 1 | 0 | 100%（21–100%） | USD 8,000 | 38 | 1
                - 赢单率：100%（21–100%），1 单中成交 1 单 [为什么？]
                - 销售周期：中位 38 天，平均 38 天，共 1 单成交 [为什么？]
                - 销售速度：每天 USD 210.53 [为什么？]
                - 加权管道：USD 25，在手 1 个商机共 USD 500 [为什么？]
                - 预计完成：USD 8,000（已成交 USD 8,000，预计 USD 0；没有预计成交时间的 1 个） [为什么？]
                - 覆盖率：这段时间没有收入目标 [为什么？]
                - 瓶颈：数量太少，无法判断：一个阶段现在和此前都至少要有 20 个已离开的商机 [为什么？]
                (尚早：部分商机刚刚进入，还不能判断，转化率只统计较早的商机。)
                [趋势] [停留时间] [阶段流转] [截至今天] [更改…]""");
        assertThat(bot.presses(bot.wang, "截至今天")).startsWith("漏斗报告 · 2026年10月1日至2026年12月31日 · 按负责人\n");
    }

    /** What a period that is over left open is known as of its end, at the press of a button. */
    @Test
    void showsAPastQuarterAsOfItsEnd() {
        assertThat(bot.types(bot.grace, "/funnel report last quarter"))
                .contains("- Weighted pipeline: USD 0 of USD 0; open deals: 0 [Why?]\n")
                .contains("[By owner] [As of its end] [Change…]");
        assertThat(bot.presses(bot.grace, "As of its end"))
                .startsWith("Funnel report · 1 Jul 2026 – 30 Sep 2026, as of 30 Sep 2026\n")
                .contains("open deals: 1 [Why?]\n")
                .contains("| Open then | Overdue then\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "as of 1 October; 1 Oct 2026 – 31 Dec 2026, as of 1 Oct 2026",
                "last quarter as of 15 Sep 2026; 1 Jul 2026 – 30 Sep 2026, as of 15 Sep 2026",
                "as of 15 September last quarter; 1 Jul 2026 – 30 Sep 2026, as of 15 Sep 2026",
                "all as of 2026-10-01; all until 23 Nov 2026, as of 1 Oct 2026",
                "2-8 November as of yesterday; 2 Nov 2026 – 8 Nov 2026, as of 22 Nov 2026",
                "this month as of today; 1 Nov 2026 – 30 Nov 2026",
                "2-8 November; 2 Nov 2026 – 8 Nov 2026",
                "2 – 8 Nov 2025; 2 Nov 2025 – 8 Nov 2025",
                "November 2 to 8, 2025; 2 Nov 2025 – 8 Nov 2025",
                "from 2 November to 8 November; 2 Nov 2026 – 8 Nov 2026",
                "between 1 Oct and 15 Oct; 1 Oct 2026 – 15 Oct 2026",
                "week of 11 November; 9 Nov 2026 – 15 Nov 2026",
                "2 weeks ago; 9 Nov 2026 – 15 Nov 2026",
                "3 months ago; 1 Aug 2026 – 31 Aug 2026",
                "3 days ago; 20 Nov 2026",
                "11月2日到8日; 2 Nov 2026 – 8 Nov 2026",
                "11月2日-11月8日; 2 Nov 2026 – 8 Nov 2026",
                "从11月2日到11月8日; 2 Nov 2026 – 8 Nov 2026",
                "11月11日那周; 9 Nov 2026 – 15 Nov 2026",
                "上上周; 9 Nov 2026 – 15 Nov 2026",
                "两周前; 9 Nov 2026 – 15 Nov 2026",
                "截至10月1日; 1 Oct 2026 – 31 Dec 2026, as of 1 Oct 2026",
                "截至9月15日的上季度; 1 Jul 2026 – 30 Sep 2026, as of 15 Sep 2026",
                "上季度 截至2026年9月15日; 1 Jul 2026 – 30 Sep 2026, as of 15 Sep 2026",
            })
    void understandsWhatPeopleWrite(String typed, String period) {
        assertThat(bot.types(bot.grace, "/funnel report " + typed).lines().findFirst())
                .hasValue("Funnel report · " + period);
    }

    @Test
    void refusesADayThatIsToComeAndWhatIsNoDay() {
        assertThat(bot.types(bot.grace, "/funnel report as of 1 December 2026")).isEqualTo("""
                Please check one thing
                2026-12-01 is still to come: figures are known up to today.
                [Change what I typed]""");
        assertThat(bot.types(bot.wang, "/漏斗 报告 截至2026年12月1日")).isEqualTo("""
                有一处需要确认
                2026-12-01 还没有到：只有今天及以前的数据。
                [修改我输入的内容]""");
        assertThat(bot.types(bot.grace, "/funnel report as of bananas")).contains("I cannot read “as of bananas”");
        assertThat(bot.types(bot.grace, "/campaign report as of 1 October"))
                .contains("I cannot read “as of 1 October” as a period.");
    }

    @Test
    void refusesToTellFiguresApartByAnythingElse() {
        assertThat(bot.types(bot.grace, "/funnel report last quarter by banana"))
                .isEqualTo("""
                Please check one thing
                I cannot tell figures apart by “banana”. Try owner, team, source, campaign, region, industry, size, need, customer, week, month or quarter.
                [Change what I typed]""");
        assertThat(bot.types(bot.wang, "/漏斗 报告 按香蕉")).isEqualTo("""
                有一处需要确认
                不能按“香蕉”分组。可以按负责人、团队、来源、活动、区域、行业、规模、需求、客户、周、月或季度。
                [修改我输入的内容]""");
    }
}
