package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.operation.DealRef;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Request;
import tundish.testing.Opening;
import tundish.testing.TestBot;

class DealConversationTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);
    private Deal acme;

    @BeforeEach
    void threeLeadsAreOpen() {
        acme = open.lead("Acme Corp", bot.tom);
        open.lead("Globex", bot.tom);
        open.lead("华东机械", bot.liNa);
    }

    @Test
    void isShownWithItsTimeline() {
        assertThat(bot.types(bot.tom, "/deal acme")).isEqualTo("""
                Acme Corp · LX20261123001
                Stage: Lead for 0 days (limit 7 days)
                Status: To follow up
                Owner: Tom
                [Log follow-up] [Move] [Edit] [Won] [Lost] [Hand over] [Snooze]
                ## Timeline
                - Mon 23 Nov 2026, 10:00  Tom entered it in Lead""");
    }

    @Test
    void isShownInChineseAndInTheReadersZone() {
        bot.types(bot.liNa, "/deal 修改 华东机械 金额 12万");
        assertThat(bot.types(bot.liNa, "/商机 华东机械")).isEqualTo("""
                华东机械 · LX20261123003
                漏斗阶段: 潜在客户，已停留 0 天（时限 7 天）
                阶段状态: 待跟进
                负责人: 李娜
                金额: USD 120,000
                [记录跟进] [推进] [修改] [成交] [流失] [移交] [暂缓提醒]
                ## 时间线
                - 2026年11月23日(周一) 17:00  李娜 填写金额：USD 120,000
                - 2026年11月23日(周一) 17:00  李娜 录入到潜在客户""");
    }

    @Test
    void isNotMovedPastAGateThatIsNotMet() {
        assertThat(bot.types(bot.tom, "/deal move Acme Corp prospect")).isEqualTo("""
                Not ready for Prospect yet
                Acme Corp still lacks:
                - 2 calls or meetings logged (so far 0)
                - Need filled in
                A manager can let it pass with a reason.
                [Log follow-up] [Change what I typed]""");
        assertThat(bot.types(bot.tom, "/deal Acme")).contains("Stage: Lead for");
    }

    @Test
    void isLetPastAGateByAManagerWithAReasonThatTheTimelineKeeps() {
        bot.types(bot.grace, "/deal move Acme Corp prospect");
        assertThat(bot.presses(bot.grace, "Let it pass")).isEqualTo("""
                [[Move a deal]]
                Deal*: Acme Corp · LX20261123001
                Stage*: (Prospect) / Incubation / Negotiation
                Reason to let it pass*:\s
                [Move]""");
        assertThat(bot.submits(bot.grace, Map.of("override", "their CEO called me")))
                .isEqualTo("""
                Moved to Prospect
                Acme Corp went from Lead to Prospect.
                (The need is explicit, at least two deep conversations are logged, and the first qualification is passed.)
                [Log follow-up] [Show]""");
        assertThat(bot.types(bot.tom, "/deal Acme"))
                .contains(
                        "Grace moved it from Lead to Prospect past a gate that was not met, because: their CEO called me");
    }

    @Test
    void saysWhenItWasMovedOnceThoughTheClockGoesOnMeanwhile() {
        bot.ticks();
        bot.types(bot.grace, "/deal move Acme Corp prospect");
        bot.presses(bot.grace, "Let it pass");
        bot.submits(bot.grace, Map.of("override", "their CEO called me"));
        assertThat(bot.types(bot.tom, "/deal Acme")).endsWith("""
                ## Timeline
                - Mon 23 Nov 2026, 10:00  Grace moved it from Lead to Prospect past a gate that was not met, because: their CEO called me
                - Mon 23 Nov 2026, 10:00  Tom entered it in Lead""");
    }

    @Test
    void cannotBeLetPastAGateByARep() {
        assertThat(bot.types(bot.tom, "/deal move Acme prospect because I say so"))
                .isEqualTo("""
                That is not yours to do
                Only a manager can move a deal past a gate that is not met.""");
    }

    @Test
    void belongsToItsOwner() {
        assertThat(bot.types(bot.liNa, "/deal 推进 Acme 意向客户")).isEqualTo("""
                您没有这个权限
                这个商机由别人负责，只有负责人或经理可以修改。""");
        assertThat(bot.types(bot.mia, "/deal edit Acme need 5 seats")).startsWith("That is not yours to do");
    }

    @Test
    void isEditedInAFormThatKeepsWhatWasTypedWhenOneFieldIsWrong() {
        bot.types(bot.tom, "/deal edit Globex");
        assertThat(bot.submits(bot.tom, Map.of("need", "40 seats", "amount", "-5")))
                .contains("Need: 40 seats")
                .contains("Amount: -5")
                .endsWith("! amount: -5 is negative. An amount cannot be.");
        assertThat(bot.submits(
                        bot.tom,
                        Map.of("amount", "EUR 12k", "nextAction", "send quote", "nextActionDue", "next Wed 3pm")))
                .startsWith("Globex changed");
        assertThat(bot.types(bot.tom, "/deal Globex"))
                .contains("Need: 40 seats")
                .contains("Next action: send quote (by Wed 2 Dec 2026, 15:00)")
                .contains("Amount: EUR 12,000");
    }

    @Test
    void tellsTheSecondOfTwoEditorsWhatTheFirstDidAndLosesNothing() {
        bot.types(bot.tom, "/deal edit Acme");
        bot.types(bot.grace, "/deal edit Acme");
        bot.submits(bot.grace, Map.of("need", "50 seats"));
        assertThat(bot.submits(bot.tom, Map.of("contact", "Jane Roe")))
                .contains("! Acme Corp changed while you were writing")
                .contains("Grace set Need to 50 seats")
                .contains("Contact: Jane Roe");
        assertThat(bot.submits(bot.tom, Map.of())).startsWith("Acme Corp changed");
        assertThat(bot.types(bot.tom, "/deal Acme")).contains("Contact: Jane Roe");
    }

    @Test
    void isWonThenBoughtAgain() {
        bot.types(bot.grace, "/deal won Globex 11,500");
        bot.presses(bot.grace, "Let it pass");
        assertThat(bot.submits(bot.grace, Map.of("override", "bought on the spot")))
                .isEqualTo("""
                Won: Globex
                Globex signed for USD 11,500. Well done!
                [Repurchase] [Show]""");
        assertThat(bot.types(bot.tom, "/deal repurchase Globex 10 more seats")).isEqualTo("""
                Globex buys again
                A new deal with Globex follows LX20261123002.
                [Log follow-up] [Show]""");
        assertThat(bot.presses(bot.tom, "Show"))
                .startsWith("Globex · FG20261123004")
                .contains("Stage: Repurchase")
                .contains("Need: 10 more seats");
    }

    @Test
    void isWonForAnAmountWhoseCurrencyStandsApart() {
        bot.types(bot.grace, "/deal won Acme Corp EUR 8,200 signed today");
        bot.presses(bot.grace, "Let it pass");
        assertThat(bot.submits(bot.grace, Map.of("override", "bought on the spot")))
                .contains("Acme Corp signed for EUR 8,200.");
        bot.types(bot.grace, "/deal won Globex 300 usd");
        bot.presses(bot.grace, "Let it pass");
        assertThat(bot.submits(bot.grace, Map.of("override", "the same"))).contains("Globex signed for USD 300.");
    }

    @Test
    void isLostWithAReasonFromTheListAndTakenUpAgain() {
        assertThat(bot.types(bot.tom, "/deal lost Acme weather")).startsWith("Please check one thing");
        assertThat(bot.types(bot.tom, "/deal lost Acme price far too dear")).isEqualTo("""
                Lost: Acme Corp
                Acme Corp left the funnel: Price – far too dear.
                [Reopen] [Show]""");
        assertThat(bot.types(bot.tom, "/deal move Acme prospect")).isEqualTo("""
                Too late for that
                Acme Corp is closed. Reopen it first.""");
        assertThat(bot.types(bot.tom, "/deal reopen Acme they came back")).isEqualTo("""
                Acme Corp is open again
                Acme Corp goes on in Lead.
                [Log follow-up] [Show]""");
    }

    @Test
    void keepsStageAndTimersWhenHandedOver() {
        bot.passes(Duration.ofDays(3));
        assertThat(bot.types(bot.tom, "/deal handover Acme 李娜")).isEqualTo("""
                Acme Corp handed over
                Acme Corp is with 李娜 from now on. Stage, timers and promises stay as they are.
                [Log follow-up] [Show]""");
        assertThat(bot.types(bot.liNa, "/deal Acme")).contains("已停留 3 天");
    }

    @Test
    void isSnoozedUntilADayThatIsTypedInTheLine() {
        assertThat(bot.types(bot.liNa, "/deal 暂缓 华东机械 月底 等待预算")).isEqualTo("""
                华东机械已暂缓提醒
                2026年11月30日(周一)之前不再提醒华东机械。
                [记录跟进] [查看]""");
        assertThat(bot.types(bot.tom, "/deal snooze Acme 2020-01-01 why not")).contains("is not in the future");
    }

    @Test
    void isAskedForWhenANameFitsTwo() {
        open.lead("Acme Holding", bot.tom);
        assertThat(bot.types(bot.tom, "/deal edit acme need 5 seats")).isEqualTo("""
                Which deal?
                “acme” could be any of these:
                - Acme Holding LX20261123004 · Lead [This one]
                - Acme Corp LX20261123001 · Lead [This one]
                [Change what I typed]""");
        assertThat(bot.presses(bot.tom, "This one", 1)).isEqualTo("""
                Acme Corp changed
                Acme Corp: changed Need.
                [Log follow-up] [Show]""");
    }

    @Test
    void isFoundInSpiteOfATypo() {
        assertThat(bot.types(bot.tom, "/deal Amce")).isEqualTo("""
                I know no deal called “Amce”
                Did you mean one of these?
                - Acme Corp LX20261123001 · Lead [This one]
                [Change what I typed]""");
    }

    @Test
    void ofAnotherTeamLooksExactlyLikeOneThatDoesNotExist() {
        var rivals = bot.team("Rivals");
        var theirs = open.deal(rivals, Details.of("Initech"), DefaultFunnel.LEAD, null, bot.instant());
        assertThat(bot.carriesOut(bot.tom, new ShowDeal(DealRef.of(theirs.id()))))
                .isEqualTo(bot.carriesOut(bot.tom, new ShowDeal(new DealRef("deal:999999")))
                        .replace("999999", Long.toString(theirs.id().number())));
        assertThat(bot.types(bot.tom, "/deal Initech")).startsWith("I know no deal called “Initech”");
    }

    @Test
    void saysSoWhenAButtonIsTooOldToMeanAnything() {
        assertThat(bot.asks(bot.tom, new Request.Pressed("v0|deal.keep|17"))).isEqualTo("""
                Too late for that
                This button is from an older message and does nothing any more.""");
        assertThat(bot.asks(bot.liNa, new Request.Pressed("v1|deal.show|"))).startsWith("有一处需要确认");
        assertThat(bot.asks(bot.tom, new Request.Submitted("v0|form|move", Map.of())))
                .startsWith("Too late");
    }

    @Test
    void takesAnythingForATextAndNothingForMarkup() {
        var odd = "<!channel> @everyone '; drop table deal;-- <script>alert(1)</script> 😀 \u202Eשלום";
        bot.types(bot.tom, "/deal edit Acme need " + odd);
        assertThat(bot.types(bot.tom, "/deal Acme")).contains("Need: " + odd);
        assertThat(bot.types(bot.tom, "/deal edit Acme need " + "x".repeat(10_000)))
                .contains("That is longer than 2000 characters (10000).");
        assertThat(bot.types(bot.tom, "/deal " + "y".repeat(10_000))).startsWith("I know no deal");
    }

    @Test
    void isNotLostFromViewWhenItsOwnerIsUnknownToTheReader() {
        assertThat(acme.ownedBy(bot.tom.id())).isTrue();
        assertThat(bot.types(bot.mia, "/deal Acme")).contains("Owner: Tom");
    }

    @Test
    void findsACustomerWhoseNameIsAPartOfManyOthers() {
        open.lead("Kunde 1", bot.tom);
        for (var i = 10; i < 20; i++) {
            open.lead("Kunde " + i, bot.tom);
        }
        assertThat(bot.types(bot.tom, "/deal show Kunde 1")).startsWith("Kunde 1 · ");
    }
}
