package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.calendar.DayCount;
import tundish.campaign.Campaign;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.language.Language;
import tundish.member.Role;
import tundish.operation.DealRef;
import tundish.operation.Operation.ChangeFunnel;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.RepeatDeal;
import tundish.operation.Operation.SettleSuggestion;
import tundish.operation.Operation.SuggestionAnswer;
import tundish.testing.Past;
import tundish.testing.TestBot;

/** It is Monday, 23 November 2026, 10:00 in Berlin. A lead may stay for 7 days, a prospect for 14. */
class SuggestionTest {

    static final String NOTE = """
            (From the figures of the last 26 weeks. Nothing is suggested from fewer than 20 deals, nor where chance may explain it. Accept changes the setting at once; Dismiss asks again only if the figures become clearly worse; Later asks again in four weeks.)""";

    static final String CHINESE_NOTE = """
            (依据最近 26 周的数据；样本不足 20 个，或可能只是偶然波动的，不作建议。“接受”立即修改设置；“不采纳”后，除非数据明显变差，否则不再提出；“稍后”四周后再提。)""";

    private final TestBot bot = new TestBot();
    private final Past past = new Past(bot);

    /** Twenty of twenty-five leads outstay seven days, most by some days. */
    private void slowLeads() {
        past.deals(5, "lead 2026-10-01, prospect 2026-10-05, lost 2026-10-10", bot.tom);
        past.deals(14, "lead 2026-10-01, prospect 2026-10-10, lost 2026-10-15", bot.tom);
        past.deals(6, "lead 2026-10-01, prospect 2026-10-14, lost 2026-10-20", bot.tom);
    }

    private Stage stage(String key) {
        return bot.funnel().stageOf(new StageId(key));
    }

    private boolean isThere(String key) {
        return bot.funnel().stage(new StageId(key)).isPresent();
    }

    private String suggestions() {
        return bot.types(bot.ada, "/tundish suggestions");
    }

    @Test
    void nothingIsSuggestedToATeamThatHasJustBegun() {
        assertThat(suggestions()).isEqualTo("""
                Suggestions
                The figures suggest nothing to change at the moment.
                """ + NOTE);
        past.deals(19, "lead 2026-10-01, prospect 2026-10-10, lost 2026-10-15", bot.tom);
        assertThat(suggestions()).contains("nothing to change");
    }

    @Test
    void aLimitThatEverybodyBreaksIsMadeLongerByAButton() {
        slowLeads();
        assertThat(suggestions()).isEqualTo("""
                Suggestions
                - Lead: allow 9 days instead of 7 days. 20 of 25 deals (80 %) stayed longer than that; half leave within 9 days, three of four within 9. [Accept] [Split instead …] [Dismiss] [Later]
                """ + NOTE);
        assertThat(bot.presses(bot.ada, "Accept")).isEqualTo("""
                Suggestions
                The figures suggest nothing to change at the moment.
                ## Accepted
                - Lead: allow 9 days instead of 7 days – Ada, Mon 23 Nov. What it does is told on Mon 21 Dec.
                """ + NOTE);
        assertThat(stage("lead").limit()).isEqualTo(DayCount.calendar(9));
        assertThat(suggestions()).contains("nothing to change");
    }

    @Test
    void theSameInChinese() {
        slowLeads();
        assertThat(bot.types(bot.wang, "/助手 建议")).isEqualTo("""
                改进建议
                - 潜在客户：时限从 7 天改为 9 天。25 个商机中有 20 个（80%）超过了时限；一半在 9 天内离开，四分之三在 9 天内离开。由管理员接受。 [不采纳] [稍后]
                """ + CHINESE_NOTE);
        assertThat(bot.presses(bot.wang, "稍后")).contains("稍后：潜在客户：时限从 7 天改为 9 天（王强），12月21日(周一)再提");
    }

    @Test
    void aManagerMayDeclineWhatOnlyAnAdministratorAccepts() {
        slowLeads();
        assertThat(bot.types(bot.grace, "/tundish suggestions"))
                .contains("within 9. An administrator can accept this. [Dismiss] [Later]")
                .doesNotContain("[Accept]");
        assertThat(bot.types(bot.tom, "/tundish suggestions"))
                .contains("20 of 25 deals (80 %)")
                .contains("Managers and administrators decide what comes of it.")
                .doesNotContain("[");
        suggestions();
        var seen = bot.lastReply(bot.ada);
        assertThat(seen).isNotNull();
        assertThat(bot.presses(bot.grace, "Dismiss"))
                .contains("Dismissed: Lead: allow 9 days instead of 7 days – Grace");
        assertThat(bot.presses(bot.ada, "Accept")).isEqualTo("""
                Too late for that
                Grace has dismissed this already.""");
        assertThat(stage("lead").limit()).isEqualTo(DayCount.calendar(7));
    }

