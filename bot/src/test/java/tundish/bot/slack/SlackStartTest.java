package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tundish.Transactions;
import tundish.bot.Tundish;
import tundish.chat.Address;
import tundish.chat.Courier;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.language.Language;
import tundish.testing.ForEverybody;
import tundish.workspace.Channel;
import tundish.workspace.Platform;
import tundish.workspace.Settings;
import tundish.workspace.Workspaces;

/** The whole application with Slack switched on. */
@ExtendWith({OutputCaptureExtension.class, ForEverybody.class})
class SlackStartTest {

    private static final String SECRET = "the-signing-secret";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:%s;".formatted(folder.getFileName())
                        + "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "--tundish.uploads=" + folder));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(Tundish.class).run(all.toArray(String[]::new));
    }

    @Test
    void saysWhichVariableIsMissingAndDoesNotStart(CapturedOutput output) {
        assertThatThrownBy(() -> start("--SLACK_BOT_TOKEN=xoxb-very-secret", "--SLACK_SIGNING_SECRET= "))
                .rootCause()
                .hasMessage("Slack is switched on, but SLACK_SIGNING_SECRET is missing or blank.");

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "SLACK_SIGNING_SECRET is missing or blank", "docs/slack.md")
                .doesNotContain("xoxb-very-secret");
    }

    @Test
    void answersSlackOverHttp(CapturedOutput output) throws Exception {
        try (var slack = new StubSlack();
                var application = start(
                        "--tundish.slack.bot-token=xoxb-very-secret",
                        "--tundish.slack.signing-secret=" + SECRET,
                        "--tundish.slack.api-url=" + slack.url("/api/"))) {
            slack.knows("U1", "Noa", "Europe/Berlin", "en-US");
            var command = "command=%2Ftundish&text=help&team_id=T1&user_id=U1&channel_id=C1&trigger_id=t1"
                    + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fx\n";

            var answer = post(application, command, SECRET);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
            assertThat(answer.body()).contains("/followup");

            assertThat(post(application, command, SECRET).body()).isEmpty();
            assertThat(post(application, "text=2&" + command, "another secret").statusCode())
                    .isEqualTo(401);
            assertThat(post(application, "x".repeat(SlackDoor.MAX_BODY + 1), SECRET)
                            .statusCode())
                    .isEqualTo(413);
            assertThat(post(application, "{\"type\": \"novelty\", \"said\": \"Jane Roe\"}", SECRET)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(output).doesNotContain("xoxb-very-secret", SECRET, "Jane Roe", "v0=");
        }
    }

    @Test
    void deliversTheWeeklySummary() {
        try (var slack = new StubSlack();
                var application = start(
                        "--tundish.slack.bot-token=xoxb-very-secret",
                        "--tundish.slack.signing-secret=" + SECRET,
                        "--tundish.slack.api-url=" + slack.url("/api/"))) {
            var now = application.getBean(InstantSource.class).instant();
            application.getBean(Transactions.class).carry(() -> {
                var team = application
                        .getBean(Workspaces.class)
                        .found("Larkspur", Settings.initial(ZoneId.of("Europe/Berlin"), Language.EN));
                var channel = new Address.ToChannel(team.id(), new Channel(Platform.SLACK, "C0TEAM"));
                application
                        .getBean(Outbox.class)
                        .put(channel, new Post.WeeklySummary(LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
            });

            application.getBean(Courier.class).deliverDue();

            assertThat(slack.next("/api/chat.postMessage").value("channel")).isEqualTo("C0TEAM");
        }
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext application, String body, String secret)
            throws Exception {
        var timestamp = String.valueOf(
                application.getBean(InstantSource.class).instant().getEpochSecond());
        var port = ((WebServerApplicationContext) application).getWebServer().getPort();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
                            .header(
                                    SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                                    new SlackSignature.Generator(secret).generate(timestamp, body))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
