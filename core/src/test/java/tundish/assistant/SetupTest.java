package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Profile;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Settings;

/** The first steps of a new team, in chat. */
class SetupTest {

    private final TestBot bot = new TestBot();

    @Test
    void asksAnAdministratorAndRemembersWhatWasDecided() {
        assertThat(bot.types(bot.ada, "/tundish setup")).isEqualTo("""
                Set up Tundish for Tundish Ltd
                Welcome! A few things make Tundish fit your team. What stands here holds until you change it.
                - Language and region  English, Europe/Berlin, USD, holidays NONE [Choose]
                - Channel and meeting  channel none, weekly summary Monday at 09:00 [Choose]
                - Funnel  Lead → Prospect → Incubation → Negotiation → Won
                - Example deals  invented deals to try things with, marked as examples [Load example deals] [Not now]
                [That is it]
                (You can come back to this at any time with /tundish setup.)""");

        bot.presses(bot.ada, "Choose");
        assertThat(bot.submits(bot.ada, Map.of("zone", "Asia/Shanghai", "currency", "CNY", "calendar", "CN")))
                .contains("✓ Language and region  English, Asia/Shanghai, CNY, holidays CN [Change]");
        bot.presses(bot.ada, "Choose");
        assertThat(bot.submits(
                        bot.ada, Map.of("teamChannel", "console", "meetingDay", "FRIDAY", "meetingTime", "16:30")))
                .contains("✓ Channel and meeting  channel #team, weekly summary Friday at 16:30 [Change]");
        assertThat(bot.presses(bot.ada, "That is it"))
                .startsWith("Tundish is set up for Tundish Ltd")
                .endsWith("[Enter a lead] [Show the funnel] [What I can do]");
        assertThat(bot.types(bot.ada, "/tundish setup")).startsWith("Tundish is set up for Tundish Ltd");
    }

    @Test
    void keepsTheFormWhereAnAnswerCannotBeRead() {
        bot.types(bot.ada, "/tundish setup");
        bot.presses(bot.ada, "Choose");
        assertThat(bot.submits(bot.ada, Map.of("zone", "Mars"))).contains("“Mars” is no time zone I know");
        assertThat(bot.types(bot.ada, "/tundish setup")).doesNotContain("✓");
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(bot.types(bot.tom, "/tundish setup")).startsWith("That is not yours to do");
        assertThat(bot.types(bot.liNa, "/tundish 初始设置")).contains("只有管理员");
    }

    @Test
    void welcomesWhoeverBroughtTheBotInTheirLanguage() {
        var home = new Home(Platform.CONSOLE, "new");
        bot.lookingIn(() -> {
            var team = bot.stores.workspaces().found("美云", Settings.initial(TestBot.SHANGHAI, Language.ZH));
            bot.stores.workspaces().settle(team.id(), home);
            return team;
        });
        var mei = bot.actors.at(
                home,
                new Account(Platform.CONSOLE, "mei"),
                () -> new Profile("Mei", "", TestBot.SHANGHAI, Language.ZH));
        assertThat(bot.receives(mei.member())).startsWith("为 美云 设置 Tundish\n欢迎！");
        var second = bot.actors.at(
                home, new Account(Platform.CONSOLE, "bob"), () -> new Profile("Bob", "", TestBot.BERLIN, Language.EN));
        assertThat(bot.receives(second.member())).isEmpty();
    }
}
