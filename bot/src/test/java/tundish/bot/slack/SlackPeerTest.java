package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.bot.peers.ListeningIn;
import tundish.bot.peers.MovedClock;
import tundish.bot.schedule.Schedules;
import tundish.storage.TestDatabase;

/** A day of a team in the whole application, on a Slack that nobody here wrote. */
@Tag("peer")
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tundish.schedule.enabled=false",
            "tundish.slack.signing-secret=" + SlackPeerTest.SECRET,
            "tundish.slack.client-id=12345.67890",
            "tundish.slack.client-secret=client-secret-of-the-peer",
            "tundish.install.url=http://127.0.0.1:8080",
            "tundish.install.keys=first:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@Import(SlackPeerTest.Surroundings.class)
class SlackPeerTest {

    private static final String TEAM = "T000000001";
    static final String SECRET = "the-signing-secret";

    private static SlackPeer slack;

    @LocalServerPort
    int port;

    @Autowired
    Schedules schedules;

    @Autowired
    MovedClock clock;

    private final BlockKitRules rules = new BlockKitRules();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        slack = new SlackPeer();
        TestDatabase.postgres().register(properties);
        properties.add("tundish.slack.api-url", () -> slack.url("/api/"));
    }

    @AfterAll
    static void close() {
        slack.close();
    }

    @Test
    void aTeamGetsThroughTheDay() {
        var ada = slack.user("ada");
        var tom = slack.user("tom");
        var sales = slack.channel("sales");

        installs(ada);
        types(ada, sales, "/tundish", "settings teamChannel <#%s|sales>".formatted(sales));
        assertThat(told(types(tom, sales, "/lead", "Acme, Jane Roe, wants a demo")))
                .contains("Acme");

        types(tom, sales, "/followup", "");
        submits(
                tom,
                opened(),
                Map.of(
                        "deal", found(tom, "deals", "acme"),
                        "said", typed("likes the demo"),
                        "next", typed("send the quote"),
                        "date", date("2026-11-25")));
        assertThat(told(types(tom, sales, "/deal", "show Acme"))).contains("likes the demo", "send the quote");

        clock.moves(Duration.ofDays(16));
        schedules.runDue();
        var nudge = slack.messages(slack.direct(tom)).getLast();
        assertThat(told(nudge)).contains("Acme");
        presses(tom, slack.direct(tom), nudge, "v1|form.open|snooze");
        submits(tom, opened(), Map.of("until", date("2026-12-24"), "reason", typed("budget in January")));
        clock.moves(Duration.ofSeconds(1));
        schedules.runDue();
        assertThat(told(slack.messages(slack.direct(tom)).getLast())).contains("tom snoozed it");

        types(tom, sales, "/tundish", "export csv");
        await().untilAsserted(() -> assertThat(
                        slack.messages(slack.direct(tom)).getLast().toString())
                .contains(".csv"));
        sendsFile(ada, "deals.csv", "Stage,Customer\nLead,Larkspur\n");
        await().untilAsserted(() ->
                assertThat(told(slack.messages(slack.direct(ada)).getLast())).contains("|import|"));
        presses(ada, slack.direct(ada), slack.messages(slack.direct(ada)).getLast(), "v1|form.open|import");
        submits(ada, opened(), Map.of("kind", chosen("deals")));
        await().untilAsserted(
                        () -> assertThat(told(types(tom, sales, "/funnel", ""))).contains("Acme", "Larkspur"));

        clock.moves(Duration.ofDays(7));
        schedules.runDue();
        var posted = slack.messages(sales);
        assertThat(posted.toString()).contains("Acme").contains("\"files\"");

        assertThat(slack.refusals()).isEmpty();
        assertThat(slack.faults(rules)).isEmpty();
    }

    /** Adds the app to the team, as somebody in a browser does. */
    private void installs(String user) {
        var begun = slack.send(get("/slack/install/begin"), BodyHandlers.discarding());
        var asked = begun.headers().firstValue("Location").orElseThrow();
        var asking = HttpRequest.newBuilder(URI.create(asked)).build();
        assertThat(slack.send(asking, BodyHandlers.ofString()).body()).contains("Tundish");

        var allowed = HttpRequest.newBuilder(URI.create(slack.url("/oauth/v2/authorize/callback")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(URI.create(asked).getRawQuery() + "&user_id=" + user))
                .build();
        var back = slack.send(allowed, BodyHandlers.discarding()).headers().firstValue("Location");
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var done = HttpRequest.newBuilder(here("/slack/oauth/callback?"
                        + URI.create(back.orElseThrow()).getRawQuery()))
                .header("Cookie", cookie)
                .build();
        var page = slack.send(done, BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Larkspur");
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(here(path)).build();
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private JsonObject types(String user, String channel, String command, String text) {
        return sends(SlackTeam.form(Map.of(
                "team_id", TEAM,
                "channel_id", channel,
                "user_id", user,
                "command", command,
                "text", text,
                "response_url", slack.url(ListeningIn.RESPONSES + "command"),
                "trigger_id", slack.trigger(user))));
    }

    private void presses(String user, String channel, JsonObject message, String button) {
        var id = buttons(message.get("blocks")).stream()
                .filter(action -> action.startsWith(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError(button + " among " + buttons(message.get("blocks"))));
        sends(SlackTeam.payload(JsonParser.parseString("""
                {"type": "block_actions", "team": {"id": "%s"}, "user": {"id": "%s", "team_id": "%s"},
                 "container": {"type": "message", "message_ts": "%s", "channel_id": "%s"},
                 "channel": {"id": "%s"}, "trigger_id": "%s", "response_url": "%s",
                 "actions": [{"type": "button", "action_id": "%s", "block_id": "b", "value": "%s", "action_ts": "1"}]}
                """.formatted(
                        TEAM,
                        user,
                        TEAM,
                        message.get("ts").getAsString(),
                        channel,
                        channel,
                        slack.trigger(user),
                        slack.url(ListeningIn.RESPONSES + "button"),
                        id,
                        id))));
    }

    private static List<String> buttons(JsonElement json) {
        if (json.isJsonArray()) {
            return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                    .flatMap(each -> buttons(each).stream())
                    .toList();
        }
        if (!json.isJsonObject()) {
            return List.of();
        }
        var object = json.getAsJsonObject();
        return object.has("type") && object.get("type").getAsString().equals("button")
                ? List.of(object.get("action_id").getAsString())
                : object.entrySet().stream()
                        .flatMap(member -> buttons(member.getValue()).stream())
                        .toList();
    }

    private void submits(String user, JsonObject view, Map<String, String> values) {
        var answer = sends(SlackTeam.payload(FilledView.submission(TEAM, user, slack.trigger(user), view, values)));
        assertThat(answer.toString()).isEqualTo("{}");
    }

    /** The form that the bot opened last. */
    private static JsonObject opened() {
        return JsonParser.parseString(slack.asked("views.open").getLast().get("view"))
                .getAsJsonObject();
    }

    private static String typed(String text) {
        return "{\"type\": \"plain_text_input\", \"value\": \"" + text + "\"}";
    }

    private static String chosen(String value) {
        return "{\"type\": \"static_select\", \"selected_option\": {\"value\": \"" + value + "\"}}";
    }

    private static String date(String day) {
        return "{\"type\": \"datepicker\", \"selected_date\": \"" + day + "\"}";
    }

    /** What a search field finds first, chosen. */
    private String found(String user, String field, String text) {
        var answer = sends(SlackTeam.payload(JsonParser.parseString("""
                {"type": "block_suggestion", "team": {"id": "%s"}, "user": {"id": "%s", "team_id": "%s"},
                 "action_id": "%s", "block_id": "b", "value": "%s"}
                """.formatted(TEAM, user, TEAM, field, text))));
        return "{\"type\": \"external_select\", \"selected_option\": "
                + answer.getAsJsonArray("options").get(0) + "}";
    }

    private void sendsFile(String user, String name, String content) {
        var file = slack.upload(name, content.getBytes(StandardCharsets.UTF_8));
        sends("""
                {"type": "event_callback", "team_id": "%s", "event_id": "Ev1", "event": {"type": "message",
                 "subtype": "file_share", "channel_type": "im", "channel": "%s", "user": "%s", "ts": "1.2",
                 "files": [%s]}}""".formatted(TEAM, slack.direct(user), user, file));
    }

    private JsonObject sends(String body) {
        var answer =
                slack.send(slack.signed(here("/slack/events"), body, SECRET, clock.instant()), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body() == null || answer.body().isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static String told(JsonObject message) {
        return message.toString();
    }

    static class Surroundings {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }
}
