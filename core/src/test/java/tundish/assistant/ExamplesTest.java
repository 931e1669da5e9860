package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.deal.DealFilter;
import tundish.language.Language;
import tundish.member.Role;
import tundish.message.Reply;
import tundish.testing.TestBot;
import tundish.workspace.Settings;

/** Invented deals in a real workspace: they come by a button, are told from real ones, and go again without a trace. */
class ExamplesTest {

    private final TestBot bot = new TestBot();

    private long deals() {
        return bot.lookingIn(() -> bot.stores
                .deals()
                .list(bot.workspace.id(), DealFilter.ALL, 0, 1)
                .total());
    }

    private void load() {
        bot.types(bot.ada, "/tundish setup");
        assertThat(bot.presses(bot.ada, "Load example deals")).isEqualTo("""
                15 example deals are there
                Each is marked [Example]. Try anything with them: log follow-ups, move them, close them. Only you are reminded of them. Figures and summaries hold them until /tundish examples remove.
                [Show the funnel] [Show the week] [Remove the examples]""");
    }

    @Test
    void comeByAButtonOnTheSetupCardAndAreMarkedEverywhere() {
        load();
        assertThat(bot.types(bot.ada, "/tundish setup"))
                .contains("- ✓ Example deals  15 example deals [Remove the examples]");
        assertThat(bot.types(bot.tom, "/deal show Harbor Foods")).startsWith("[Example] Harbor Foods · ");
        assertThat(bot.types(bot.tom, "/funnel"))
                .contains("[Example] Harbor Foods")
                .doesNotContainPattern("(?<!\\[Example\\] )Harbor Foods");
        bot.types(bot.tom, "/tundish export csv");
        assertThat(exported()).contains("[Example] Acme").doesNotContainPattern("(?<!\\[Example\\] )Acme Fab");
    }

    private String exported() {
        return bot.lastReply(bot.tom) instanceof Reply.Handed handed
                ? new String(handed.content(), StandardCharsets.UTF_8)
                : "no file";
    }

    @Test
    void canBeDeclined() {
        bot.types(bot.ada, "/tundish setup");
        assertThat(bot.presses(bot.ada, "Not now")).contains("- ✓ Example deals  none [Load example deals]");
        assertThat(deals()).isZero();
    }

    @Test
    void comeOnce() {
        load();
        assertThat(bot.types(bot.ada, "/tundish examples load")).startsWith("There are 15 example deals");
        assertThat(deals()).isEqualTo(15);
    }

    @Test
    void areWrittenInTheTeamsLanguage() {
        var team = bot.team("美云");
        bot.lookingIn(() -> {
            bot.stores.workspaces().save(team.with(Settings.initial(TestBot.SHANGHAI, Language.ZH)));
            return team;
        });
        var mei = bot.joins(team, "梅", Role.ADMIN, TestBot.SHANGHAI, Language.ZH);
        assertThat(bot.types(mei, "/tundish 示例 加载")).contains("每条都标有【示例】");
        bot.types(mei, "/tundish 示例");
        assertThat(bot.types(mei, "/funnel")).contains("【示例】").doesNotContain("[Example]");
        assertThat(deals()).isZero();
    }

    @Test
    void remindNobodyButWhoeverLoadedThem() {
        load();
        for (var day = 0; day < 21; day++) {
            bot.passes(Duration.ofDays(1));
            bot.runsWhatIsDue();
        }
        assertThat(bot.receives(bot.ada)).contains("[Example]");
        for (var other : List.of(bot.tom, bot.liNa, bot.wang, bot.grace, bot.mia)) {
            assertThat(bot.receives(other)).isEmpty();
        }
    }

    @Test
    void areNamedBelowTheFiguresOfTheWeek() {
        assertThat(bot.types(bot.grace, "/sync")).doesNotContain("example");
        load();
        assertThat(bot.types(bot.grace, "/sync"))
                .contains("(These figures hold 15 example deals. An administrator removes them with /tundish examples"
                        + " remove.)");
    }

    @Test
    void areNamedBelowTheFiguresOfAReportThatHoldsThem() {
        bot.types(bot.tom, "/lead Acme Fabrication, needs sensors");
        assertThat(bot.types(bot.grace, "/funnel report all")).doesNotContain("example");
        load();
        assertThat(bot.types(bot.grace, "/funnel report all"))
                .contains("(These figures hold 15 example deals. An administrator removes them with /tundish examples"
                        + " remove.)");
        assertThat(bot.types(bot.wang, "/漏斗 报告 全部")).contains("(以上数字包含 15 条示例商机。管理员可以用 /tundish 示例 移除 来移除。)");
        assertThat(bot.types(bot.grace, "/funnel report all time in stage")).contains("hold 15 example deals");
        assertThat(bot.types(bot.grace, "/funnel review this month")).contains("hold 15 example deals");
        bot.types(bot.ada, "/deal lost \"Harbor Foods\" price");
        bot.passes(Duration.ofDays(100));
        assertThat(bot.types(bot.grace, "/funnel report last week")).contains("hold 10 example deals");
        bot.types(bot.ada, "/tundish examples remove");
        bot.presses(bot.ada, "Yes, remove them all");
        assertThat(bot.types(bot.grace, "/funnel report all")).doesNotContain("example");
    }

    @Test
    void stayMarkedWhateverTheyAreCalledAndWhateverFollowsFromThem() {
        load();
        bot.types(bot.ada, "/deal edit \"Harbor Foods\" customer Harbour Foods");
        assertThat(bot.types(bot.ada, "/deal show Harbour Foods")).startsWith("[Example] Harbour Foods · ");
        bot.types(bot.ada, "/deal won \"Harbour Foods\"");
        bot.types(bot.ada, "/deal repurchase \"Harbour Foods\" ten more");
        assertThat(bot.types(bot.ada, "/tundish examples")).startsWith("There are 1");
    }

    @Test
    void goAfterAQuestionWithAllThatWasAddedAndLeaveTheRest() {
        bot.types(bot.tom, "/lead Acme Fabrication, needs sensors");
        load();
        bot.types(bot.ada, "/followup Harbor Foods called, wants a demo next Monday");
        bot.passes(Duration.ofDays(3));
        bot.runsWhatIsDue();

        assertThat(bot.types(bot.ada, "/tundish examples remove")).isEqualTo("""
                Remove all 15 example deals?
                Everything that was added to them goes too: follow-ups, changes and feedback of anybody. That cannot be taken back. Other deals stay as they are.
                [Yes, remove them all]""");
        assertThat(deals()).isEqualTo(16);
        assertThat(bot.presses(bot.ada, "Yes, remove them all")).isEqualTo("""
                15 example deals were removed
                Only your own deals are left.""");
        assertThat(deals()).isEqualTo(1);
        assertThat(bot.types(bot.tom, "/deal show Acme")).startsWith("Acme Fabrication · ");
        assertThat(bot.types(bot.tom, "/deal show Harbor")).doesNotContain("[Example]");
        assertThat(bot.types(bot.grace, "/sync")).doesNotContain("example");
        bot.runsWhatIsDue();
        assertThat(bot.types(bot.ada, "/tundish examples remove")).startsWith("There are no example deals");
    }

    @Test
    void areForAdministratorsAlone() {
        assertThat(bot.types(bot.tom, "/tundish examples load")).startsWith("That is not yours to do");
        assertThat(bot.types(bot.liNa, "/tundish 示例 移除")).contains("只有管理员");
        assertThat(bot.types(bot.ada, "/tundish examples sell")).contains("I do not know “sell”. Say load or remove.");
        assertThat(deals()).isZero();
    }
}
