package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.book.FunnelBook;
import tundish.funnel.ReadyFunnel;
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
                - Funnel  Lead → Prospect → Incubation → Negotiation → Won → Repurchase [Choose]
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
    void offersFunnelsThatAreReady() {
        bot.types(bot.ada, "/tundish setup");
        assertThat(bot.presses(bot.ada, "Choose", 2)).isEqualTo("""
                [[Choose a funnel]]
                Funnel*: (Standard: Lead → Prospect → Incubation → Negotiation → Won → Repurchase) / \
                Short: Lead → Negotiation → Won / \
                Bought once: Lead → Prospect → Incubation → Negotiation → Won / \
                Subscription: Lead → Prospect → Trial → Negotiation → Won → Renewal
                [Choose]""");
        assertThat(bot.submits(bot.ada, Map.of("funnel", "short")))
                .contains("- ✓ Funnel  Lead → Negotiation → Won [Change]");
        assertThat(bot.presses(bot.ada, "Change")).contains("(Short: Lead → Negotiation → Won)");
        assertThat(bot.submits(bot.ada, Map.of("funnel", "subscription")))
                .contains("- ✓ Funnel  Lead → Prospect → Trial → Negotiation → Won → Renewal [Change]");
        bot.types(bot.tom, "/lead Acme");
        assertThat(bot.types(bot.grace, "/deal move Acme Trial")).contains("Trial");
    }

    @Test
    void leavesAFunnelAsItIsOnceThereAreDealsInIt() {
        bot.types(bot.ada, "/tundish setup");
        bot.presses(bot.ada, "Choose", 2);
        bot.types(bot.tom, "/lead Acme");
        assertThat(bot.submits(bot.ada, Map.of("funnel", "short")))
                .contains("! funnel: There are deals in the funnel by now, so it stays as it is.");
        assertThat(bot.types(bot.ada, "/tundish setup"))
                .contains("- Funnel  Lead → Prospect → Incubation → Negotiation → Won → Repurchase "
                        + "(deals are in it: its stages are changed one by one) [Stages]");
        assertThat(bot.presses(bot.ada, "Stages")).startsWith("Funnels and their stages");
    }

    @Test
    void examplesStandInTheWayOfAnotherFunnelUntilTheyAreRemoved() {
        bot.types(bot.ada, "/tundish examples load");
        assertThat(bot.types(bot.ada, "/tundish setup"))
                .contains("(remove the example deals to choose another) [Stages]");
        bot.types(bot.ada, "/tundish examples remove");
        bot.presses(bot.ada, "Yes, remove");
        bot.types(bot.ada, "/tundish setup");
        bot.presses(bot.ada, "Choose", 2);
        assertThat(bot.submits(bot.ada, Map.of("funnel", "one-off")))
                .contains("✓ Funnel  Lead → Prospect → Incubation → Negotiation → Won [Change]");
    }

    @Test
    void aCustomerOfAFunnelWithoutAfterSaleBuysAgainFromItsBeginning() {
        bot.types(bot.ada, "/tundish setup");
        bot.presses(bot.ada, "Choose", 2);
        bot.submits(bot.ada, Map.of("funnel", "short"));
        bot.types(bot.tom, "/lead Acme");
        bot.types(bot.tom, "/deal won Acme 5000");
        assertThat(bot.types(bot.tom, "/deal repurchase Acme more seats")).startsWith("Acme");
        assertThat(bot.types(bot.tom, "/funnel")).contains("Lead");
    }

    @Test
    void everyFunnelThatIsReadyIsAsFunnelsMustBe() {
        for (var ready : ReadyFunnel.values()) {
            assertThat(FunnelBook.problems(ready.funnel())).isEmpty();
        }
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
