package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.Reference;
import tundish.testing.TestBot;

class FollowUpTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void aDealIsOpen() {
        bot.types(bot.tom, "/lead Acme Corp, Jane Roe, needs 50 seats");
    }

    @Test
    void isLoggedFromOneLine() {
        assertThat(bot.types(bot.tom, "/followup Acme called, wants a demo, next Wed 3pm send quote"))
                .isEqualTo("""
                Follow-up logged
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: wants a demo
                Next action: send quote
                Due: Wed 2 Dec 2026, 15:00
                [Fix] [Undo] [Show deal]""");
        assertThat(bot.presses(bot.tom, "Show deal"))
                .contains("""
                Need: needs 50 seats
                Progress: wants a demo
                Next action: send quote (by Wed 2 Dec 2026, 15:00)
                """)
                .contains("Tom followed up (Call): wants a demo → send quote, Wed 2 Dec 2026, 15:00");
    }

    @Test
    void isLoggedFromOneLineInChinese() {
        bot.types(bot.liNa, "/lead 华东机械, 王强, 13800000000, 展会, 需要替换旧产线");

        assertThat(bot.types(bot.liNa, "/followup 华东机械 电话沟通,客户要方案对比,下周三下午3点发报价"))
                .isEqualTo("""
                跟进已记录
                商机: 华东机械 LX20261123002
                沟通方式: 电话
                客户反馈: 客户要方案对比
                下一步: 发报价
                时间: 2026年12月2日(周三) 15:00
                [更正] [撤销] [查看商机]""");
        assertThat(deal(2).nextAction().due()).isEqualTo(Instant.parse("2026-12-02T07:00:00Z"));
    }

    @Test
    void isDueAtTheEndOfTheAskersDayWithoutATime() {
        bot.types(bot.liNa, "/lead 华东机械");

        bot.types(bot.liNa, "/followup 华东机械，微信联系，要样品，明天寄样品");
        bot.types(bot.tom, "/followup Acme texted, wants samples, tomorrow send samples");

        assertThat(deal(2).nextAction().due()).isEqualTo(Instant.parse("2026-11-24T15:59:59Z"));
        assertThat(deal(1).nextAction().due()).isEqualTo(Instant.parse("2026-11-24T22:59:59Z"));
    }

    @Test
    void opensAFormWithoutWords() {
        assertThat(bot.types(bot.tom, "/followup")).isEqualTo("""
                [[Log follow-up]]
                Deal*: ?
                How did you talk?*: Call / Meeting / E-mail / Message / Other
                What did the customer say?*:\s
                What changed in the need?:\s
                Next action:\s
                By which day?:\s
                At what time?:\s
                Move to stage: Lead / Prospect / Incubation / Negotiation
                [Log]""");

        assertThat(bot.submits(
                        bot.tom,
                        Map.of(
                                "deal",
                                "deal:1",
                                "channel",
                                "meeting",
                                "said",
                                "Likes it",
                                "needChange",
                                "80 seats",
                                "next",
                                "Send quote",
                                "date",
                                "2026-12-02",
                                "time",
                                "15:00")))
                .isEqualTo("""
                        Follow-up logged
                        Deal: Acme Corp LX20261123001
                        Channel: Meeting
                        Customer said: Likes it
                        Change in need: 80 seats
                        Next action: Send quote
                        Due: Wed 2 Dec 2026, 15:00
                        [Fix] [Undo] [Show deal]""");
        assertThat(deal(1).details().need()).isEqualTo("needs 50 seats; 80 seats");
    }

    @Test
    void takesDatesAsPhrasesInTheForm() {
        bot.types(bot.liNa, "/lead 华东机械");
        bot.presses(bot.liNa, "记录跟进");

        assertThat(bot.submits(
                        bot.liNa, Map.of("channel", "电话", "said", "要方案", "next", "发方案", "date", "下周三", "time", "下午3点")))
                .isEqualTo("""
                        跟进已记录
                        商机: 华东机械 LX20261123002
                        沟通方式: 电话
                        客户反馈: 要方案
                        下一步: 发方案
                        时间: 2026年12月2日(周三) 15:00
                        [更正] [撤销] [查看商机]""");
    }

    @Test
    void comesAgainWithEverythingThatWasTypedWhenADateCannotBeRead() {
        bot.types(bot.tom, "/followup");

        assertThat(bot.submits(
                        bot.tom,
                        Map.of(
                                "deal",
                                "deal:1",
                                "channel",
                                "call",
                                "said",
                                "Likes it",
                                "next",
                                "Send quote",
                                "date",
                                "whenever",
                                "stage",
                                "prospect")))
                .isEqualTo("""
                        [[Log follow-up]]
                        Deal*: Acme Corp · LX20261123001
                        How did you talk?*: (Call) / Meeting / E-mail / Message / Other
                        What did the customer say?*: Likes it
                        What changed in the need?:\s
                        Next action: Send quote
                        By which day?:\s
                        At what time?:\s
                        Move to stage: (Prospect) / Incubation / Negotiation
                        [Log]
                        ! date: I cannot read “whenever” as a day. Try next Wed, in 3 days or 2026-12-01.""");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(bot.types(bot.tom, "/followup Acme Corp")).isEqualTo("""
                Please check one thing
                What did the customer say?
                [Change what I typed]""");
        assertThat(bot.types(bot.tom, "/followup Acme called, fine, next: send quote"))
                .isEqualTo("""
                Please check one thing
                By when is “send quote” to be done?
                [Tomorrow] [In 3 working days] [In a week] [Change what I typed]""");
        assertThat(bot.presses(bot.tom, "In 3 working days")).isEqualTo("""
                Follow-up logged
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: fine
                Next action: send quote
                Due: Thu 26 Nov 2026
                [Fix] [Undo] [Show deal]""");
        assertThat(bot.types(bot.tom, "/followup ,")).startsWith("Please check one thing");
    }

    @Test
    void asksWhetherADateInThePastIsMeant() {
        assertThat(bot.types(bot.tom, "/followup Acme called, fine, 2020-01-01 send quote"))
                .isEqualTo("""
                Is the next action in the past?
                I understood “send quote” by Wed 1 Jan 2020, which is over.
                [Yes, that is right] [Change what I typed]""");

        assertThat(bot.presses(bot.tom, "Yes")).contains("Due: Wed 1 Jan 2020\n");
    }

    @Test
    void asksWhetherADateInThePastIsMeantInTheForm() {
        bot.types(bot.tom, "/followup Acme called, fine, 2020-01-01 send quote");
        bot.presses(bot.tom, "Change");

        assertThat(bot.submits(bot.tom, Map.of()))
                .contains("! Is the next action in the past?")
                .contains("Yes, the next action is in the past: -");
        assertThat(bot.submits(bot.tom, Map.of("past", "yes"))).contains("Due: Wed 1 Jan 2020\n");
    }

    @Test
    void takesALeadThatNobodyOwned() {
        bot.types(bot.mia, "/lead Beta GmbH, website, needs a robot");

        assertThat(bot.types(bot.tom, "/followup Beta GmbH called, wants a robot"))
                .isEqualTo("""
                Follow-up logged
                Deal: Beta GmbH LX20261123002
                Channel: Call
                Customer said: wants a robot
                (Nobody owned this deal. It is yours now.)
                [Fix] [Undo] [Show deal]""");
        assertThat(deal(2).owner()).isEqualTo(bot.tom.id());

        assertThat(bot.presses(bot.tom, "Undo")).contains("Owner again: nobody");
        assertThat(deal(2).owner()).isNull();
    }

    @Test
    void isForTheOwnerAndForManagers() {
        assertThat(bot.types(bot.liNa, "/followup Acme 来电，要演示")).isEqualTo("""
                您没有这个权限
                这个商机由别人负责，只有负责人或经理可以修改。""");
        assertThat(bot.types(bot.mia, "/followup Acme called, wants a demo")).startsWith("That is not yours to do");
        assertThat(bot.types(bot.grace, "/followup Acme called, wants a demo")).startsWith("Follow-up logged");
        assertThat(deal(1).owner()).isEqualTo(bot.tom.id());
    }

    @Test
    void keepsOrFulfilsTheFormerNextAction() {
        bot.types(bot.tom, "/followup Acme called, wants a demo, tomorrow 9am send quote");

        assertThat(bot.types(bot.tom, "/followup Acme emailed, asks for references"))
                .doesNotContain("counts as done");
        bot.passes(Duration.ofDays(2));
        assertThat(bot.types(bot.tom, "/followup Acme called, quote is fine")).isEqualTo("""
                Follow-up logged
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: quote is fine
                (“send quote” counts as done.)
                [Fix] [Undo] [Show deal]""");
        assertThat(deal(1).nextAction()).isNull();
    }

    @Test
    void endsASnooze() {
        bot.types(bot.tom, "/deal snooze Acme 2026-12-20 vacation");

        assertThat(bot.types(bot.tom, "/followup Acme called, is back"))
                .contains("(The snooze has ended: nudges are on again.)");
        assertThat(deal(1).snooze()).isNull();
    }

    @Test
    void movesTheDealWhenTheGatesAreMet() {
        bot.types(bot.tom, "/followup Acme called, wants a demo");
        bot.presses(bot.tom, "Show deal");
        bot.presses(bot.tom, "Log follow-up");

        assertThat(bot.submits(bot.tom, Map.of("channel", "meeting", "said", "budget is there", "stage", "prospect")))
                .isEqualTo("""
                        Follow-up logged
                        Deal: Acme Corp LX20261123001
                        Channel: Meeting
                        Customer said: budget is there
                        Stage: Lead → Prospect
                        [Fix] [Undo] [Show deal]""");
        assertThat(bot.presses(bot.tom, "Undo")).isEqualTo("""
                Follow-up taken back
                What was logged about Acme Corp no longer counts. The timeline keeps both lines.
                Stage again: Lead
                [Show deal]""");
        assertThat(bot.types(bot.tom, "/deal show Acme"))
                .contains("Tom moved it from Prospect to Lead – follow-up taken back");
    }

    @Test
    void saysWhatAGateLacksAndKeepsNothingHalfDone() {
        bot.types(bot.tom, "/followup");

        assertThat(bot.submits(
                        bot.tom, Map.of("deal", "deal:1", "channel", "call", "said", "fine", "stage", "negotiation")))
                .contains("""
                        ! Not ready for Negotiation yet
                        Acme Corp still lacks:
                        • 2 calls or meetings logged (so far 1)
                        • Amount filled in
                        A manager can let it pass with a reason.
                        """)
                .contains("Move to stage: Prospect / Incubation / (Negotiation)");
        assertThat(bot.stores.followUps().of(deal(1).id())).isEmpty();
        assertThat(deal(1).details().progress()).isEmpty();
    }

    @Test
    void letsAManagerMoveADealPastAGateWithAReason() {
        bot.types(bot.grace, "/followup");
        bot.submits(bot.grace, Map.of("deal", "deal:1", "channel", "call", "said", "fine", "stage", "negotiation"));

        assertThat(bot.submits(bot.grace, Map.of("override", "board decided"))).contains("Stage: Lead → Negotiation");
        assertThat(bot.types(bot.grace, "/deal show Acme")).contains("because: board decided");
    }

    @Test
    void doesNotCloseDeals() {
        bot.types(bot.tom, "/followup");

        assertThat(bot.submits(bot.tom, Map.of("deal", "deal:1", "channel", "call", "said", "signed", "stage", "won")))
                .endsWith("! stage: Use /deal won to close a deal as won.");
    }

    @Test
    void tellsWhatChangedMeanwhileAndLosesNothing() {
        bot.types(bot.tom, "/deal show Acme");
        bot.presses(bot.tom, "Log follow-up");
        bot.types(bot.grace, "/deal edit Acme need 80 seats");

        assertThat(bot.submits(bot.tom, Map.of("channel", "call", "said", "wants a demo")))
                .startsWith("""
                        [[Log follow-up]]
                        ! Acme Corp changed while you were writing
                        • Mon 23 Nov 2026, 10:00  Grace changed Need from needs 50 seats to 80 seats
                        """)
                .contains("What did the customer say?*: wants a demo");
        assertThat(bot.submits(bot.tom, Map.of())).startsWith("Follow-up logged");
    }

    @Test
    void refusesWhatIsTooLongAndLosesNothing() {
        var long10000 = "x".repeat(10_000);

        assertThat(bot.types(bot.tom, "/followup Acme called, " + long10000)).isEqualTo("""
                Please check one thing
                That is longer than 2000 characters (10000).
                [Change what I typed]""");
        assertThat(bot.presses(bot.tom, "Change")).contains("What did the customer say?*: " + long10000 + "\n");
        assertThat(bot.submits(bot.tom, Map.of()))
                .contains("What did the customer say?*: " + long10000 + "\n")
                .endsWith("! said: That is longer than 2000 characters (10000).");
    }

    @Test
    void keepsEveryTextAsText() {
        assertThat(
                        bot.types(
                                bot.tom,
                                "/followup Acme called, <!channel> @everyone '); DROP TABLE deal; -- <b>👍 שלום\u0000\u0007\u202e"))
                .contains("Customer said: <!channel> @everyone '); DROP TABLE deal; -- <b>👍 שלום\u202e\n");
    }

    @Test
    void canBeLoggedOnADealThatIsClosed() {
        bot.types(bot.tom, "/deal lost Acme price");

        assertThat(bot.types(bot.tom, "/followup Acme called, may come back, next year call them"))
                .isEqualTo("""
                Follow-up logged
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: may come back
                Next action: call them
                Due: Fri 1 Jan 2027
                (This deal is closed, so nobody will be reminded of the next action.)
                [Fix] [Undo] [Show deal]""");
    }

    private Deal deal(int number) {
        return bot.stores
                .deals()
                .withReference(bot.workspace.id(), new Reference("LX2026112300" + number))
                .orElseThrow();
    }
}
