package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.deal.Column;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.money.Money;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** The bot begins on Monday, 23 November 2026, 10:00 in Berlin. */
class ReportTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void deal(String customer, String amount, Stage stage, Member owner) {
        var details = Details.of(customer).withText(Column.SOURCE, "Fair");
        open.deal(
                bot.workspace,
                amount.isEmpty() ? details : details.withAmount(Money.of(amount, "USD")),
                stage,
                owner,
                bot.instant());
    }

    private void anAutumn() {
        bot.isNow("2026-10-05T10:00");
        deal("Acme", "8000", DefaultFunnel.NEGOTIATION, bot.tom);
        deal("Globex", "500", DefaultFunnel.LEAD, bot.tom);
        deal("华东机械", "1200", DefaultFunnel.LEAD, bot.liNa);
        bot.isNow("2026-10-15T10:00");
        bot.types(bot.tom, "/deal won Acme");
        bot.isNow("2026-11-02T10:00");
        bot.types(bot.tom, "/deal lost Globex price");
        deal("Initech", "", DefaultFunnel.PROSPECT, bot.tom);
        bot.isNow("2026-11-23T10:00");
    }

    @Test
    void showsTheQuarterInOneCard() {
        anAutumn();
        assertThat(bot.types(bot.grace, "/funnel report")).isEqualTo("""
                Funnel report · 1 Oct 2026 – 31 Dec 2026
                Won 1 of 2 closed: 50 % (9–91 %), worth USD 8,000.
                <Funnel. 1 Oct 2026 – 31 Dec 2026. Lead 2, 0 % (0–66 %), +2 −1, Overdue 1; Prospect 1, +1, Overdue 1; Incubation 0; Negotiation 1, 100 % (21–100 %), +1 −1; Repurchase 0>
                Stage | Entered | Went on | Rate | Median days | Open now | Overdue now
                Lead | 2 | 0 of 2 | 0 % (0–66 %) | 28 | 1 | 1
                Prospect | 1 | – | too young to say | – | 1 | 1
                Incubation | 0 | – | – | – | 0 | 0
                Negotiation | 1 | 1 of 1 | 100 % (21–100 %) | 10 | 0 | 0
                Repurchase | 0 | – | – | – | 0 | 0
                - Win rate: 50 % (9–91 %), 1 of 2 [Why?]
                - Sales cycle: median 10 days, mean 10, over 1 won [Why?]
                - Velocity: USD 800 a day [Why?]
                - Weighted pipeline: USD 60 of USD 1,200; open deals: 2 [Why?]
                - Landing: USD 8,000 – won USD 8,000, expected USD 0; without a close date: 2 [Why?]
                - Coverage: no revenue goal for this period [Why?]
                - Bottleneck: nothing lies before this period to compare it with [Why?]
                (Young: some deals came too recently to be judged. The rates are of the older ones alone.)
                (Deals without an amount, and so in no sum: 1)
                [Trend] [Time in stage] [Stage to stage] [By owner] [Change…]""");
        assertThat(bot.presses(bot.grace, "Why?")).isEqualTo("""
                Why: Win rate
                Won of won and lost, among the deals closed in the period. Each deal counts once, as it stands; what is still open does not count.
                1 Oct 2026 – 31 Dec 2026: 1 of 2 closed deals were won.
                - Globex (LX20261005002) – lost · 28 days · USD 500 · Tom [Open]
                - Acme (TP20261005001) – won · 10 days · USD 8,000 · Tom [Open]
                (1 to 2 of 2)
                [Won] [Lost] [Report]""");
        assertThat(bot.presses(bot.grace, "Report")).startsWith("Funnel report");
        assertThat(bot.presses(bot.grace, "Time in stage")).isEqualTo("""
                Time in stage · 1 Oct 2026 – 31 Dec 2026
                Won 1 of 2 closed: 50 % (9–91 %), worth USD 8,000.
                <Days in stage. 1 Oct 2026 – 31 Dec 2026. Lead 28 days; Prospect too few to say; Negotiation 10 days>
                Stage | Median days | 75 % left by | 90 % left by | Mean | Median, ended | Mean, ended | Ended | Still open
                Lead | 28 | – | – | 77 | 28 | 28 | 1 | 1
                Prospect | – | – | – | – | – | – | 0 | 1
                Negotiation | 10 | 10 | 10 | 10 | 10 | 10 | 1 | 0
                (Median and percentiles count open deals for as long as they have lasted. “Ended” are the plain figures of other tools: too low while slow deals are open.)
                - Lead: 2 entered, 1 over their limit now [Why this rate?] [Why so long?]
                - Prospect: 1 entered, 1 over their limit now [Why this rate?] [Why so long?]
                - Negotiation: 1 entered, 0 over their limit now [Why this rate?] [Why so long?]
                [Summary] [Trend] [Stage to stage] [Change…]""");
        assertThat(bot.presses(bot.grace, "Why this rate?")).isEqualTo("""
                Why: Conversion, Lead
                Of the deals that entered the stage for the first time in the period, the share that came to the next stage or beyond. The range is where the true rate lies in 95 of 100 cases (Wilson).
                Lead, 1 Oct 2026 – 31 Dec 2026: 0 of 2 deals came to the next stage.
                - Globex (LX20261005002) – not (yet) · 28 days · Tom [Open]
                - 华东机械 (LX20261005003) – not (yet) · 49 days · 李娜 [Open]
                (1 to 2 of 2)
                [Entered] [Time in stage] [Overdue] [Report]""");
    }

    @Test
    void tellsFiguresApartInBothLanguages() {
        anAutumn();
        assertThat(bot.types(bot.wang, "/funnel 报告 本季度 按负责人")).isEqualTo("""
                漏斗报告 · 2026年10月1日至2026年12月31日 · 按负责人
                已关闭 2 单，成交 1 单：赢单率 50%（9–91%），金额 USD 8,000。
                负责人 | 新增 | 成交 | 流失 | 赢单率 | 成交金额 | 成交天数 | 当前在手
                Tom | 3 | 1 | 1 | 50%（9–91%） | USD 8,000 | 10 | 1
                李娜 | 1 | 0 | 0 | – | – | – | 1
                [Tom] [李娜]
                - 赢单率：50%（9–91%），2 单中成交 1 单 [为什么？]
                - 销售周期：中位 10 天，平均 10 天，共 1 单成交 [为什么？]
                - 销售速度：每天 USD 800 [为什么？]
                - 加权管道：USD 60，在手 2 个商机共 USD 1,200 [为什么？]
                - 预计完成：USD 8,000（已成交 USD 8,000，预计 USD 0；没有预计成交时间的 2 个） [为什么？]
                - 覆盖率：这段时间没有收入目标 [为什么？]
                - 瓶颈：此前没有可以比较的数据 [为什么？]
                (尚早：部分商机刚刚进入，还不能判断，转化率只统计较早的商机。)
                (没有金额，未计入合计的商机：1 个)
                [趋势] [停留时间] [阶段流转] [更改…]""");
        assertThat(bot.types(bot.grace, "/funnel report since October by month"))
                .isEqualTo("""
                Funnel report · 1 Oct 2026 – 23 Nov 2026 · by month
                Won 1 of 2 closed: 50 % (9–91 %), worth USD 8,000.
                <Trend. 1 Oct 2026 – 23 Nov 2026. 2026-10 New 3, Won 1, Lost 0; 2026-11 New 1, Won 0, Lost 1>
                Month | New | Won | Lost | Win rate | Won value | Days to win | Open at its end
                2026-10 | 3 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 2
                2026-11 | 1 | 0 | 1 | 0 % (0–79 %) | – | – | 2
                - Win rate: 50 % (9–91 %), 1 of 2 [Why?]
                - Sales cycle: median 10 days, mean 10, over 1 won [Why?]
                - Velocity: USD 800 a day [Why?]
                - Weighted pipeline: USD 60 of USD 1,200; open deals: 2 [Why?]
                - Landing: USD 8,000 – won USD 8,000, expected USD 0; without a close date: 2 [Why?]
                - Coverage: no revenue goal for this period [Why?]
                - Bottleneck: nothing lies before this period to compare it with [Why?]
                (Young: some deals came too recently to be judged. The rates are of the older ones alone.)
                (Deals without an amount, and so in no sum: 1)
                [Trend] [Time in stage] [Stage to stage] [By owner] [Change…]""");
        assertThat(bot.types(bot.grace, "/funnel report all matrix strictly")).isEqualTo("""
                From stage to stage · all until 23 Nov 2026 · very next step
                Won 1 of 2 closed: 50 % (9–91 %), worth USD 8,000.
                From | Lead | Prospect | Incubation | Negotiation | Repurchase | Won | Lost | Win in the end
                Lead | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 5 % (set)
                Prospect | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 20 % (set)
                Incubation | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 40 % (set)
                Negotiation | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 70 % (set)
                Repurchase | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 50 % (set)
                (All moves so far. The chance to win follows from them; “set” is the stage’s own setting where fewer than 5 deals have left it.)
                [Summary] [Trend] [Time in stage] [Change…]""");
    }

    @Test
    void readsPeriodsAsPeopleSayThem() {
        anAutumn();
        var said = Map.ofEntries(
                Map.entry("last quarter", "1 Jul 2026 – 30 Sep 2026"),
                Map.entry("this month", "1 Nov 2026 – 30 Nov 2026"),
                Map.entry("last week", "16 Nov 2026 – 22 Nov 2026"),
                Map.entry("last 30 days", "25 Oct 2026 – 23 Nov 2026"),
                Map.entry("2026Q3", "1 Jul 2026 – 30 Sep 2026"),
                Map.entry("Q4", "1 Oct 2026 – 31 Dec 2026"),
                Map.entry("2025", "1 Jan 2025 – 31 Dec 2025"),
                Map.entry("1 Oct to 15 Nov", "1 Oct 2026 – 15 Nov 2026"),
                Map.entry("2026-10-01..2026-11-15", "1 Oct 2026 – 15 Nov 2026"),
                Map.entry("October", "1 Oct 2026 – 31 Oct 2026"),
                Map.entry("all", "all until 23 Nov 2026"),
                Map.entry("上季度", "1 Jul 2026 – 30 Sep 2026"),
                Map.entry("上个月", "1 Oct 2026 – 31 Oct 2026"),
                Map.entry("本周", "23 Nov 2026 – 29 Nov 2026"),
                Map.entry("最近30天", "25 Oct 2026 – 23 Nov 2026"),
                Map.entry("去年", "1 Jan 2025 – 31 Dec 2025"),
                Map.entry("2026年第三季度", "1 Jul 2026 – 30 Sep 2026"),
                Map.entry("10月1日到11月15日", "1 Oct 2026 – 15 Nov 2026"));
        said.forEach((words, period) -> assertThat(bot.types(bot.grace, "/funnel report " + words))
                .as(words)
                .startsWith("Funnel report · " + period + "\n"));
        assertThat(bot.types(bot.grace, "/funnel report purple")).isEqualTo("""
                Please check one thing
                I cannot read “purple” as a period. Try last quarter, this month, last 30 days, 2026Q3, or 1 Jul to 15 Aug.
                [Change what I typed]""");
    }

    @Test
    void saysWhatItCannotSay() {
        assertThat(bot.types(bot.grace, "/funnel report")).isEqualTo("""
                Funnel report · 1 Oct 2026 – 31 Dec 2026
                There are no deals yet, so there is nothing to report.
                [Change…]""");
        deal("Acme", "8000", DefaultFunnel.NEGOTIATION, bot.tom);
        assertThat(bot.types(bot.grace, "/funnel report")).doesNotContain("NaN").contains("too few to say");
        assertThat(bot.types(bot.grace, "/funnel report next quarter")).isEqualTo("""
                Funnel report · 1 Jan 2027 – 31 Mar 2027
                This period has not begun: there is nothing to report yet.
                [Change…]""");
    }

    @Test
    void asksWhatToShow() {
        anAutumn();
        bot.types(bot.grace, "/funnel report");
        assertThat(bot.presses(bot.grace, "Change")).isEqualTo("""
                [[Funnel report]]
                Period: 2026-10-01..2026-12-31
                Told apart by: week / month / quarter / owner / team / source / campaign / region / industry / company size / need / customer
                What counts as going on: (reached or beyond) / very next step / touched
                Show: (Summary) / Trend / Time in stage / Stage to stage
                [Show]""");
        assertThat(bot.submits(bot.grace, Map.of("period", "last month", "by", "source")))
                .startsWith("Funnel report · 1 Oct 2026 – 31 Oct 2026 · by source\n");
        bot.presses(bot.grace, "Change");
        assertThat(bot.submits(bot.grace, Map.of("period", "purple"))).contains("! period: I cannot read “purple”");
    }

    @Test
    void changesTheReportThatItWasAskedFrom() {
        anAutumn();
        bot.types(bot.grace, "/funnel report last month by source strict");
        assertThat(bot.presses(bot.grace, "Change")).isEqualTo("""
                [[Funnel report]]
                Period: 2026-10-01..2026-10-31
                Told apart by: week / month / quarter / owner / team / (source) / campaign / region / industry / company size / need / customer
                What counts as going on: reached or beyond / (very next step) / touched
                Show: (Summary) / Trend / Time in stage / Stage to stage
                [Show]""");
        bot.types(bot.grace, "/funnel report last month as of 15 Oct");
        bot.presses(bot.grace, "Trend");
        assertThat(bot.presses(bot.grace, "Change"))
                .contains("Period: 2026-10-01..2026-10-31@2026-10-15\n")
                .contains("Show: Summary / (Trend) /");
        assertThat(bot.submits(bot.grace, Map.of("period", "2026-10-01..2026-10-31@2026-10-15", "face", "t")))
                .startsWith("Trend · 1 Oct 2026 – 31 Oct 2026, as of 15 Oct");
    }
}
