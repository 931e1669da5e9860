package tundish.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.goal.Goal;
import tundish.goal.Terms;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** The demo company's goal, on whatever day somebody looks at it. */
class DemoGoalTest {

    private final TestBot bot = new TestBot();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # a day,    first day,  deadline
            2026-11-26, 2026-07-01, 2027-06-30
            2027-01-01, 2026-10-01, 2027-09-30
            2026-12-31, 2026-07-01, 2027-06-30
            2028-02-29, 2027-10-01, 2028-09-30
            2028-03-31, 2027-10-01, 2028-09-30
            2028-05-28, 2028-01-01, 2028-12-31""")
    void isOfTheYearThatBeganWithTheQuarterBefore(LocalDate today, LocalDate from, LocalDate deadline) {
        var terms = terms(today);
        assertThat(terms.from()).isEqualTo(from);
        assertThat(terms.deadline()).isEqualTo(deadline);
    }

    @Test
    void hasAQuarterBehindItAndHalfAYearAheadOnEveryDay() {
        assertThat(LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)))
                .allSatisfy(today -> {
                    var terms = terms(today);
                    assertThat(terms.from().plusMonths(3)).isBeforeOrEqualTo(today);
                    assertThat(terms.deadline()).isAfterOrEqualTo(today.plusMonths(6));
                    assertThat(terms.deadline().plusDays(1))
                            .isEqualTo(terms.from().plusYears(1));
                });
    }

    private static Terms terms(LocalDate today) {
        return DemoGoal.invented().terms(today, "USD", new MemberId(new WorkspaceId(1), 4));
    }

    @Test
    void isWhatAManagerWouldHaveTyped() {
        var chen = member(founded("2026-11-26T11:00:00Z", Language.EN), DemoMember.CHEN_JING);
        bot.types(
                chen,
                "/goal revenue 2.4m at 80k, 2026-07-01 to 2027-06-30, Chen Jing, 40%, lead 60%, incubation 70%,"
                        + " negotiation 75%, by month 2/3/5/7/8/10/10/10/10/11/12/12");
        var goals =
                Scope.everybody().call(() -> bot.stores.goals().all(chen.id().workspace()));
        assertThat(goals.stream().map(Goal::number)).containsExactly(1L, 2L);
        assertThat(goals.getFirst().terms()).isEqualTo(goals.getLast().terms());
        assertThat(goals.getFirst().by()).isEqualTo(chen.id());
        assertThat(goals.getFirst().at()).isEqualTo("2026-07-01T07:00:00Z");
    }

    @Test
    void isReckonedBackToLeadsAndSharedAmongThoseWhoSell() {
        var ethan = member(founded("2026-11-26T11:00:00Z", Language.EN), DemoMember.ETHAN);
        assertThat(bot.types(ethan, "/goal show 1")).isEqualTo("""
                Goal 1: USD 2,400,000 of revenue by Wed 30 Jun 2027
                Period: Wed 1 Jul 2026 – Wed 30 Jun 2027
                Owner: Chen Jing 陈静
                Average deal: USD 80,000
                Won so far: USD 257,000 (4 deals)
                Still needed: USD 2,143,000
                Pace needed: USD 69,200 a week from today
                Forecast: USD 1,286,771
                (8 open deals have no expected close and are in no forecast.)
                (Too few won deals (4) to say until when a new lead closes in time.)
                ## What it takes
                Stage | Needed | So far | By
                Lead | 125 | 29 | 60 % go on, as entered
                Prospect | 75 | 20 | 40 % won, as entered
                Incubation | 58 | 11 | 70 % go on, as entered
                Negotiation | 40 | 8 | 75 % go on, as entered
                Won | 30 | 4 |\s
                ## By month
                For | Target | Won deals | Opportunities | Won
                2026-07 | USD 48,000 | 1 | 2 | USD 0
                2026-08 | USD 72,000 | 1 | 2 | USD 0
                2026-09 | USD 120,000 | 1 | 4 | USD 0
                2026-10 | USD 168,000 | 2 | 5 | USD 46,000
                2026-11 | USD 192,000 | 2 | 6 | USD 211,000
                2026-12 | USD 240,000 | 3 | 8 | –
                2027-01 | USD 240,000 | 3 | 8 | –
                2027-02 | USD 240,000 | 3 | 7 | –
                2027-03 | USD 240,000 | 3 | 7 | –
                2027-04 | USD 264,000 | 3 | 8 | –
                2027-05 | USD 288,000 | 4 | 9 | –
                2027-06 | USD 288,000 | 4 | 9 | –
                ## By person
                For | Target | Won deals | Opportunities | Won
                Ethan Brooks | USD 800,000 | 10 | 25 | USD 134,000
                Li Na 李娜 | USD 800,000 | 10 | 25 | USD 84,000
                Wang Lei 王磊 | USD 800,000 | 10 | 25 | USD 39,000
                [All goals]""");
    }

    @Test
    void standsInChineseToo() {
        var liNa = member(founded("2026-11-26T11:00:00Z", Language.ZH), DemoMember.LI_NA);
        assertThat(bot.types(liNa, "/goal")).isEqualTo("""
                目标
                - 目标 1：收入 CNY 2,400,000，截止 2027年6月30日(周三)（Chen Jing 陈静）：已成交 CNY 257,000（4 单），预测 CNY 1,286,771 [查看]""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-31T23:01:00Z",
                "2027-01-01T11:00:00Z",
                "2027-02-28T11:00:00Z",
                "2028-02-29T11:00:00Z",
                "2027-03-28T00:30:00Z",
                "2027-03-31T21:59:00Z",
                "2027-09-30T21:59:00Z",
                "2027-10-01T06:00:00Z",
                "2027-10-31T00:30:00Z",
                "2027-12-31T22:59:00Z"
            })
    void isRunningWheneverTheDemoBegins(String now) {
        var ethan = member(founded(now, Language.EN), DemoMember.ETHAN);
        assertThat(bot.types(ethan, "/sync"))
                .contains("## Against target", "USD 2,400,000 by ", "needs USD ")
                .doesNotContain("No goal");
        assertThat(bot.types(ethan, "/funnel review"))
                .contains("## Against target")
                .doesNotContain("No goal");
        assertThat(bot.types(ethan, "/funnel report by owner")).contains("| Coverage", " × – USD ");
        assertThat(bot.types(ethan, "/goal")).contains("won USD 257,000 (4 deals)");
    }

    @Test
    void isNotAmongTheExamplesOfARealTeam() {
        bot.types(bot.ada, "/tundish examples load");
        assertThat(goals(bot.workspace)).isEmpty();
        bot.types(bot.grace, "/goal 1m, 2027, Grace");
        var own = goals(bot.workspace);
        bot.types(bot.ada, "/tundish examples remove");
        bot.presses(bot.ada, "Yes, remove them all");
        bot.types(bot.ada, "/tundish examples load");
        assertThat(own).hasSize(1);
        assertThat(goals(bot.workspace)).isEqualTo(own);
    }

    private List<Goal> goals(Workspace workspace) {
        return bot.lookingIn(() -> bot.stores.goals().all(workspace.id()));
    }

    private Workspace founded(String now, Language language) {
        bot.isNow(Instant.parse(now));
        return bot.assembly
                .demo()
                .at(new Home(Platform.CONSOLE, "console"), Settings.initial(TestBot.BERLIN, language));
    }

    private Member member(Workspace workspace, DemoMember person) {
        return Scope.everybody()
                .call(() -> bot.stores.members().all(workspace.id()).stream()
                        .filter(member -> member.name().equals(person.fullName))
                        .findFirst()
                        .orElseThrow());
    }
}
