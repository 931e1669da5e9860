package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.assistant.SuggestionTest.CHINESE_NOTE;
import static tundish.assistant.SuggestionTest.NOTE;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.calendar.DayCount;
import tundish.member.Member;
import tundish.operation.Operation.SettleSuggestion;
import tundish.operation.Operation.SuggestionAnswer;
import tundish.testing.Past;
import tundish.testing.TestBot;

/** What was accepted is taken back, and everything is as it was. It is Monday, 23 November 2026, 10:00 in Berlin. */
class SuggestionUndoTest {

    private final TestBot bot = new TestBot();
    private final Past past = new Past(bot);

    /** The one that was accepted. */
    private String undoes(Member who) {
        var number = bot.lookingIn(() -> bot.stores.suggestions().latest(bot.workspace.id())).stream()
                .filter(suggestion -> suggestion.decision() != null)
                .findFirst()
                .orElseThrow()
                .number();
        return bot.carriesOut(who, new SettleSuggestion(number, SuggestionAnswer.UNDO, false));
    }

    @Test
    void aStageThatWasSplitIsWholeAgain() {
        past.deals(9, "lead 2026-10-01, prospect 2026-10-10, lost 2026-11-05", bot.tom);
        past.deals(13, "lead 2026-10-01, prospect 2026-11-01, lost 2026-11-05", bot.tom);
        var before = bot.funnel().stages();
        bot.types(bot.ada, "/tundish suggestions");
        bot.presses(bot.ada, "Accept");
        assertThat(bot.submits(bot.ada, Map.of("name", "Warm lead / 热线索"))).isEqualTo("""
                Suggestions
                The figures suggest nothing to change at the moment.
                ## Accepted
                - Lead: split off Warm lead – Ada, Mon 23 Nov. What it does is told on Mon 21 Dec.
                """ + NOTE);
        assertThat(bot.funnel().stages()).isNotEqualTo(before);
        assertThat(undoes(bot.ada)).isEqualTo("""
                Suggestions
                The figures suggest nothing to change at the moment.
                ## Not accepted
                - Taken back: Lead: split off Warm lead – Ada, Mon 23 Nov
                """ + NOTE);
        assertThat(bot.funnel().stages()).isEqualTo(before);
    }

    @Test
    void nobodyLooksAfterCustomersAgain() {
        past.deals(30, "lead 2026-07-01, prospect 2026-07-03, lost 2026-07-05", bot.tom);
        past.deals(2, "repurchase 2026-07-01, lost 2026-07-10", bot.tom);
        past.deals(20, "lead 2026-10-01, prospect 2026-10-03, lost 2026-10-05", bot.tom);
        past.deals(12, "repurchase 2026-10-01, lost 2026-10-10", bot.tom);
        assertThat(bot.types(bot.wang, "/助手 建议")).isEqualTo("""
                改进建议
                - 指定一位客户成功负责人。最近 13 周，32 个新商机中有 12 个（38%）来自老客户复购；再之前的 13 周，32 个中有 2 个（6%）。指定之后，复购商机归该负责人。 [接受…] [不采纳] [稍后]
                """ + CHINESE_NOTE);
        bot.presses(bot.wang, "接受");
        assertThat(bot.submits(bot.wang, Map.of("member", "李娜"))).isEqualTo("""
                改进建议
                从目前的数据看，没有需要调整的地方。
                ## 已接受
                - 客户成功负责人：李娜（王强，11月23日(周一)）。效果将在12月21日(周一)公布。
                """ + CHINESE_NOTE);
        assertThat(undoes(bot.wang)).isEqualTo("""
                改进建议
                从目前的数据看，没有需要调整的地方。
                ## 未采纳
                - 已撤销：客户成功负责人：李娜（王强，11月23日(周一)）
                """ + CHINESE_NOTE);
        assertThat(bot.lookingIn(() -> bot.stores.successOwners().find(bot.workspace.id())))
                .isEmpty();
    }

    @Test
    void managersStepInAsLateAsBefore() {
        bot.isNow(Instant.parse("2026-10-01T10:00:00Z"));
        for (var i = 0; i < 22; i++) {
            bot.types(bot.tom, "/lead Company " + i);
        }
        for (var day = 0; day < 40; day++) {
            bot.passes(Duration.ofDays(1));
            bot.runsWhatIsDue();
        }
        bot.types(bot.ada, "/tundish suggestions");
        var text = bot.presses(bot.ada, "Accept", 1);
        assertThat(text).contains("- Let managers step in after 1 working day instead of 3 working days – Ada");
        assertThat(grace()).isEqualTo(DayCount.working(1));
        assertThat(undoes(bot.ada)).isEqualTo("""
                Suggestions
                - Lead: give the stage up; its deals go to Prospect. 22 of 22 deals (100 %) that came 14 days ago or earlier are still there; 0 had gone on by then. [Accept] [Dismiss] [Later]
                ## Not accepted
                - Taken back: Let managers step in after 1 working day instead of 3 working days – Ada, Tue 10 Nov
                """ + NOTE);
        assertThat(grace()).isEqualTo(DayCount.working(3));
    }

    private DayCount grace() {
        return bot.lookingIn(() -> bot.stores
                .workspaces()
                .find(bot.workspace.id())
                .orElseThrow()
                .settings()
                .managerGrace());
    }

    @Test
    void aGoalCountsOnDealsOfTheFormerSize() {
        bot.types(bot.grace, "/goal 10m at 100k, Grace, 2027");
        past.deals(30, "lead 2026-09-10, prospect 2026-09-12, won 2026-09-20", bot.tom, "", "USD 63412");
        var before = terms();
        bot.types(bot.grace, "/tundish suggestions");
        assertThat(bot.presses(bot.grace, "Accept")).isEqualTo("""
                Suggestions
                - Incubation: give the stage up; its deals go to Prospect. 30 of 30 deals (100 %) that came past it were never in it. An administrator can accept this. [Dismiss] [Later]
                - Negotiation: give the stage up; its deals go to Incubation. 30 of 30 deals (100 %) that came past it were never in it. An administrator can accept this. [Dismiss] [Later]
                ## Accepted
                - Goal 1: plan with USD 63,400 a deal instead of USD 100,000 – Grace, Mon 23 Nov. What it does is told on Mon 21 Dec.
                """ + NOTE);
        assertThat(bot.types(bot.grace, "/goal show 1")).contains("Average deal: USD 63,400");
        assertThat(undoes(bot.grace)).isEqualTo("""
                Suggestions
                - Incubation: give the stage up; its deals go to Prospect. 30 of 30 deals (100 %) that came past it were never in it. An administrator can accept this. [Dismiss] [Later]
                - Negotiation: give the stage up; its deals go to Incubation. 30 of 30 deals (100 %) that came past it were never in it. An administrator can accept this. [Dismiss] [Later]
                ## Not accepted
                - Taken back: Goal 1: plan with USD 63,400 a deal instead of USD 100,000 – Grace, Mon 23 Nov
                """ + NOTE);
        assertThat(terms()).isEqualTo(before);
    }

    private Object terms() {
        return bot.lookingIn(() ->
                bot.stores.goals().find(bot.workspace.id(), 1).orElseThrow().terms());
    }
}
