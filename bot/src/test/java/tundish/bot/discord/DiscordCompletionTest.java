package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.testing.TestBot;

class DiscordCompletionTest {

    private final TestBot bot = new TestBot();
    private final DiscordCompletion completion = new DiscordCompletion(bot.assistant);

    @Test
    void offersDealsByTheirRecords() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        bot.types(bot.tom, "/lead Globex, needs 5 seats");
        assertThat(offered(bot.tom, "deal", "move", "deal", "acm"))
                .containsExactly("Acme Corp · LX20261123001 = deal:1");
        assertThat(offered(bot.tom, "deal", "move", "deal", "")).hasSize(2);
    }

    @Test
    void offersNothingOfAnotherTeam() {
        bot.types(bot.tom, "/lead Acme Corp, needs 50 seats");
        var other = bot.joins(bot.team("Other Ltd"), "Eve", Role.ADMIN, TestBot.BERLIN, Language.EN);
        assertThat(offered(other, "deal", "show", "deal", "")).isEmpty();
        assertThat(offered(other, "deal", "handover", "to", "")).containsExactly("Eve = member:7");
    }

    @Test
    void offersListsInTheAskersLanguage() {
        assertThat(offered(bot.liNa, "deal", "lost", "reason", "价")).containsExactly("价格 = PRICE");
        assertThat(offered(bot.tom, "deal", "move", "stage", "nego")).containsExactly("Negotiation = negotiation");
        assertThat(offered(bot.tom, "tundish", "export", "format", ""))
                .containsExactly("CSV = csv", "Excel (XLSX) = xlsx");
        assertThat(offered(bot.tom, "deal", "edit", "column", "amount")).containsExactly("Amount = amount");
        assertThat(offered(bot.ada, "tundish", "settings", "setting", "quiet"))
                .containsExactly("Quiet from = quietFrom", "Quiet until = quietUntil");
        assertThat(offered(bot.ada, "tundish", "people", "role", "man")).containsExactly("Manager = MANAGER");
    }

    @Test
    void offersNothingForWhatIsTypedOrUnknown() {
        assertThat(offered(bot.tom, "deal", "won", "amount", "1")).isEmpty();
        assertThat(offered(bot.tom, "deal", "won", "gone", "1")).isEmpty();
        assertThat(offered(bot.tom, "gone", null, "deal", "1")).isEmpty();
    }

    private List<String> offered(Member who, String command, String use, String option, String typed) {
        return completion.offer(bot.actor(who), new DiscordRoles(List.of()), command, use, option, typed).stream()
                .map(DiscordCompletionTest::shown)
                .toList();
    }

    private static String shown(Choice choice) {
        return choice.getName() + " = " + choice.getAsString();
    }
}
