package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.message.ButtonIds;
import tundish.operation.DealRef;
import tundish.operation.Operation.HandOverDeal;
import tundish.operation.Operation.ShowReport;
import tundish.operation.Operation.ShowWhy;
import tundish.operation.ReportView;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** Tom won USD 8,000 this autumn and has USD 3,000 open; 李娜 has USD 6,000 open. The bot begins on Monday, 23 November 2026. */
class GroupCoverageTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    @BeforeEach
    void anAutumn() {
        bot.isNow("2026-10-05T10:00");
        open.deal("Acme", "8000", DefaultFunnel.NEGOTIATION, bot.tom);
        open.deal("Globex", "3000", DefaultFunnel.LEAD, bot.tom);
        open.deal("华东机械", "6000", DefaultFunnel.PROSPECT, bot.liNa);
        bot.isNow("2026-10-15T10:00");
        bot.types(bot.tom, "/deal won Acme");
        bot.isNow(TestBot.MONDAY);
    }

    /** The rows of the groups. */
    private String table(Member asker, String words) {
        return String.join(
                "\n",
                bot.types(asker, "/funnel report " + words)
                        .lines()
                        .filter(line -> line.contains(" | "))
                        .toList());
    }

    private String why(Member asker, String words) {
        bot.types(asker, "/funnel report " + words);
        var why = bot.presses(asker, asker.equals(bot.wang) ? "为什么？" : "Why?", 5);
        return why.substring(why.indexOf('\n', why.indexOf('\n') + 1) + 1);
    }

    @Test
    void isToldByOwnerAgainstEachShareOfTheGoal() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        assertThat(bot.types(bot.grace, "/funnel report by owner")).isEqualTo("""
                Funnel report · 1 Oct 2026 – 31 Dec 2026 · by owner
                Won 1 of 1 closed: 100 % (21–100 %), worth USD 8,000.
                Owner | New | Won | Lost | Win rate | Won value | Days to win | Open now | Coverage
                Tom | 2 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 1 | 1.5 ×
                李娜 | 1 | 0 | 0 | – | – | – | 1 | 0.6 ×
                [Tom] [李娜]
                - Win rate: 100 % (21–100 %), 1 of 1 [Why?]
                - Sales cycle: median 10 days, mean 10, over 1 won [Why?]
                - Velocity: USD 1,600 a day [Why?]
                - Weighted pipeline: USD 1,350 of USD 9,000; open deals: 2 [Why?]
                - Landing: USD 8,000 – won USD 8,000, expected USD 0; without a close date: 2 [Why?]
                - Coverage: 0.8 × – USD 9,000 open for USD 12,000 still needed of goal 1, USD 20,000 [Why?]
                - Bottleneck: nothing lies before this period to compare it with [Why?]
                (Young: some deals came too recently to be judged. The rates are of the older ones alone.)
                [Trend] [Time in stage] [Stage to stage] [Change…]""");
        assertThat(bot.presses(bot.grace, "Why?", 5)).isEqualTo("""
                Why: Coverage
                What is being worked on, over what is still needed to the goal: its target less what was won. The goal is the one for exactly this period, or the parts of a longer one that make it up. Below 1, winning everything is not enough.
                1 Oct 2026 – 31 Dec 2026: 3 deals, 1 of them won.
                By owner, each against the share that the plan of the goal gives:
                Tom: 1.5 × – USD 3,000 open for USD 2,000 still needed of a share of goal 1, USD 10,000
                李娜: 0.6 × – USD 6,000 open for USD 10,000 still needed of a share of goal 1, USD 10,000
                - Acme (TP20261005001) – won · 10 days · USD 8,000 · Tom [Open]
                - Globex (LX20261005002) – open · 49 days · USD 3,000 · Tom [Open]
                - 华东机械 (YX20261005003) – open · 49 days · USD 6,000 · 李娜 [Open]
                (1 to 3 of 3)
                [Open pipeline] [Won] [Report]""");
        assertThat(table(bot.wang, "本季度 按负责人")).isEqualTo("""
                负责人 | 新增 | 成交 | 流失 | 赢单率 | 成交金额 | 成交天数 | 当前在手 | 覆盖率
                Tom | 2 | 1 | 0 | 100%（21–100%） | USD 8,000 | 10 | 1 | 1.5 倍
                李娜 | 1 | 0 | 0 | – | – | – | 1 | 0.6 倍""");
        assertThat(why(bot.wang, "本季度 按负责人")).contains("""
                按负责人，各自对照目标计划分摊的份额：
                Tom：1.5 倍：在手 USD 3,000，目标 1 的份额（USD 10,000）还差 USD 2,000
                李娜：0.6 倍：在手 USD 6,000，目标 1 的份额（USD 10,000）还差 USD 10,000
                """);
    }

    @Test
    void isToldByTeamAsWhatItsPeopleHaveTogether() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        assertThat(table(bot.grace, "by team"))
                .as("nobody is of a team")
                .endsWith("No team | 3 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 2 | 0.8 ×");
        bot.types(bot.grace, "/tundish people Tom team North");
        assertThat(table(bot.grace, "by team")).isEqualTo("""
                Team | New | Won | Lost | Win rate | Won value | Days to win | Open now | Coverage
                North | 2 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 1 | 1.5 ×
                No team | 1 | 0 | 0 | – | – | – | 1 | 0.6 ×""");
        bot.types(bot.grace, "/tundish people 李娜 team North");
        assertThat(why(bot.grace, "by team"))
                .contains(
                        "North: 0.8 × – USD 9,000 open for USD 12,000 still needed of a share of goal 1, USD 20,000\n");
    }

    /** The shares of a third of the goal are whole and add up to it. */
    @Test
    void sharesThePartsOfALongerGoal() {
        bot.types(bot.grace, "/goal revenue 100k at 1k, Q4 2026, Grace");
        assertThat(why(bot.grace, "this month by owner")).contains("""
                Tom: 0.2 × – USD 3,000 open for USD 16,667 still needed of a share of this part of goal 1, USD 16,667
                李娜: 0.4 × – USD 6,000 open for USD 16,666 still needed of a share of this part of goal 1, USD 16,666
                """);
        assertThat(table(bot.grace, "this week by owner")).doesNotContain("Coverage");
    }

    @Test
    void goesByTheWeightsOfTheGoalAndShowsWhoHasNothingOpen() {
        joinsAsRep("Oskar");
        setsAGoalFor("Tom 1; Oskar 3");
        assertThat(table(bot.grace, "by owner")).isEqualTo("""
                Owner | New | Won | Lost | Win rate | Won value | Days to win | Open now | Coverage
                Tom | 2 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 1 | reached
                李娜 | 1 | 0 | 0 | – | – | – | 1 | –
                Oskar | 0 | 0 | 0 | – | – | – | 0 | 0.0 ×""");
        assertThat(why(bot.grace, "by owner")).contains("""
                Tom: a share of goal 1, USD 5,000, is reached
                李娜: no share of goal 1; USD 0 won and USD 6,000 open count for the goal as a whole only
                Oskar: 0.0 × – USD 0 open for USD 15,000 still needed of a share of goal 1, USD 15,000
                """);
    }

    private void joinsAsRep(String name) {
        bot.joins(bot.workspace, name, Role.REP, BERLIN, Language.EN);
    }

    @Test
    void countsForWhoeverOwnsTheDealsNowWhenSomebodyLeaves() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        bot.types(bot.grace, "/tundish leaver Tom 李娜");
        assertThat(why(bot.grace, "by owner")).contains("""
                李娜: 0.5 × – USD 9,000 open for USD 20,000 still needed of a share of goal 1, USD 20,000
                Tom: no share of goal 1; USD 8,000 won and USD 0 open count for the goal as a whole only
                """);
        assertThat(why(bot.wang, "本季度 按负责人")).contains("\nTom：没有分到目标 1 的份额，已成交 USD 8,000、在手 USD 0 只计入总目标\n");
    }

    @Test
    void leavesAnEnteredShareWithWhomItWasEnteredFor() {
        setsAGoalFor("Tom 1; 李娜 1");
        bot.types(bot.grace, "/tundish leaver Tom 李娜");
        assertThat(table(bot.grace, "by owner")).isEqualTo("""
                Owner | New | Won | Lost | Win rate | Won value | Days to win | Open now | Coverage
                李娜 | 2 | 0 | 0 | – | – | – | 2 | 0.9 ×
                Tom | 1 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 0 | 0.0 ×""");
    }

    private void setsAGoalFor(String people) {
        bot.types(bot.grace, "/goal");
        bot.presses(bot.grace, "Set a goal");
        bot.submits(
                bot.grace,
                Map.of("value", "20k", "dealSize", "1k", "period", "Q4 2026", "owner", "Grace", "people", people));
    }

    @Test
    void saysWhereAGoalIsNotSharedOut() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        assertThat(table(bot.grace, "by source")).doesNotContain("Coverage");
        assertThat(why(bot.grace, "by source"))
                .contains("\nBy source there is no coverage: a goal is shared out by owner and by team only.\n");
        assertThat(why(bot.wang, "本季度 按区域")).contains("\n按区域没有覆盖率：目标只按负责人和团队分摊。\n");
        assertThat(why(bot.grace, "by month"))
                .contains("\nBy month there is no coverage: what is open is known as of one moment only.\n");
    }

    @Test
    void tellsTheSharesInTheCurrencyOfTheReport() {
        bot.types(bot.grace, "/goal revenue EUR 20k at EUR 1k, Q4 2026, Grace");
        assertThat(table(bot.grace, "by owner")).contains("李娜 | 1 | 0 | 0 | – | – | – | 1 | –");
        assertThat(why(bot.grace, "by owner"))
                .contains("\n李娜: a share of goal 1, EUR 10,000: there is no rate into USD\n");
        bot.types(bot.grace, "/tundish rate EUR 1.10 from 2026-01-01");
        assertThat(why(bot.grace, "by owner"))
                .contains(
                        "\n李娜: 0.5 × – USD 6,000 open for USD 11,000 still needed of a share of goal 1, USD 11,000\n");
    }

    @Test
    void keepsTheFunnelsApart() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        bot.types(bot.ada, "/tundish funnels new Export");
        bot.types(bot.grace, "/lead Initech, funnel: Export, USD 4,000");
        assertThat(table(bot.grace, "Export by owner")).doesNotContain("Coverage");
        bot.types(bot.grace, "/goal revenue 9k at 1k, Q4 2026, Grace, funnel Export");
        assertThat(table(bot.grace, "Export by owner")).isEqualTo("""
                Owner | New | Won | Lost | Win rate | Won value | Days to win | Open now | Coverage
                Grace | 1 | 0 | 0 | – | – | – | 1 | –
                Tom | 0 | 0 | 0 | – | – | – | 0 | 0.0 ×
                李娜 | 0 | 0 | 0 | – | – | – | 0 | 0.0 ×""");
        assertThat(why(bot.grace, "Export by owner"))
                .contains("\nTom: 0.0 × – USD 0 open for USD 4,500 still needed of a share of goal 2, USD 4,500\n");
    }

    /** What was agreed on later is what the period is judged by, also as of a moment before. */
    @Test
    void goesByTheGoalAsItStands() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        bot.types(bot.grace, "/goal edit 1 40k");
        assertThat(why(bot.grace, "by owner"))
                .contains(
                        "\n李娜: 0.3 × – USD 6,000 open for USD 20,000 still needed of a share of goal 1, USD 20,000\n");
    }

    @Test
    void tellsOneGroupAloneWithWhyOnEachFigure() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        bot.types(bot.grace, "/funnel report by owner");
        assertThat(bot.presses(bot.grace, "Tom")).isEqualTo("""
                Funnel report · 1 Oct 2026 – 31 Dec 2026 · Owner: Tom
                Won 1 of 1 closed: 100 % (21–100 %), worth USD 8,000.
                <Funnel. 1 Oct 2026 – 31 Dec 2026. Lead 1, +1, Overdue 1; Prospect 0; Incubation 0; Negotiation 1, 100 % (21–100 %), +1 −1; Repurchase 0>
                Stage | Entered | Went on | Rate | Median days | Open now | Overdue now
                Lead | 1 | – | too young to say | – | 1 | 1
                Prospect | 0 | – | – | – | 0 | 0
                Incubation | 0 | – | – | – | 0 | 0
                Negotiation | 1 | 1 of 1 | 100 % (21–100 %) | 10 | 0 | 0
                Repurchase | 0 | – | – | – | 0 | 0
                - Win rate: 100 % (21–100 %), 1 of 1 [Why?]
                - Sales cycle: median 10 days, mean 10, over 1 won [Why?]
                - Velocity: USD 800 a day [Why?]
                - Weighted pipeline: USD 150 of USD 3,000; open deals: 1 [Why?]
                - Landing: USD 8,000 – won USD 8,000, expected USD 0; without a close date: 1 [Why?]
                - Coverage: 1.5 × – USD 3,000 open for USD 2,000 still needed of a share of goal 1, USD 10,000 [Why?]
                - Bottleneck: nothing lies before this period to compare it with [Why?]
                (Young: some deals came too recently to be judged. The rates are of the older ones alone.)
                [Trend] [Time in stage] [All] [Change…]""");
        assertThat(bot.presses(bot.grace, "Why?", 5)).isEqualTo("""
                Why: Coverage · Owner: Tom
                What is being worked on, over what is still needed to the goal: its target less what was won. The goal is the one for exactly this period, or the parts of a longer one that make it up. Below 1, winning everything is not enough.
                1 Oct 2026 – 31 Dec 2026: 2 deals, 1 of them won.
                - Acme (TP20261005001) – won · 10 days · USD 8,000 · Tom [Open]
                - Globex (LX20261005002) – open · 49 days · USD 3,000 · Tom [Open]
                (1 to 2 of 2)
                [Open pipeline] [Won] [Report]""");
        assertThat(bot.presses(bot.grace, "Won")).startsWith("Why: Won · Owner: Tom\n");
        bot.presses(bot.grace, "Report");
        assertThat(bot.presses(bot.grace, "Time in stage"))
                .startsWith("Time in stage · 1 Oct 2026 – 31 Dec 2026 · Owner: Tom\n")
                .doesNotContain("Prospect |");
        assertThat(bot.presses(bot.grace, "Trend"))
                .contains("2026-10-12 | 0 | 1 | 0 | 100 % (21–100 %) | USD 8,000 | 10 | 1\n");
        assertThat(bot.presses(bot.grace, "All")).startsWith("Trend · 1 Oct 2026 – 31 Dec 2026 · by owner\n");
    }

    @Test
    void tellsNobodysDealsAloneAndGroupsOfOtherKinds() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        open.deal("Umbrella", "500", DefaultFunnel.LEAD, null);
        bot.types(bot.wang, "/漏斗 报告 按负责人");
        assertThat(bot.presses(bot.wang, "无人负责"))
                .startsWith("漏斗报告 · 2026年10月1日至2026年12月31日 · 负责人：无人负责\n")
                .contains("- 覆盖率：没有分到这段时间的收入目标 [为什么？]\n");
        bot.types(bot.tom, "/deal edit Globex source Fair");
        bot.types(bot.grace, "/funnel report by source");
        var source = bot.presses(bot.grace, "Not known");
        assertThat(source)
                .startsWith("Funnel report · 1 Oct 2026 – 31 Dec 2026 · Source: Not known\n")
                .contains(
                        "- Coverage: By source there is no coverage: a goal is shared out by owner and by team only. [Why?]\n");
    }

    /** The last deal of the group went to somebody else meanwhile. */
    @Test
    void saysThatAButtonIsTooOldWhoseGroupIsGone() {
        open.deal("Umbrella", "500", DefaultFunnel.LEAD, null);
        bot.types(bot.grace, "/funnel report by owner");
        bot.carriesOut(bot.ada, new HandOverDeal(new DealRef("Umbrella"), "Tom", "", -1));
        assertThat(bot.presses(bot.grace, "Nobody yet")).isEqualTo("""
                Too late for that
                This button is from an older message and does nothing any more.""");
    }

    /** Discord makes the same button differ by what it puts behind its id. */
    @Test
    void keepsTheGroupOnItsButtons() {
        for (var view : List.of(
                ReportView.USUAL,
                ReportView.USUAL.by("source").only("Trade show"),
                ReportView.USUAL.in("partners").by("owner").only(""))) {
            for (var button : List.of(new ShowReport(view), new ShowWhy(view, "winRate", "", 2))) {
                var id = ButtonIds.write(button);
                assertThat(ButtonIds.read(id, bot.workspace.id())).contains(button);
                assertThat(ButtonIds.read(id + "|#1", bot.workspace.id())).contains(button);
            }
        }
        assertThat(ButtonIds.fits("a|b")).isFalse();
        assertThat(ButtonIds.fits("x".repeat(41))).isFalse();
    }
}