    @Test
    void whatWasDismissedIsAskedAgainOnlyWhenItIsClearlyWorse() {
        slowLeads();
        suggestions();
        bot.presses(bot.ada, "Dismiss");
        bot.passes(Duration.ofDays(40));
        past.deals(10, "lead 2026-12-01, prospect 2026-12-10, lost 2026-12-15", bot.tom);
        assertThat(suggestions()).contains("nothing to change");
        past.deals(60, "lead 2026-12-01, prospect 2026-12-10, lost 2026-12-15", bot.tom);
        assertThat(suggestions()).contains("90 of 95 deals (95 %)");
    }

    @Test
    void whatWasPutOffComesBackInFourWeeks() {
        slowLeads();
        suggestions();
        assertThat(bot.presses(bot.ada, "Later"))
                .contains("Later: Lead: allow 9 days instead of 7 days – Ada; comes back Mon 21 Dec");
        bot.passes(Duration.ofDays(27));
        assertThat(suggestions()).contains("nothing to change");
        bot.passes(Duration.ofDays(1));
        assertThat(suggestions()).contains("- Lead: allow 9 days instead of 7 days.");
    }

    @Test
    void aLimitThatIsFarTooShortMeansTwoStages() {
        past.deals(9, "lead 2026-10-01, prospect 2026-10-10, lost 2026-11-05", bot.tom);
        past.deals(13, "lead 2026-10-01, prospect 2026-11-01, lost 2026-11-05", bot.tom);
        assertThat(suggestions())
                .contains(
                        "- Lead: split it into two stages. 22 of 22 deals (100 %) stayed longer than the 7 days that the"
                                + " stage allows, and by so much that it seems to be two stages in one. [Accept …] [Dismiss] [Later]");
        bot.presses(bot.ada, "Accept");
        assertThat(bot.submits(bot.ada, Map.of("name", "Warm lead / 热线索")))
                .contains("- Lead: split off Warm lead – Ada, Mon 23 Nov.");
        assertThat(isThere("warm-lead")).isTrue();
    }

    @Test
    void aSuggestionWhoseStageWasRetiredMeanwhileChangesNothing() {
        slowLeads();
        suggestions();
        bot.carriesOut(bot.ada, new ChangeFunnel("retire", Map.of("stage", "lead", "into", "prospect")));
        assertThat(settles(1, SuggestionAnswer.ACCEPT)).isEqualTo("""
                Too late for that
                The figures do not speak for that any more, or what it was about is gone. Nothing was changed.""");
        assertThat(suggestions()).contains("nothing to change");
    }

    @Test
    void aLimitThatSomebodySetMeanwhileStays() {
        slowLeads();
        suggestions();
        var before = bot.lastReply(bot.ada);
        assertThat(before).isNotNull();
        bot.types(bot.ada, "/tundish funnels limit lead 8 days");
        assertThat(settles(1, SuggestionAnswer.ACCEPT))
                .contains("The setting was changed since this was suggested. Nothing was changed now.");
        assertThat(stage("lead").limit()).isEqualTo(DayCount.calendar(8));
    }

    @Test
    void aStageThatNobodyLeaves() {
        past.deals(24, "lead 2026-08-01, prospect 2026-08-03, incubation 2026-08-10", bot.tom);
        past.deals(2, "lead 2026-08-01, prospect 2026-08-03, incubation 2026-08-10, negotiation 2026-09-01", bot.tom);
        assertThat(suggestions())
                .contains("- Incubation: give the stage up; its deals go to Prospect. 24 of 26 deals (92 %) that came"
                        + " 60 days ago or earlier are still there; 2 had gone on by then.");
        bot.presses(bot.ada, "Accept");
        assertThat(isThere("incubation")).isFalse();
    }

