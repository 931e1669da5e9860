package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.funnel.DefaultFunnel;
import tundish.language.Language;
import tundish.member.Role;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.WinDeal;
import tundish.testing.DealMaker;
import tundish.testing.TestBot;

/** It is Monday, 23 November 2026, 10:00 in Berlin; leads may stay seven days. */
class AbsenceTest {

    private final TestBot bot = new TestBot();
    private final DealMaker deals = new DealMaker(bot);

    @Test
    void oneLineSaysFromWhenToWhenAndWhoStandsIn() {
        assertThat(bot.types(bot.tom, "/tundish away next Mon to Fri 李娜")).isEqualTo("""
                Tom will be away
                Tom: Mon 30 Nov 2026 to Fri 4 Dec 2026; 李娜 stands in
                Reminders go to 李娜 meanwhile, who may change those deals but not give them away.
                [End it]""");
        assertThat(bot.types(bot.liNa, "/助手 请假 下下周一到下下周五 Grace")).isEqualTo("""
                李娜 的请假已登记
                李娜：2026年12月7日(周一) 至 2026年12月11日(周五)，由Grace代理
                期间提醒会发给Grace，Grace可以修改这些商机，但不能移交。
                [结束]""");
        assertThat(bot.types(bot.mia, "/tundish away tomorrow")).startsWith("Mia will be away\nMia: Tue 24 Nov 2026\n");
        assertThat(bot.types(bot.mia, "/tundish away")).isEqualTo("""
                Who is away
                - Mia: Tue 24 Nov 2026 [End it]
                - Tom: Mon 30 Nov 2026 to Fri 4 Dec 2026; 李娜 stands in
                - 李娜: Mon 7 Dec 2026 to Fri 11 Dec 2026; Grace stands in
                [Enter an absence]""");
    }

    @Test
    void theFormAsksTheSameAndOnlyManagersEnterOthers() {
        bot.carriesOut(bot.tom, new OpenForm(FormName.AWAY, ""));
        assertThat(bot.submits(bot.tom, Map.of("from", "2026-12-01", "deputy", "Grace")))
                .startsWith("Tom will be away\nTom: Tue 1 Dec 2026; Grace stands in");
        assertThat(bot.types(bot.tom, "/tundish away Mia tomorrow")).startsWith("That is not yours to do");
        assertThat(bot.types(bot.grace, "/tundish away Mia tomorrow")).startsWith("Mia will be away");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(bot.types(bot.tom, "/tundish away soon")).contains("I find no day in “soon”");
        assertThat(bot.types(bot.tom, "/tundish away tomorrow Tom")).contains("Nobody can stand in for themselves.");
        assertThat(bot.types(bot.tom, "/tundish away tomorrow Mia"))
                .contains("Mia’s role does not include changing deals.");
        assertThat(bot.types(bot.tom, "/tundish away 2026-11-01 to 2026-11-03"))
                .contains("Tue 3 Nov 2026 is not in the future.");
        bot.types(bot.tom, "/tundish away tomorrow");
        assertThat(bot.types(bot.tom, "/tundish away tomorrow to Friday"))
                .contains("Tom is away already, Tue 24 Nov 2026 to Tue 24 Nov 2026. End that first.");
        assertThat(bot.types(bot.liNa, "/tundish away 2026-12-05 to 2026-12-01"))
                .contains("早于开始日期");
    }

    @Test
    void nudgesGoToTheDeputyWhoMayActAndTheOwnerHearsOfItOnReturn() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Globex", bot.tom, DefaultFunnel.LEAD);
        var lena = bot.joins(bot.workspace, "Lena", Role.REP, TestBot.BERLIN, Language.EN);
        bot.types(bot.tom, "/tundish away next Mon to Fri Lena");
        assertThat(bot.receives(lena)).isEqualTo("""
                You stand in for Tom
                Tom is away from Mon 30 Nov 2026 to Fri 4 Dec 2026. You get the reminders meanwhile and may change those deals.""");

        assertThat(bot.types(lena, "/deal snooze Acme 2026-12-07 budget")).startsWith("That is not yours to do");
        bot.isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        assertThat(bot.receives(lena))
                .startsWith("2 deals need you\n")
                .contains("LX20261123001 (for Tom)", "LX20261123002 (for Tom)");
        assertThat(bot.types(lena, "/deal handover Acme Grace")).startsWith("That is not yours to do");
        assertThat(bot.types(lena, "/deal snooze Acme 2026-12-20 waits for budget"))
                .startsWith("Acme");

