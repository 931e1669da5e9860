package tundish.bot.slack;

import com.slack.api.app_backend.SlackSignature;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tundish.bot.Tundish;
import tundish.storage.TestDatabase;

/** The whole application where teams install the app by themselves, before a Slack on loopback, under a settable clock. */
final class ManyTeams implements AutoCloseable {

    static final String SECRET = "the-signing-secret";
    static final String KEY = "one:" + key(1);

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    final StubSlack slack;
    final ConfigurableApplicationContext application;
    final Clock clock;

    /** Stands still until it is set. */
    static final class Clock implements InstantSource {
        volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    /** Not marked as a configuration: every application in the tests would find it. */
    static class Surroundings {
        @Bean
        @Primary
        Clock settableClock() {
            return new Clock();
        }
    }

    ManyTeams(TestDatabase database, Path folder, String keys) {
        this(database, folder, keys, new StubSlack());
    }

    ManyTeams(TestDatabase database, Path folder, String keys, StubSlack slack) {
        this.slack = slack;
        this.application = start(
                database,
                folder,
                "--tundish.slack.client-id=1.2",
                "--tundish.slack.client-secret=client-s3cret",
                "--tundish.slack.signing-secret=" + SECRET,
                "--tundish.slack.api-url=" + slack.url("/api/"),
                "--tundish.install.url=https://tundish.example.com",
                "--tundish.install.keys=" + keys);
        this.clock = application.getBean(Clock.class);
    }

    static ConfigurableApplicationContext start(TestDatabase database, Path folder, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--tundish.schedule.enabled=false",
                "--tundish.uploads=" + folder));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(Tundish.class, Surroundings.class).run(all.toArray(String[]::new));
    }

    static String key(int filled) {
        var key = new byte[32];
        Arrays.fill(key, (byte) filled);
        return Base64.getEncoder().encodeToString(key);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Somebody with a browser of their own. */
    final class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private final String language;

        Browser(String language) {
            this.language = language;
        }

        HttpResponse<String> opens(String path) {
            try {
                return client.send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Presses the button of the page. @return where Slack is asked */
        String begins() {
            return opens("/slack/install/begin")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        HttpResponse<String> comesBack(String code, String asked) {
            var state = STATE.matcher(asked);
            if (!state.find()) {
                throw new AssertionError("no state in " + asked);
            }
            return opens("/slack/oauth/callback?code=" + code + "&state=" + state.group(1));
        }
    }

    /** Lets a team's next installation be granted with that token. */
    void grants(String team, String name, String user, String token) {
        slack.answers("/api/oauth.v2.access", StubSlack.json("""
                        {"ok": true, "access_token": "%s", "token_type": "bot", "app_id": "A0TUNDISH",
                         "bot_user_id": "B0BOT", "scope": "commands", "team": {"id": "%s", "name": "%s"},
                         "enterprise": null, "is_enterprise_install": false, "authed_user": {"id": "%s"}}
                        """.formatted(token, team, name, user)));
    }

    String installs(String team, String name, String user, String token) {
        grants(team, name, user, token);
        var browser = new Browser("en");
        return browser.comesBack("code-1", browser.begins()).body();
    }

    String types(String team, String user, String line) {
        var words = line.substring(1).split(" ", 2);
        return posts(SlackTeam.form(Map.of(
                        "team_id",
                        team,
                        "user_id",
                        user,
                        "channel_id",
                        "C0SALES",
                        "command",
                        "/" + words[0],
                        "text",
                        words.length == 1 ? "" : words[1],
                        "response_url",
                        slack.url("/respond/command"),
                        "trigger_id",
                        "t" + COUNT.incrementAndGet())))
                .body();
    }

    int hears(String team, String event) {
        return posts("{\"type\": \"event_callback\", \"team_id\": \"" + team + "\", \"event_id\": \"Ev"
                        + COUNT.incrementAndGet() + "\", \"event_time\": " + clock.now.getEpochSecond()
                        + ", \"event\": " + event + "}")
                .statusCode();
    }

    HttpResponse<String> posts(String body) {
        var timestamp = String.valueOf(clock.now.getEpochSecond());
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/slack/events"))
                            .header(
                                    "Content-Type",
                                    body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                            .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
                            .header(
                                    SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                                    new SlackSignature.Generator(SECRET).generate(timestamp, body))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String address() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @Override
    public void close() {
        application.close();
        slack.close();
    }
}
