package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.CHANNEL;
import static tundish.bot.slack.SlackTeam.TEAM;
import static tundish.bot.slack.SlackTeam.TOM;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket Mode, over a real connection on loopback. */
class SlackSocketTest {

    private static final int PATIENCE_SECONDS = 20;

    private final SlackTeam team = new SlackTeam();
    private final BlockingQueue<WebSocket> connections = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> acknowledged = new LinkedBlockingQueue<>();
    private final SlackSocket socket = new SlackSocket(team.app, "xapp-token");

    @BeforeEach
    void connect() {
        team.slack.answers(
                "/socket",
                new MockResponse.Builder().webSocketUpgrade(new Slack()).build());
    }

    @AfterEach
    void leave() throws Exception {
        socket.stop();
        team.close();
    }

    private final class Slack extends WebSocketListener {

        @Override
        public void onOpen(WebSocket connection, Response response) {
            connection.send("{\"type\": \"hello\", \"num_connections\": 1}");
            connections.add(connection);
        }

        @Override
        public void onClosing(WebSocket connection, int code, String reason) {
            connection.close(code, reason);
        }

        @Override
        public void onMessage(WebSocket connection, String text) {
            acknowledged.add(JsonParser.parseString(text).getAsJsonObject());
        }
    }

    @Test
    void answersACommandWithItsAcknowledgement() throws Exception {
        team.deal("Acme Corp", team.bot.tom);
        socket.start();

        connection().send(command("e1", "deal show Acme"));

        var answer = answer();
        assertThat(answer.get("envelope_id").getAsString()).isEqualTo("e1");
        assertThat(answer.getAsJsonObject("payload").get("text").getAsString()).startsWith("Acme Corp");
        assertThat(answer.getAsJsonObject("payload").getAsJsonArray("blocks")).isNotEmpty();
        assertThat(team.slack.next("/api/apps.connections.open").authorization())
                .isEqualTo("Bearer xapp-token");
    }

    @Test
    void doesNothingTwiceWhenSlackSendsAgain() throws Exception {
        socket.start();
        var connection = connection();

        connection.send(command("e1", "deal move"));
        assertThat(answer().get("envelope_id").getAsString()).isEqualTo("e1");
        connection.send(command("e2", "deal move"));
        assertThat(answer().get("envelope_id").getAsString()).isEqualTo("e2");

        assertThat(team.slack.all("/api/views.open")).hasSize(1);
    }

    @Test
    void startsAlsoWhileSlackIsAway() {
        team.slack.refuses("/api/apps.connections.open", "internal_error");

        socket.start();

        assertThat(socket.isRunning()).isTrue();
        assertThat(team.slack.next("/api/apps.connections.open")).isNotNull();
    }

    private WebSocket connection() throws InterruptedException {
        var connection = connections.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(connection).isNotNull();
        return connection;
    }

    private JsonObject answer() throws InterruptedException {
        var answer = acknowledged.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        return answer;
    }

    private static String command(String envelope, String line) {
        var words = line.split(" ", 2);
        return """
                {"type": "slash_commands", "envelope_id": "%s", "accepts_response_payload": true, "payload":
                 {"command": "/%s", "text": "%s", "team_id": "%s", "user_id": "%s", "channel_id": "%s",
                  "trigger_id": "t", "response_url": "https://hooks.slack.com/commands/x"}}
                """.formatted(envelope, words[0], words[1], TEAM, TOM, CHANNEL);
    }
}
