package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;
import static tundish.testing.TestBot.SHANGHAI;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.book.DealBook.Move;
import tundish.calendar.DayCount;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.deal.Snooze;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.money.Money;
import tundish.nudge.Answer;
import tundish.nudge.NudgeKind;
import tundish.operation.DealRef;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.ClaimDeal;
import tundish.testing.DealMaker;
import tundish.testing.TestBot;

/** It is Monday, 23 November 2026, 10:00 in Berlin; leads may stay seven days. */
class NudgesTest {

    private final TestBot bot = new TestBot();
    private final DealMaker deals = new DealMaker(bot);

    @Test
    void tellsTheOwnerWhenADealOutstaysItsStage() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);

        bot.passes(Duration.ofDays(7).minusSeconds(1));
        assertThat(bot.receives(bot.tom)).isEmpty();

        bot.passes(Duration.ofSeconds(1));
        assertThat(bot.receives(bot.tom)).isEqualTo("""
                Acme: past the limit in Lead
                Acme has been in Lead for 7 days; the limit is 7 days.
                Reference: LX20261123001
                Last contact: none logged
                Next action: none planned
                [Log follow-up] [Snooze] [Move] [Hand over]""");
        assertThat(bot.receives(bot.tom)).isEmpty();
        assertThat(bot.receives(bot.grace)).isEmpty();
    }

    @Test
    void tellsTheManagersAfterAFurtherGraceWithTheOwnerInCopyEachInTheirLanguage() {
        deals.deal("华东机械", bot.liNa, DefaultFunnel.LEAD);
        isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.liNa)).isEqualTo("""
                华东机械：在潜在客户阶段已超时
                华东机械在潜在客户阶段已停留 7 天，时限为 7 天。
                线索/商机编号: LX20261123001
                最近联系: 暂无记录
                下一步动作: 尚未安排
                [记录跟进] [暂缓提醒] [推进] [移交]""");

        isNow("2026-12-03T09:59:59");
        assertThat(bot.receives(bot.wang)).isEmpty();

        isNow("2026-12-03T10:00");
        assertThat(bot.receives(bot.wang)).isEqualTo("""
                华东机械需要您介入
                李娜负责的华东机械在潜在客户阶段已停留 10 天，时限为 7 天，请您介入。
                线索/商机编号: LX20261123001
                负责人: 李娜
                最近联系: 暂无记录
                下一步动作: 尚未安排
                [记录跟进] [暂缓提醒] [推进] [移交]""");
        assertThat(bot.receives(bot.grace)).startsWith("""
                华东机械 needs you to step in
                李娜’s deal 华东机械 has been in Lead for 10 days; the limit is 7 days. Please step in.
                """);
        assertThat(bot.receives(bot.liNa)).startsWith("""
                华东机械：在潜在客户阶段仍超时
                华东机械在潜在客户阶段已停留 10 天，时限为 7 天。您的经理也已收到提醒。
                """);

        bot.passes(Duration.ofDays(60));
        assertThat(receivedByAll()).isEmpty();
    }

    @Test
    void sendsOnlyTheHigherLevelWhenTheMachineWasOff() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);

        isNow("2026-12-14T10:00");
        assertThat(bot.receives(bot.tom)).startsWith("Acme: still past the limit in Lead\n");
        assertThat(bot.receives(bot.grace)).startsWith("Acme needs you to step in\n");
        assertThat(bot.nudger.dueNow(bot.workspace.id())).hasSize(1);
    }

    @Test
    void waitsForAPlannedNextAction() {
        deal("Acme", next("2026-12-02T15:00"), null);

        isNow("2026-12-02T14:59");
        assertThat(bot.receives(bot.tom)).isEmpty();

        isNow("2026-12-02T15:00");
        assertThat(bot.receives(bot.tom)).isEqualTo("""
                Acme: past the limit in Lead
                Acme has been in Lead for 9 days; the limit is 7 days.
                “send quote” for Acme was due Wed 2 Dec 2026, 15:00.
                Reference: LX20261123001
                Last contact: none logged
                [Log follow-up] [Snooze] [Move] [Hand over]""");

        isNow("2026-12-07T14:59");
        assertThat(bot.receives(bot.grace)).isEmpty();

        isNow("2026-12-07T15:00");
        assertThat(bot.receives(bot.grace)).startsWith("Acme needs you to step in\n");
    }

    @Test
    void waitsForAPlanNoLongerThanTheLimitAgain() {
        deal("Acme", next("2027-03-01T15:00"), null);

        isNow("2026-12-07T09:59");
        assertThat(bot.receives(bot.tom)).isEmpty();

        isNow("2026-12-07T10:00");
        assertThat(bot.receives(bot.tom)).contains("Acme has been in Lead for 14 days; the limit is 7 days.");
    }

    @Test
    void startsAnewWithEachStay() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.tom)).startsWith("Acme: past the limit in Lead");

        moves(acme, DefaultFunnel.PROSPECT);
        isNow("2026-12-01T10:00");
        moves(acme, DefaultFunnel.LEAD);
        assertThat(bot.receives(bot.tom))
                .isEqualTo("(now) Acme: taken care of\nTom moved it on · Mon 30 Nov 2026, 10:00");

        isNow("2026-12-08T10:00");
        assertThat(bot.receives(bot.tom)).contains("Acme has been in Lead for 7 days; the limit is 7 days.");
    }

    @Test
    void leavesClosedDealsAlone() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        var closed = acme.withClosing(new Closing(Closing.Outcome.LOST, bot.instant(), "price", ""));
        carry(() -> bot.assembly
                .book()
                .move(closed, new Move(DefaultFunnel.LOST.id(), bot.instant(), bot.tom.id(), "", false)));

        isNow("2027-12-14T10:00");
        assertThat(receivedByAll()).isEmpty();
        assertThat(deals.now(acme).nudgeAt()).isNull();
        assertThat(deals.now(acme).stageDue()).isNull();
    }

    @Test
    void holdsRepurchasesToTheirLimitToo() {
        deals.deal("Acme", bot.tom, DefaultFunnel.REPURCHASE);

        bot.passes(Duration.ofDays(91));
        assertThat(bot.receives(bot.tom)).startsWith("Acme: past the limit in Repurchase\n");
    }

    @Test
    void letsAPromiseForAWholeDayHaveTheWholeDay() {
        var wednesday = NextAction.by("call back", LocalDate.of(2026, 11, 25), null, BERLIN);
        deal("Acme", wednesday, null);

        isNow("2026-11-25T23:59:59");
        assertThat(bot.receives(bot.tom)).isEmpty();
        assertThat(bot.nudger.dueNow(bot.workspace.id())).hasSize(1);

        isNow("2026-11-26T08:00");
        assertThat(bot.receives(bot.tom)).startsWith("""
                Acme: next action overdue
                “call back” for Acme was due Wed 25 Nov 2026.
                """);
    }

    @Test
    void remindsOfAnExpectedCloseTheDayAfter() {
        deal("Acme", null, LocalDate.of(2026, 11, 25));

        isNow("2026-11-25T19:00");
        assertThat(bot.receives(bot.tom)).isEmpty();

        isNow("2026-11-26T09:00");
        assertThat(bot.receives(bot.tom)).isEqualTo("""
                Acme: expected close has passed
                Acme was expected to close on Wed 25 Nov 2026 and is still open.
                Reference: LX20261123001
                Stage: Lead, 2 days
                Last contact: none logged
                Next action: none planned
                [Log follow-up] [Snooze] [Move] [Hand over]""");
    }

    @Test
    void tellsTheManagersOfALeadThatNobodyTook() {
        var acme = deals.deal("Acme", null, DefaultFunnel.LEAD);

        isNow("2026-11-24T10:00");
        assertThat(bot.receives(bot.grace)).isEqualTo("""
                Acme is waiting for somebody
                Acme came in on Mon 23 Nov 2026, 10:00, and nobody has taken it yet.
                Reference: LX20261123001
                Stage: Lead, 1 day
                Last contact: none logged
                Next action: none planned
                [Take it] [Hand over]""");
        assertThat(bot.receives(bot.wang)).startsWith("Acme：线索待领取\n");
        assertThat(bot.receives(bot.tom)).isEmpty();

        changes(acme.withOwner(bot.tom.id()), Answer.CLAIMED);
        assertThat(bot.receives(bot.grace)).isEqualTo("(now) Acme: taken care of\nTom took it · 10:00");
        assertThat(bot.receives(bot.wang)).isEqualTo("(now) Acme：已处理\nTom 已领取 · 17:00");
    }

    @Test
    void keepsQuietWhileSnoozedAndComesBackOnce() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        isNow("2026-11-30T10:00");
        bot.receives(bot.tom);

        assertThat(bot.presses(bot.tom, "Snooze")).contains("[[Snooze nudges]]");
        bot.submits(bot.tom, Map.of("until", "2026-12-15", "reason", "on holiday"));
        assertThat(bot.receives(bot.tom)).isEqualTo("(now) Acme: taken care of\nTom snoozed it · 10:00");

        isNow("2026-12-14T19:00");
        assertThat(receivedByAll()).isEmpty();

        isNow("2026-12-15T08:00");
        assertThat(bot.receives(bot.tom)).startsWith("""
                Acme is back
                You wanted to hear of Acme again on Tue 15 Dec 2026 (on holiday). It still rests.
                """);
        isNow("2026-12-17T19:00");
        assertThat(receivedByAll()).isEmpty();

        isNow("2026-12-18T08:00");
        assertThat(bot.receives(bot.grace)).startsWith("Acme needs you to step in\n");
    }

    @Test
    void letsTheEndOfASnoozeSpeakForWhatCameDueMeanwhile() {
        var acme = deal("Acme", next("2026-11-27T15:00"), LocalDate.of(2026, 11, 28));
        changes(acme.withSnooze(new Snooze(at("2026-12-15T00:00"), "on holiday")), Answer.SNOOZED);

        isNow("2026-12-15T08:00");
        assertThat(bot.receives(bot.tom))
                .startsWith("Acme is back\nYou wanted to hear of Acme again on Tue 15 Dec 2026");
        assertThat(bot.receives(bot.tom)).isEmpty();
        assertThat(bot.nudger.dueNow(bot.workspace.id()))
                .extracting(due -> due.due().key().kind())
                .containsExactly(NudgeKind.SNOOZE_ENDED);
    }

    @Test
    void bundlesWhatConcernsOnePersonAtOneTime() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        deal("Borealis", next("2026-11-25T15:00"), null);
        isNow("2026-11-30T10:00");

        assertThat(bot.receives(bot.tom)).isEqualTo("""
                2 deals need you
                - Borealis LX20261123002 – Lead for 7 days (limit 7 days); “send quote” was due Wed 25 Nov 2026, 15:00 [Log follow-up] [Snooze] [Move] [Hand over]
                - Acme LX20261123001 – Lead for 7 days (limit 7 days) [Log follow-up] [Snooze] [Move] [Hand over]""");

        bot.passes(Duration.ofMinutes(42));
        changes(deals.now(acme), Answer.FOLLOWED_UP);
        assertThat(bot.receives(bot.tom)).isEqualTo("""
                (now) 2 deals need you
                - Borealis LX20261123002 – Lead for 7 days (limit 7 days); “send quote” was due Wed 25 Nov 2026, 15:00 [Log follow-up] [Snooze] [Move] [Hand over]
                - Acme LX20261123001 – Tom logged a follow-up · 10:42""");
    }

    @Test
    void countsWhatNoMessageCanHold() {
        Stream.iterate(1, each -> each + 1)
                .limit(12)
                .forEach(each -> deals.deal("Customer " + each, bot.tom, DefaultFunnel.LEAD));
        isNow("2026-11-30T10:00");

        assertThat(bot.receives(bot.tom).lines().toList())
                .hasSize(13)
                .startsWith(
                        "12 deals need you",
                        "- Customer 1 LX20261123001 – Lead for 7 days (limit 7 days) [Log follow-up] [Snooze]")
                .endsWith("(and 2 more)", "[My day]");
    }

    @Test
    void addsWhatComesDueInQuietHoursToTheMessageThatWaits() {
        isNow("2026-11-23T22:00");
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        isNow("2026-11-24T02:00");
        deals.deal("Borealis", bot.tom, DefaultFunnel.LEAD);

        isNow("2026-11-30T22:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        isNow("2026-12-01T02:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        isNow("2026-12-01T07:59");
        assertThat(bot.receives(bot.tom)).isEmpty();

        isNow("2026-12-01T08:00");
        assertThat(bot.receives(bot.tom)).startsWith("2 deals need you\n");
        assertThat(bot.stores.letters().count(bot.workspace.id()).waiting()).isZero();
    }

    @Test
    void sendsNothingInTheNightAlsoWhenTheMachineWasOffInTheMorning() {
        isNow("2026-11-23T22:00");
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        isNow("2026-11-30T22:00");
        bot.nudger.nudgeDue();

        isNow("2026-12-01T23:30");
        assertThat(bot.receives(bot.tom)).isEmpty();
        isNow("2026-12-02T08:00");
        assertThat(bot.receives(bot.tom)).startsWith("Acme: past the limit in Lead");
    }

    @Test
    void waitsForTheNextWorkingDay() {
        isNow("2026-11-20T10:00");
        deals.deal("Acme", bot.tom, DefaultFunnel.PROSPECT);
        isNow("2026-11-21T10:00");
        deals.deal("Borealis", bot.tom, DefaultFunnel.PROSPECT);

        isNow("2026-12-04T10:00");
        assertThat(bot.receives(bot.tom)).startsWith("Acme: past the limit in Prospect");
        isNow("2026-12-06T10:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        isNow("2026-12-07T08:00");
        assertThat(bot.receives(bot.tom)).startsWith("Borealis: past the limit in Prospect");
    }

    @Test
    void nudgesOnDaysOffWhereTheWorkspaceWantsIt() {
        bot.carriesOut(bot.ada, new ChangeSettings(Map.of("nudgeOnDaysOff", "yes")));
        isNow("2026-11-21T10:00");
        deals.deal("Borealis", bot.tom, DefaultFunnel.PROSPECT);

        isNow("2026-12-05T10:00");
        assertThat(bot.receives(bot.tom)).startsWith("Borealis: past the limit in Prospect");
    }

    @Test
    void pingsEachPersonByTheirOwnDay() {
        isNow("2026-11-23T06:00");
        deals.deal("Acme", bot.liNa, DefaultFunnel.LEAD);

        isNow("2026-12-03T06:00");
        assertThat(bot.receives(bot.wang)).as("13:00 in Shanghai").startsWith("Acme需要您介入\n");
        assertThat(bot.receives(bot.grace)).as("6:00 in Berlin").isEmpty();

        isNow("2026-12-03T08:00");
        assertThat(bot.receives(bot.grace)).startsWith("Acme needs you to step in\n");
    }

    @Test
    void countsWorkingDaysOverTheSpringFestival() {
        bot.carriesOut(bot.ada, new ChangeSettings(Map.of("calendar", "CN", "zone", "Asia/Shanghai")));
        limits(DayCount.working(5));
        bot.isNow(LocalDateTime.parse("2026-02-11T10:00").atZone(SHANGHAI).toInstant());
        var deal = deals.deal("华东机械", bot.liNa, DefaultFunnel.LEAD);

        assertThat(deal.stageDue())
                .as("12, 13, the made-up Saturday 14, then 24 and 25 February")
                .isEqualTo(
                        LocalDateTime.parse("2026-02-25T10:00").atZone(SHANGHAI).toInstant());
        bot.isNow(deal.stageDue());
        assertThat(bot.receives(bot.liNa)).contains("华东机械在潜在客户阶段已停留 5 个工作日，时限为 5 个工作日。");
    }

    @Test
    void keepsSilentWhenSomebodyActedBeforeTheMessageLeft() {
        isNow("2026-11-23T22:00");
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        isNow("2026-11-30T22:00");
        bot.runsWhatIsDue();
        moves(acme, DefaultFunnel.PROSPECT);

        isNow("2026-12-01T08:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        assertThat(bot.stores.letters().count(bot.workspace.id()).waiting()).isZero();
    }

    @Test
    void keepsSilentWhenTheReasonWentAwayAndSpeaksWhenItComesBack() {
        isNow("2026-11-23T22:00");
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        isNow("2026-11-30T22:00");
        bot.runsWhatIsDue();
        limits(DayCount.calendar(14));

        isNow("2026-12-01T08:00");
        assertThat(bot.receives(bot.tom)).isEmpty();
        isNow("2026-12-08T08:00");
        assertThat(bot.receives(bot.tom)).contains("Acme has been in Lead for 14 days; the limit is 14 days.");
    }

    @Test
    void takesAnEditForAnAnswerOnlyWhereItDidAwayWithTheReason() {
        var acme = deal("Acme", null, LocalDate.of(2026, 11, 25));
        isNow("2026-11-26T10:00");
        bot.receives(bot.tom);

        changes(deals.now(acme).with(acme.details().withNeed("a demo")), Answer.EDITED);
        assertThat(bot.receives(bot.tom)).isEmpty();

        var later = acme.details().withExpectedClose(LocalDate.of(2026, 12, 31));
        changes(deals.now(acme).with(later), Answer.EDITED);
        assertThat(bot.receives(bot.tom)).isEqualTo("(now) Acme: taken care of\nTom updated it · 10:00");
    }

    @Test
    void reckonsAnewWhenTheCalendarChanges() {
        limits(DayCount.working(7));
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        assertThat(deals.now(acme).stageDue()).isEqualTo(at("2026-12-02T10:00"));

        bot.carriesOut(bot.ada, new ChangeSettings(Map.of("zone", "America/New_York")));
        assertThat(deals.now(acme).stageDue()).isEqualTo(at("2026-12-02T10:00"));
        limits(DayCount.calendar(3));
        assertThat(deals.now(acme).nudgeAt()).isEqualTo(at("2026-11-26T10:00"));
    }

    @Test
    void tellsTheManagersInPlaceOfAnOwnerWhoLeft() {
        deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        carry(() -> bot.stores
                .members()
                .save(new Member(
                        bot.tom.id(),
                        "Tom",
                        "",
                        bot.tom.role(),
                        BERLIN,
                        bot.tom.language(),
                        false,
                        bot.tom.accounts())));

        isNow("2026-11-30T10:00");
        assertThat(bot.receives(bot.grace)).startsWith("Acme: past the limit in Lead");
    }

    @Test
    void handsADealOverWithANoteFromANudge() {
        var acme = deals.deal("Acme", bot.tom, DefaultFunnel.LEAD);
        changes(deals.now(acme).with(acme.details().withAmount(Money.of("12000", "EUR"))), Answer.EDITED);
        isNow("2026-11-30T10:00");
        bot.receives(bot.tom);

        bot.presses(bot.tom, "Hand over");
        bot.submits(bot.tom, Map.of("to", "李娜", "note", "knows them well"));
        assertThat(bot.receives(bot.tom)).isEqualTo("(now) Acme: taken care of\nTom handed it over · 10:00");
        assertThat(bot.receives(bot.liNa)).isEqualTo("""
                Acme现在由您负责
                Tom已将Acme移交给您，阶段、计时和待办保持不变。
                “knows them well”
                线索/商机编号: LX20261123001
                漏斗阶段: 潜在客户，7 天
                最近联系: 暂无记录
                下一步动作: 尚未安排
                金额: EUR 12,000
                [记录跟进] [查看]""");
    }

    @Test
    void takesAFollowUpFromTheNudgeItself() {
        deals.deal("华东机械", bot.liNa, DefaultFunnel.LEAD);
        isNow("2026-11-30T10:00");
        bot.receives(bot.liNa);

        bot.passes(Duration.ofMinutes(42));
        assertThat(bot.presses(bot.liNa, "记录跟进")).contains("华东机械");
        bot.submits(
                bot.liNa, Map.of("channel", "CALL", "said", "客户要方案对比", "next", "发报价", "date", "下周三", "time", "15:00"));
        assertThat(bot.receives(bot.liNa)).isEqualTo("(now) 华东机械：已处理\n李娜 已记录跟进 · 17:42");

        isNow("2026-12-08T08:00");
        assertThat(bot.receives(bot.wang))
                .as("the manager waits for the plan too")
                .isEmpty();
    }

    @Test
    void letsAManagerTakeALeadFromTheNudge() {
        var acme = deals.deal("Acme", null, DefaultFunnel.LEAD);
        isNow("2026-11-24T10:00");
        bot.receives(bot.grace);
        bot.receives(bot.wang);

        assertThat(bot.presses(bot.grace, "Take it")).contains("Acme");
        assertThat(bot.receives(bot.wang)).isEqualTo("(now) Acme：已处理\nGrace 已领取 · 17:00");
        assertThat(bot.carriesOut(bot.wang, new ClaimDeal(DealRef.of(acme.id()))))
                .contains("Grace");
    }

    private String receivedByAll() {
        return Stream.of(bot.tom, bot.liNa, bot.grace, bot.wang, bot.ada, bot.mia)
                .map(bot::receives)
                .reduce("", String::concat);
    }

    private Deal deal(String customer, @Nullable NextAction next, @Nullable LocalDate close) {
        return deals.deal(customer, bot.tom, DefaultFunnel.LEAD, bot.instant(), next, close);
    }

    private static NextAction next(String local) {
        var due = LocalDateTime.parse(local);
        return NextAction.by("send quote", due.toLocalDate(), LocalTime.from(due), BERLIN);
    }

    private void moves(Deal deal, Stage to) {
        carry(() ->
                bot.assembly.book().move(deals.now(deal), new Move(to.id(), bot.instant(), bot.tom.id(), "", false)));
    }

    private void changes(Deal deal, Answer answer) {
        carry(() -> bot.assembly.book().change(deal, List.of(), answer, bot.tom.id()));
    }

    /** Lets leads stay so long. */
    private void limits(DayCount limit) {
        var stages = DefaultFunnel.FUNNEL.stages().stream()
                .map(stage -> stage.equals(DefaultFunnel.LEAD)
                        ? new Stage(
                                stage.id(),
                                stage.name(),
                                stage.prefix(),
                                stage.kind(),
                                limit,
                                stage.probability(),
                                stage.criteria(),
                                stage.gates())
                        : stage)
                .toList();
        carry(() -> {
            var version = bot.stores
                    .funnels()
                    .find(bot.workspace.id(), DefaultFunnel.NAME)
                    .orElseThrow()
                    .version();
            bot.stores
                    .funnels()
                    .save(
                            bot.workspace.id(),
                            new Funnel(DefaultFunnel.NAME, version + 1, DefaultFunnel.FUNNEL.title(), stages),
                            bot.instant());
        });
        bot.nudger.rewind(bot.workspace.id());
    }

    private void carry(Runnable work) {
        bot.stores.transactions().carry(work);
    }

    private void isNow(String local) {
        bot.isNow(at(local));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
