package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.member.Role;
import tundish.operation.Operation.ItemCard;
import tundish.operation.Operation.SettleItem;
import tundish.testing.Opening;
import tundish.testing.TestBot;

class SyncConversationTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    @Test
    void greetsAnEmptyWorkspaceWithAWayToBegin() {
        assertThat(bot.types(bot.tom, "/sync")).isEqualTo("""
                This week so far, since Mon 23 Nov
                Nothing in the funnel yet. Enter the first lead with /lead, and this summary will tell how the week went.
                [New lead]
                (No team channel is set yet, so the weekly summary is posted nowhere. An administrator can set one.)""");
        assertThat(bot.types(bot.liNa, "/例会")).isEqualTo("""
                本周进展（自11月23日(周一)起）
                漏斗里还没有商机。用 /lead 录入第一条线索，这里就会汇总每周的进展。
                [新增线索]
                (还没有设置团队频道，每周汇总无处发布，请管理员设置。)""");
    }

    @Test
    void offersTheSettingsToAnAdministratorWhereNoChannelIsSet() {
        assertThat(bot.types(bot.ada, "/sync")).endsWith("""
                (No team channel is set yet, so the weekly summary is posted nowhere.)
                [Settings]""");
    }

    @Test
    void notesFeedbackAndSaysWhenItWillBeRead() {
        bot.types(bot.ada, "/tundish settings teamChannel console");
        assertThat(bot.types(bot.tom, "/sync feedback customers ask for a smaller package"))
                .isEqualTo("""
                Noted for the weekly meeting
                “customers ask for a smaller package”
                (It will be in the summary of Mon 30 Nov 2026, 09:00.)
                [This week so far]""");
    }

    @Test
    void notesFeedbackAboutADeal() {
        open.lead("华东机械", bot.liNa);
        assertThat(bot.types(bot.liNa, "/sync 反馈")).isEqualTo("""
                [[市场反馈]]
                您听到了什么？*:\s
                商机: ?
                [提交]""");
        assertThat(bot.submits(bot.liNa, Map.of("text", "竞品降价了", "deal", "华东机械")))
                .isEqualTo("""
                已记入例会
                “竞品降价了”
                商机: 华东机械 · LX20261123001
                (会出现在下一次每周汇总中。)
                [查看商机] [本周进展]""");
        assertThat(bot.types(bot.wang, "/sync")).contains("""
                ## 市场反馈
                - “竞品降价了” —— 李娜，关于华东机械""");
    }

    @Test
    void asksAgainForADealThatNobodyKnowsAndKeepsWhatWasTyped() {
        bot.types(bot.tom, "/sync feedback");
        assertThat(bot.submits(bot.tom, Map.of("text", "too slow", "deal", "Initech")))
                .isEqualTo("""
                [[Feedback from the market]]
                What did you hear?*: too slow
                Deal: ?
                [Note it]
                ! deal: I know no deal called “Initech”""");
    }

    @Test
    void understandsWhoAndUntilWhen() {
        assertThat(bot.types(bot.tom, "/sync decide Mia prepares the case study by Friday"))
                .isEqualTo("""
                Action item recorded
                Mia prepares the case study
                Owner: Mia
                Due: Fri 27 Nov 2026
                (It comes back in every weekly summary until it is done or dropped.)
                [Done] [Edit] [Name its figure…] [Drop]""");
        assertThat(bot.types(bot.wang, "/例会 决定 由李娜周五前准备案例")).isEqualTo("""
                已记录行动项
                由李娜准备案例
                负责人: 李娜
                期限: 2026年11月27日(周五)
                (完成或取消之前，每周汇总都会列出。)
                [完成] [修改] [关联指标…] [取消]""");
    }

    @Test
    void takesADecisionWithoutANameForOne() {
        assertThat(bot.types(bot.tom, "/sync decide no more discounts from Monday on"))
                .isEqualTo("""
                Decision recorded
                no more discounts from Monday on
                (It will be in the next weekly summary. Somebody is to carry it out? Edit it and name an owner.)
                [Edit] [Name its figure…] [Drop]""");
        assertThat(bot.types(bot.wang, "/sync 决定 不再参加展会")).isEqualTo("""
                已记录决定
                不再参加展会
                (会出现在下一次每周汇总中。如需有人落实，请点“修改”并填写负责人。)
                [修改] [关联指标…] [取消]""");
    }

    @Test
    void asksWhoAnUnknownNameIs() {
        assertThat(bot.types(bot.tom, "/sync decide @Bob calls everybody")).startsWith("I am not sure who “Bob” is");
        assertThat(bot.presses(bot.tom, "Change what I typed")).isEqualTo("""
                [[Decision or action item]]
                What was decided?*: @Bob calls everybody
                Owner: ?
                Due:\s
                Which figure is it meant to move?: first contact, median / new leads / new opportunities / win rate / won value / sales cycle, median / follow-ups / deals over their stage’s limit / weighted pipeline
                [Record]""");
    }

    @Test
    void correctsWhatWasUnderstood() {
        bot.types(bot.tom, "/sync decide Mia prepares the case study by Friday");
        assertThat(bot.presses(bot.tom, "Edit")).isEqualTo("""
                [[Decision or action item]]
                What was decided?*: Mia prepares the case study
                Owner: Mia
                Due: 2026-11-27
                Which figure is it meant to move?: first contact, median / new leads / new opportunities / win rate / won value / sales cycle, median / follow-ups / deals over their stage’s limit / weighted pipeline
                [Record]""");
        bot.submits(bot.tom, Map.of("text", "Prepare the case study", "owner", "tom", "due", "next Wednesday"));
        assertThat(bot.types(bot.tom, "/sync")).contains("""
                ## Action items
                - Prepare the case study (Tom, by Wed 2 Dec) [Done] [Drop]
                """);
    }

    @Test
    void makesADecisionOfAnItemWhoseOwnerIsTakenAway() {
        bot.types(bot.tom, "/sync decide Mia prepares the case study");
        bot.presses(bot.tom, "Edit");
        assertThat(bot.submits(bot.tom, Map.of("text", "Case studies first", "owner", "")))
                .startsWith("Decision recorded\nCase studies first\n");
        assertThat(bot.types(bot.tom, "/sync"))
                .contains("## Decided\n- Case studies first\n")
                .doesNotContain("Action items");
    }

    @Test
    void refusesADayThatIsOverAndADayWithoutAnOwner() {
        bot.types(bot.tom, "/sync decide");
        assertThat(bot.submits(bot.tom, Map.of("text", "Call all", "owner", "Mia", "due", "2026-11-20")))
                .endsWith("! due: Fri 20 Nov 2026 is not in the future.");
        assertThat(bot.submits(bot.tom, Map.of("text", "Call all", "owner", "", "due", "2026-11-27")))
                .endsWith("! owner: Who does it by then? Name an owner, or leave the day empty.");
    }

    @Test
    void rewritesTheCardWhenAnItemIsDone() {
        bot.types(bot.mia, "/sync decide Mia prepares the case study by Friday");
        assertThat(bot.presses(bot.mia, "Done")).isEqualTo("""
                Done
                Mia prepares the case study – done, says Mia.""");
        assertThat(bot.types(bot.tom, "/sync")).contains("""
                ## Action items
                - Done: Mia prepares the case study
                """);
    }

    @Test
    void settlesItemsOnTheSummaryOfTheWeek() {
        bot.types(bot.liNa, "/sync 决定 李娜周五前准备案例");
        bot.types(bot.wang, "/sync");
        assertThat(bot.presses(bot.wang, "取消")).startsWith("本周进展").contains("""
                ## 行动项
                - 已取消：李娜准备案例
                """);
    }

    @Test
    void refusesToSettleTwice() {
        bot.types(bot.tom, "/sync decide Mia prepares the case study");
        bot.presses(bot.tom, "Drop");
        var item = bot.stores
                .meetingNotes()
                .items(bot.workspace.id(), TestBot.MONDAY)
                .getFirst();
        assertThat(bot.carriesOut(bot.mia, new SettleItem(item.number(), true, ItemCard.SUMMARY)))
                .isEqualTo("""
                Too late for that
                That action item is settled already: dropped, by Tom.""");
    }

    @Test
    void letsOthersThanOwnerRecorderAndManagersSettleNothing() {
        bot.types(bot.grace, "/sync decide Mia prepares the case study");
        var item = bot.stores
                .meetingNotes()
                .items(bot.workspace.id(), TestBot.MONDAY)
                .getFirst();
        assertThat(bot.types(bot.tom, "/sync")).contains("- Mia prepares the case study\n");
        assertThat(bot.carriesOut(bot.tom, new SettleItem(item.number(), true, ItemCard.SUMMARY)))
                .isEqualTo("""
                That is not yours to do
                This action item belongs to somebody else. Its owner, whoever recorded it or a manager can settle or change it.""");
        assertThat(bot.carriesOut(bot.mia, new SettleItem(item.number(), true, ItemCard.SUMMARY)))
                .startsWith("Done\n");
    }

    @Test
    void knowsNoItemOfAnotherTeam() {
        bot.types(bot.grace, "/sync decide Mia prepares the case study");
        var item = bot.stores
                .meetingNotes()
                .items(bot.workspace.id(), TestBot.MONDAY)
                .getFirst();
        var stranger = bot.joins(bot.team("Other"), "Eve", Role.MANAGER, TestBot.BERLIN, bot.tom.language());
        assertThat(bot.carriesOut(stranger, new SettleItem(item.number(), true, ItemCard.ITEM)))
                .isEqualTo("""
                Too late for that
                This button is from an older message and does nothing any more.""");
    }

    @Test
    void bringsAnOpenItemBackEveryWeekAndSaysWhenItIsLate() {
        bot.types(bot.grace, "/sync decide Mia prepares the case study by Friday");
        bot.passes(Duration.ofDays(21));
        assertThat(bot.types(bot.mia, "/sync"))
                .startsWith("""
                This week so far, since Mon 14 Dec
                A quiet week: no new leads, nothing won, nothing lost.
                To look at: 1 late action item.
                """)
                .contains("- Late: Mia prepares the case study (by Fri 27 Nov) [Done] [Drop]\n");
    }

    @Test
    void takesADecisionBack() {
        bot.types(bot.tom, "/sync decide no more discounts");
        assertThat(bot.presses(bot.tom, "Drop")).isEqualTo("""
                Taken back
                no more discounts – taken back by Tom.""");
        assertThat(bot.types(bot.tom, "/sync")).doesNotContain("no more discounts");
    }
}
