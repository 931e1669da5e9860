package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.followup.FollowUpId;
import tundish.message.ButtonIds;
import tundish.message.Reply;
import tundish.operation.Operation.UndoFollowUp;
import tundish.operation.Request.Pressed;
import tundish.testing.TestBot;

class FollowUpCorrectionTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void aFollowUpIsLogged() {
        bot.types(bot.tom, "/lead Acme Corp, Jane Roe, needs 50 seats");
        bot.types(bot.tom, "/lead Beta GmbH, Ben Poe");
        bot.types(bot.tom, "/followup Acme called, wants a demo, need: SSO, tomorrow send quote");
    }

    @Test
    void opensTheFormWithWhatWasUnderstood() {
        assertThat(bot.presses(bot.tom, "Fix")).isEqualTo("""
                [[Correct follow-up]]
                Deal*: Acme Corp · LX20261123001
                How did you talk?*: (Call) / Meeting / E-mail / Message / Other
                What did the customer say?*: wants a demo
                What changed in the need?: SSO
                Next action: send quote
                By which day?: 2026-11-24
                At what time?:\s
                Move to stage: Prospect / Incubation / Negotiation
                [Correct]""");
    }

    @Test
    void replacesTheMessageAndKeepsBothLines() {
        bot.presses(bot.tom, "Fix");

        assertThat(bot.submits(
                        bot.tom, Map.of("said", "wants two demos", "needChange", "SSO and audit", "time", "9:00")))
                .isEqualTo("""
                        Follow-up corrected
                        Deal: Acme Corp LX20261123001
                        Channel: Call
                        Customer said: wants two demos
                        Change in need: SSO and audit
                        Next action: send quote
                        Due: Tue 24 Nov 2026, 09:00
                        [Fix] [Undo] [Show deal]""");
        assertThat(bot.lastReply(bot.tom)).isInstanceOf(Reply.Rewritten.class);
        assertThat(bot.types(bot.tom, "/deal show Acme"))
                .contains("Need: needs 50 seats; SSO and audit\n")
                .contains("Progress: wants two demos\n")
                .contains("Tom corrected a follow-up (Call): wants two demos")
                .contains(
                        "Tom followed up (Call): wants a demo · need: SSO → send quote, Tue 24 Nov 2026 (corrected later)");
    }

    @Test
    void moveToAnotherDealPutsTheFirstBack() {
        bot.presses(bot.tom, "Fix");

        assertThat(bot.submits(bot.tom, Map.of("deal", "deal:2"))).contains("Deal: Beta GmbH LX20261123002\n");
        assertThat(bot.types(bot.tom, "/deal show Acme"))
                .contains("Need: needs 50 seats\n")
                .doesNotContain("Next action")
                .contains("wants a demo · need: SSO → send quote, Tue 24 Nov 2026 (taken back later)");
        assertThat(bot.types(bot.tom, "/deal show Beta")).contains("Next action: send quote (by Tue 24 Nov 2026)\n");
    }

    @Test
    void tellsWhoCorrectedItFirstAndKeepsWhatWasTyped() {
        var fix = "v1|form.open|followup|followup:1";
        bot.asks(bot.tom, new Pressed(fix));
        bot.asks(bot.grace, new Pressed(fix));
        bot.submits(bot.grace, Map.of("said", "wants no demo"));

        assertThat(bot.submits(bot.tom, Map.of("said", "wants two demos")))
                .startsWith("""
                        [[Correct follow-up]]
                        ! Too late for that
                        Grace corrected this follow-up while you were writing. Look it over and send it again to replace that correction.
                        """)
                .contains("What did the customer say?*: wants two demos\n");
        assertThat(bot.submits(bot.tom, Map.of())).contains("Customer said: wants two demos\n");
        assertThat(bot.asks(bot.tom, new Pressed(fix))).isEqualTo("""
                Too late for that
                Grace corrected this follow-up already. Only the newest line can be changed.""");
    }

    @Test
    void becomesANewLineWhereTheFirstWasTakenBackMeanwhile() {
        bot.presses(bot.tom, "Fix");
        bot.asks(bot.grace, new Pressed("v1|followup.undo|1"));

        assertThat(bot.submits(bot.tom, Map.of("said", "wants two demos"))).startsWith("""
                [[Log follow-up]]
                ! Too late for that
                Grace took this follow-up back while you were writing. Send this again to log it as a new one.
                """);
        assertThat(bot.submits(bot.tom, Map.of())).startsWith("Follow-up logged\n");
    }

    @Test
    void undoPutsBackWhatWasThereBefore() {
        bot.types(bot.tom, "/followup Acme called, wants a trial, in 3 days start the trial");

        assertThat(bot.presses(bot.tom, "Undo")).isEqualTo("""
                Follow-up taken back
                What was logged about Acme Corp no longer counts. The timeline keeps both lines.
                Next action again: send quote (Tue 24 Nov 2026)
                [Show deal]""");
        assertThat(bot.lastReply(bot.tom)).isInstanceOf(Reply.Rewritten.class);
        assertThat(bot.presses(bot.tom, "Show deal"))
                .contains("Progress: wants a demo\n")
                .contains("Tom took back a follow-up")
                .contains("wants a trial → start the trial, Thu 26 Nov 2026 (taken back later)");
    }

    @Test
    void undoReadsInChinese() {
        assertThat(bot.asks(bot.wang, new Pressed("v1|followup.undo|1"))).isEqualTo("""
                跟进已撤销
                刚才为Acme Corp记录的内容不再生效，两条记录都保留在时间线中。
                下一步恢复为: 无
                需求恢复为: needs 50 seats
                [查看商机]""");
    }

    @Test
    void undoLeavesWhatChangedSince() {
        var undo = undo(1);
        bot.types(bot.tom, "/deal edit Acme need 80 seats");
        bot.types(bot.tom, "/followup Acme emailed, fine, in 3 days call them");

        assertThat(bot.asks(bot.tom, undo)).isEqualTo("""
                Follow-up taken back
                What was logged about Acme Corp no longer counts. The timeline keeps both lines.
                [Show deal]""");
        assertThat(bot.presses(bot.tom, "Show deal")).contains("""
                Need: 80 seats
                Progress: fine
                Next action: call them (by Thu 26 Nov 2026)
                """);
    }

    @Test
    void undoGivesBackTheProgressThatNoFollowUpTold() {
        bot.types(bot.tom, "/deal edit Beta progress imported in May");
        bot.types(bot.tom, "/followup Beta called, fine");
        bot.presses(bot.tom, "Undo");

        assertThat(bot.types(bot.tom, "/deal show Beta")).contains("Progress: imported in May\n");
    }

    @Test
    void canBeUndoneOnce() {
        bot.asks(bot.grace, undo(1));

        assertThat(bot.asks(bot.tom, undo(1))).isEqualTo("""
                Too late for that
                Grace took this follow-up back already.""");
    }

    @Test
    void isUndoneByTheOwnerOrAManagerOnly() {
        assertThat(bot.asks(bot.liNa, undo(1))).isEqualTo("""
                您没有这个权限
                这个商机由别人负责，只有负责人或经理可以修改。""");
        assertThat(bot.asks(bot.tom, undo(77))).isEqualTo("""
                Too late for that
                I do not know this follow-up.""");
    }

    @Test
    void doesNothingAfterAMonth() {
        bot.passes(Duration.ofDays(40));

        assertThat(bot.asks(bot.tom, undo(1))).isEqualTo("""
                Too late for that
                Follow-ups can be changed for 30 days. Log a new one instead: both stay in the timeline.""");
        assertThat(bot.types(bot.tom, "/deal show Acme")).contains("Progress: wants a demo\n");
    }

    private Pressed undo(long number) {
        return new Pressed(ButtonIds.write(new UndoFollowUp(new FollowUpId(bot.workspace.id(), number))));
    }
}