    @Test
    void aStageThatEverybodySkips() {
        past.deals(30, "lead 2026-10-01, prospect 2026-10-03, negotiation 2026-10-10, won 2026-10-12", bot.tom);
        assertThat(suggestions())
                .contains(
                        "- Incubation: give the stage up; its deals go to Prospect. 30 of 30 deals (100 %) that came past"
                                + " it were never in it.");
        bot.presses(bot.ada, "Accept");
        assertThat(isThere("incubation")).isFalse();
        bot.types(bot.ada, "/tundish funnels add Trial, after Prospect");
        assertThat(suggestions()).contains("nothing to change");
    }

    @Test
    void aGrowingRepurchaseShareAsksWhoOwnsCustomers() {
        past.deals(30, "lead 2026-07-01, prospect 2026-07-03, lost 2026-07-05", bot.tom);
        past.deals(2, "repurchase 2026-07-01, lost 2026-07-10", bot.tom);
        past.deals(20, "lead 2026-10-01, prospect 2026-10-03, lost 2026-10-05", bot.tom);
        past.deals(12, "repurchase 2026-10-01, lost 2026-10-10", bot.tom);
        assertThat(bot.types(bot.grace, "/tundish suggestions"))
                .contains(
                        "- Name somebody who looks after customers who have bought. 12 of 32 new deals (38 %) of the"
                                + " last 13 weeks are of customers who buy again; in the 13 weeks before it were 2 of 32 (6 %).");
        bot.presses(bot.grace, "Accept");
        assertThat(bot.submits(bot.grace, Map.of("member", "李娜")))
                .contains("- 李娜 looks after customers who have bought – Grace, Mon 23 Nov.");
        assertThat(bot.types(bot.tom, "/tundish success")).contains("李娜 looks after customers who have bought");
        var won = past.deal("lead 2026-11-01, won 2026-11-05", bot.tom, "", null);
        assertThat(bot.carriesOut(bot.tom, new RepeatDeal(DealRef.of(won.id()), "more seats", "")))
                .contains("It belongs to 李娜, who looks after customers who have bought, and who was told.");
        assertThat(bot.receives(bot.liNa)).contains("Customer 65");
        assertThat(bot.types(bot.liNa, "/漏斗 我的")).contains("Customer 65");
    }

    @Test
    void nudgesThatNobodyHeedsLetManagersStepInSooner() {
        bot.isNow(Instant.parse("2026-10-01T10:00:00Z"));
        for (var i = 0; i < 22; i++) {
            bot.types(bot.tom, "/lead Company " + i);
        }
        for (var day = 0; day < 40; day++) {
            bot.passes(Duration.ofDays(1));
            bot.runsWhatIsDue();
        }
        assertThat(suggestions())
                .contains(
                        "- Let managers step in after 1 working day instead of 3 working days. Something was done about 0"
                                + " of ");
        bot.presses(bot.ada, "Accept", 1);
        assertThat(bot.lookingIn(() -> bot.stores
                        .workspaces()
                        .find(bot.workspace.id())
                        .orElseThrow()
                        .settings()
                        .managerGrace()))
                .isEqualTo(DayCount.working(1));
    }