        bot.isNow("2026-12-05T00:00");
        assertThat(bot.types(lena, "/deal snooze Globex 2026-12-20 budget")).startsWith("That is not yours to do");
        assertThat(bot.receives(bot.tom)).isEmpty();
        bot.isNow("2026-12-07T08:00");
        assertThat(bot.receives(bot.tom)).contains("""
                Welcome back
                While you were away, others were reminded of your deals:
                - Acme LX20261123001 – Lena snoozed it · Mon 30 Nov 2026, 10:00
                - Globex LX20261123002 – still open: Lead for 13 days (limit 7 days) [Log follow-up]""");
        assertThat(bot.receives(lena)).contains("You no longer stand in for Tom");
    }

    @Test
    void whoeverIsBackHearsWhatTheDeputyClosedAndWhomTheyTalkedTo() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Globex", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Initech", bot.tom, DefaultFunnel.LEAD);
        deals.deal("Umbrella", bot.tom, DefaultFunnel.LEAD);
        var lena = bot.joins(bot.workspace, "Lena", Role.REP, TestBot.BERLIN, Language.EN);
        bot.types(bot.tom, "/followup Umbrella talked to them");
        bot.types(bot.tom, "/tundish away next Mon to Fri Lena");
        bot.isNow("2026-11-30T10:00");
        bot.receives(lena);
        bot.carriesOut(bot.grace, new WinDeal(new DealRef("Acme"), "5000", "", "They paid", -1));
        bot.types(lena, "/deal lost Globex price");
        bot.types(lena, "/followup Initech wants a demo");
        bot.isNow("2026-12-01T11:00");
        bot.types(lena, "/followup Initech liked the demo");

        bot.isNow("2026-12-07T08:00");
        assertThat(bot.receives(bot.tom)).contains("""
                Welcome back
                While you were away, others were reminded of your deals:
                - Umbrella LX20261123004 – still open: Lead for 13 days (limit 7 days) [Log follow-up]
                This was done about your deals meanwhile:
                - Initech LX20261123003 – 2 follow-ups, the last by Lena · Tue 1 Dec 2026, 11:00: “liked the demo” [Show]
                - Acme LX20261123001 – won, by Grace · Mon 30 Nov 2026, 10:00 [Show]
                - Globex LX20261123002 – lost, by Lena · Mon 30 Nov 2026, 10:00 [Show]""");
    }

    @Test
    void whatWasTakenBackOrDoneByThemselvesIsNoNews() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/tundish away tomorrow to Wed 李娜");
        bot.isNow("2026-11-24T10:00");
        bot.types(bot.liNa, "/followup Acme 客户想要报价");
        bot.presses(bot.liNa, "撤销");
        bot.types(bot.tom, "/followup Acme could not let go");
        bot.isNow("2026-11-26T08:00");
        assertThat(bot.receives(bot.tom)).doesNotContain("Welcome back");
    }

    @Test
    void aSingleNudgeSaysForWhomItIs() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/tundish away next Mon to Fri 李娜");
        bot.isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.liNa)).contains("您代 Tom 收到这条提醒，Tom 请假到 2026年12月4日(周五)。");
    }

    @Test
    void withoutADeputyTheManagersWhoAreThereGetIt() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/tundish away next Mon to Fri");
        bot.types(bot.wang, "/tundish away next Mon to Fri");
        bot.isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.grace)).contains("You get this for Tom, who is away until Fri 4 Dec 2026.");
        assertThat(bot.receives(bot.wang)).isEmpty();
        assertThat(bot.receives(bot.tom)).isEmpty();
    }

    @Test
    void aDeputyWhoIsAwayTooOrLeftIsPassedOver() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        assertThat(bot.types(bot.grace, "/tundish away 李娜 next Tue Ada")).contains("李娜: Tue 1 Dec 2026; Ada stands in");
        assertThat(bot.types(bot.tom, "/tundish away next Mon to Fri 李娜"))
                .contains("李娜 is away too, Tue 1 Dec 2026 to Tue 1 Dec 2026.");
        bot.isNow("2026-12-01T09:00");
        assertThat(bot.receives(bot.ada)).contains("You get this for Tom");
        assertThat(bot.receives(bot.liNa)).doesNotContain("Acme");
    }

    @Test
    void twoWhoStandInForEachOtherAreBothPassedOver() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/tundish away next Mon 李娜");
        bot.types(bot.liNa, "/tundish away 下周一 Tom");
        bot.isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.grace)).contains("You get this for Tom");
    }

    @Test
    void aNudgeThatWaitedForTheMorningGoesToWhoeverIsThereByThen() {
        bot.isNow("2026-11-23T19:59");
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.isNow("2026-11-30T21:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        bot.types(bot.tom, "/tundish away tomorrow to Fri Grace");
        bot.isNow("2026-12-01T09:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        assertThat(bot.receives(bot.grace)).contains("You get this for Tom");
    }

    @Test
    void whoeverIsBackEarlyGetsTheirNudgesAgain() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        bot.types(bot.tom, "/tundish away 2026-11-26 to 2026-12-10 Grace");
        bot.isNow("2026-11-27T10:00");
        bot.types(bot.tom, "/tundish away");
        assertThat(bot.presses(bot.tom, "End it")).startsWith("Who is away\nNobody is away, now or later.");
        assertThat(bot.presses(bot.tom, "Enter")).contains("First day");
        bot.isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.tom)).startsWith("Acme: past the limit in Lead");
        assertThat(bot.receives(bot.grace)).contains("You no longer stand in for Tom");
    }

    @Test
    void theDayBeginsWhereTheAbsentPersonIs() {
        bot.types(bot.liNa, "/tundish away 明天 Grace");
        assertThat(bot.actor(bot.liNa).zone()).isEqualTo(TestBot.SHANGHAI);
        deals.deal("Acme", bot.liNa, DefaultFunnel.LEAD);
        var absence =
                bot.stores.absences().after(bot.workspace.id(), bot.instant()).getFirst();
        assertThat(absence.begins()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(absence.ends()).isEqualTo("2026-11-24T16:00:00Z");
    }

    @Test
    void theWeeklySummaryNamesWhoIsAway() {
        bot.types(bot.ada, "/tundish settings teamChannel console");
        bot.types(bot.tom, "/tundish away 2026-12-01 to 2026-12-02 Grace");
        bot.receives(bot.tom);
        bot.isNow("2026-11-30T09:00");
        assertThat(bot.teamReceives()).contains("""
                Who is away
                - Tom: Tue 1 Dec 2026 to Wed 2 Dec 2026; Grace stands in""");
    }

    @Test
    void nobodyComesBackToNothing() {
        bot.types(bot.tom, "/tundish away tomorrow");
        bot.passes(Duration.ofDays(3));
        assertThat(bot.receives(bot.tom)).isEmpty();
    }
}
