package tundish.bot.slack;

import java.util.List;
import tundish.chat.Messenger;
import tundish.testing.TestBot;

/** A Slack team for tests that play it beside another platform: signed requests, the real Bolt. */
public final class SlackSide implements AutoCloseable {

    public static final String ADA = SlackTeam.ADA;
    public static final String TOM = SlackTeam.TOM;

    private final SlackTeam team;

    public SlackSide(TestBot bot) {
        team = new SlackTeam(bot);
    }

    /** Types a command in the sales channel. @return what Slack is answered with, as JSON */
    public String types(String user, String line) {
        return team.types(user, line).toString();
    }

    public Messenger messenger() {
        return team.messenger();
    }

    /** What was written to this person, each as plain text. */
    public List<String> written(String user) {
        return team.slack.all("/api/chat.postMessage").stream()
                .filter(call -> call.value("channel").contains(user))
                .map(call -> call.value("text"))
                .toList();
    }

    @Override
    public void close() throws Exception {
        team.close();
    }
}