    @Test
    void aChannelThatCostsAndDoesNotBringIsStopped() {
        bot.types(bot.mia, "/campaign new Fair, trade show, 1 September 2026");
        bot.types(bot.mia, "/campaign new Ads, search ads, 1 September 2026");
        bot.types(bot.mia, "/campaign cost Fair 50000");
        bot.types(bot.mia, "/campaign cost Ads 100");
        past.deals(40, "lead 2026-09-10, lost 2026-09-20", bot.tom, "trade show", "USD 900");
        past.deals(10, "lead 2026-09-10, prospect 2026-09-12, lost 2026-09-20", bot.tom, "trade show", "USD 900");
        past.deals(12, "lead 2026-09-10, prospect 2026-09-12, won 2026-09-20", bot.tom, "search ads", "USD 900");
        assertThat(bot.types(bot.mia, "/tundish suggestions"))
                .contains(
                        "stop spending on this channel. It cost USD 50,000 and brought 10 valid leads; 0 of 50 leads (0 %)"
                                + " that are old enough to judge were won. A lead costs USD 1,000, a customer brings USD 900. A"
                                + " valid lead costs USD 5,000, in all other channels USD 8.33. 1 running campaign would end today.");
        bot.presses(bot.mia, "Accept");
        assertThat(campaign("Fair").end()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(campaign("Ads").end()).isNull();
    }

    private Campaign campaign(String name) {
        return bot.lookingIn(
                () -> bot.stores.campaigns().named(bot.workspace.id(), name).orElseThrow());
    }

    @Test
    void aGoalThatCountsOnMoreThanThereIsIsPlannedAnew() {
        bot.types(bot.grace, "/goal 10m at 100k with 20%, lead 40%, Grace, 2027");
        past.deals(38, "lead 2026-09-10, prospect 2026-09-12, lost 2026-09-20", bot.tom);
        past.deals(2, "lead 2026-09-10, prospect 2026-09-12, won 2026-09-20", bot.tom, "", "USD 60000");
        assertThat(bot.types(bot.grace, "/tundish suggestions"))
                .contains(
                        "- Goal 1: plan with 5 % won instead of 20 %. 2 of 40 opportunities (5 %) that ended were won,"
                                + " which makes 17 % at most.");
        bot.presses(bot.grace, "Accept");
        assertThat(bot.types(bot.grace, "/goal show 1"))
                .contains("Prospect | 2,000 |", "5 % won, as entered", "40 % go on");
    }

    @Test
    void aGoalWithDealsOfAnotherSizeIsPlannedAnew() {
        bot.types(bot.grace, "/goal 10m at 100k, Grace, 2027");
        past.deals(30, "lead 2026-09-10, prospect 2026-09-12, won 2026-09-20", bot.tom, "", "USD 63412");
        assertThat(bot.types(bot.grace, "/tundish suggestions"))
                .contains(
                        "- Goal 1: plan with USD 63,400 a deal instead of USD 100,000. The 30 deals won in that time are"
                                + " worth USD 63,400 on average.");
        bot.presses(bot.grace, "Accept");
        assertThat(bot.types(bot.grace, "/goal show 1")).contains("Average deal: USD 63,400");
    }

    private void meetsInTheConsole() {
        bot.carriesOut(bot.ada, new ChangeSettings(Map.of("teamChannel", "console")));
        bot.runsWhatIsDue();
    }

    private String suggestedToTheTeam() {
        var all = bot.teamReceives();
        var from = all.indexOf("Suggestions\n");
        return from < 0 ? "" : all.substring(from);
    }

    @Test
    void theTeamIsToldBesideItsWeeklySummaryAndDecidesThere() {
        meetsInTheConsole();
        slowLeads();
        bot.isNow(Instant.parse("2026-11-30T08:00:00Z"));
        assertThat(suggestedToTheTeam()).startsWith("""
                Suggestions
                - Lead: allow 9 days instead of 7 days. 20 of 25 deals (80 %) stayed longer than that; half leave within 9 days, three of four within 9. [Accept] [Split instead …] [Dismiss] [Later]
                """);
        assertThat(bot.presses(bot.tom, "Accept")).contains("Only an administrator changes funnels.");
        assertThat(bot.presses(bot.ada, "Accept"))
                .contains("## Accepted", "Ada, Mon 30 Nov. What it does is told on Mon 28 Dec.");
        bot.isNow(Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(suggestedToTheTeam()).isEmpty();
    }

    @Test
    void fourWeeksOnTheTeamIsToldWhatItDid() {
        meetsInTheConsole();
        slowLeads();
        suggestions();
        bot.presses(bot.ada, "Accept");
        past.deals(18, "lead 2026-11-24, prospect 2026-11-28, lost 2026-12-05", bot.tom);
        past.deals(4, "lead 2026-11-24, prospect 2026-12-06, lost 2026-12-08", bot.tom);
        bot.isNow(Instant.parse("2026-12-21T08:00:00Z"));
        assertThat(suggestedToTheTeam()).isEmpty();
        bot.isNow(Instant.parse("2026-12-28T08:00:00Z"));
        assertThat(suggestedToTheTeam()).startsWith("""
                Suggestions
                The figures suggest nothing to change at the moment.
                ## Accepted
                - Lead: allow 9 days instead of 7 days – Ada, Mon 23 Nov. Over the limit: 80 % of 25 before, 18 % of 22 since. Better.
                """);
        bot.isNow(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(suggestedToTheTeam()).isEmpty();
    }

    @Test
    void whatBecameWorseIsTakenBackByAButton() {
        slowLeads();
        suggestions();
        bot.presses(bot.ada, "Accept");
        past.deals(22, "lead 2026-11-24, prospect 2026-12-06, lost 2026-12-08", bot.tom);
        bot.isNow(Instant.parse("2026-12-21T10:00:00Z"));
        assertThat(suggestions()).contains("Over the limit: 80 % of 25 before, 100 % of 22 since. Worse. [Undo]");
        assertThat(bot.presses(bot.ada, "Undo"))
                .contains("Taken back: Lead: allow 9 days instead of 7 days – Ada, Mon 21 Dec");
        assertThat(stage("lead").limit()).isEqualTo(DayCount.calendar(7));
        assertThat(settles(1, SuggestionAnswer.UNDO)).contains("Ada has taken this back already.");
    }

    @Test
    void tooFewToSayOffersNothing() {
        slowLeads();
        suggestions();
        bot.presses(bot.ada, "Accept");
        past.deals(3, "lead 2026-11-24, prospect 2026-12-06, lost 2026-12-08", bot.tom);
        bot.isNow(Instant.parse("2026-12-21T10:00:00Z"));
        assertThat(suggestions())
                .contains("Over the limit: 80 % of 25 before, 100 % of 3 since. Too few to say.")
                .doesNotContain("[Undo]");
    }

    private String settles(long suggestion, SuggestionAnswer answer) {
        return bot.carriesOut(bot.ada, new SettleSuggestion(suggestion, answer, false));
    }

    @Test
    void aStageThatWasGivenUpComesBackWhereItStood() {
        past.deals(30, "lead 2026-10-01, prospect 2026-10-03, negotiation 2026-10-10, won 2026-10-12", bot.tom);
        suggestions();
        bot.presses(bot.ada, "Accept");
        settles(1, SuggestionAnswer.UNDO);
        assertThat(bot.funnel().stages()).isEqualTo(DefaultFunnel.FUNNEL.stages());
    }

    @Test
    void campaignsThatWereStoppedGoOnAsLongAsTheyWould() {
        bot.types(bot.mia, "/campaign new Fair, trade show, 1 September 2026 to 31 December 2026");
        bot.types(bot.mia, "/campaign cost Fair 50000");
        past.deals(40, "lead 2026-09-10, lost 2026-09-20", bot.tom, "trade show", "USD 900");
        past.deals(1, "lead 2026-09-10, won 2026-09-20", bot.tom, "referral", "USD 900");
        bot.types(bot.mia, "/tundish suggestions");
        bot.presses(bot.mia, "Accept");
        assertThat(campaign("Fair").end()).isEqualTo(LocalDate.of(2026, 11, 23));
        bot.isNow(Instant.parse("2026-12-21T10:00:00Z"));
        assertThat(bot.types(bot.mia, "/tundish suggestions"))
                .contains("Spent in four weeks: USD 0 before, USD 50,000 since. Worse.");
        bot.presses(bot.mia, "Undo");
        assertThat(campaign("Fair").end()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void everyOtherChangeIsTakenBackToo() {
        bot.types(bot.grace, "/goal 10m at 100k with 20%, lead 40%, Grace, 2027");
        past.deals(38, "lead 2026-09-10, prospect 2026-09-12, lost 2026-09-20", bot.tom);
        past.deals(2, "lead 2026-09-10, prospect 2026-09-12, won 2026-09-20", bot.tom, "", "USD 60000");
        suggestions();
        var before = goal();
        bot.presses(bot.ada, "Accept");
        assertThat(goal()).isNotEqualTo(before);
        settles(1, SuggestionAnswer.UNDO);
        assertThat(goal()).isEqualTo(before);
    }

    private Object goal() {
        return bot.lookingIn(() ->
                bot.stores.goals().find(bot.workspace.id(), 1).orElseThrow().terms());
    }

    @Test
    void anotherTeamIsSuggestedNothing() {
        slowLeads();
        suggestions();
        var other = bot.team("Other Ltd");
        var eve = bot.joins(other, "Eve", Role.ADMIN, TestBot.BERLIN, Language.EN);
        assertThat(bot.types(eve, "/tundish suggestions")).contains("nothing to change");
        assertThat(bot.carriesOut(eve, new SettleSuggestion(1, SuggestionAnswer.ACCEPT, false)))
                .contains("This button is from an older message");
    }
}
