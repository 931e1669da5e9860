package tundish.bot.discord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tundish.chat.Messenger;
import tundish.testing.InMemoryLeases;
import tundish.testing.TestBot;

/** A Discord server that nobody linked yet, for tests that play it beside another platform: the real JDA and listener. */
public final class DiscordSide implements AutoCloseable {

    public static final String ADA = DiscordTeam.ADA;
    public static final String TOM = DiscordTeam.TOM;

    private final DiscordTeam team;

    public DiscordSide(TestBot bot) {
        team = new DiscordTeam(bot, new StubDiscord(), new InMemoryLeases(), Duration.ofSeconds(30));
        team.has(DiscordTeam.GUILD, DiscordTeam.CHANNEL);
        team.connects();
    }

    /** Types a command in the server's channel; {@code options} are pairs. @return the answer, as JSON */
    public String types(String user, String command, String... options) {
        return team.types(user, command, options).text();
    }

    /** Presses the button of which the id begins so in an answer, and fills in the form that opens. @return the answer */
    public String fillsIn(String user, String answer, String button, Map<String, String> values) {
        var form = team.sends(team.press(user, button(answer, button)));
        return team.sends(team.filledIn(user, form.data(), values)).text();
    }

    /** Presses the button of which the id begins so in an answer. @return what it becomes */
    public String presses(String user, String answer, String button) {
        return team.presses(user, button(answer, button)).text();
    }

    private static String button(String answer, String button) {
        return DiscordTeam.customIds(DiscordTeam.json(answer)).stream()
                .filter(id -> id.contains(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button + " in " + answer));
    }

    public Messenger messenger() {
        return team.messenger();
    }

    /** What was written to this person, each as JSON. */
    public List<String> written(String user) {
        return team.discord.all("POST", "channels/9" + user + "/messages").stream()
                .map(StubDiscord.Call::text)
                .toList();
    }

    @Override
    public void close() throws Exception {
        team.close();
    }
}
