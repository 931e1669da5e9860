package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tundish.bot.Tundish;

/** The console over HTTP, started twice on one database. */
class ConsoleHttpTest {

    private static final String LATER = "2031-05-05T07:00:00Z";

    @TempDir
    Path folder;

    private int port;

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        var first = start();
        var room = room("en");
        refusesEverybodyElse(room);
        saysWhereScriptsMayComeFrom(room);
        var said = says(room, "hello there");
        catchesUp(room, said);
        movesTheClock();
        stopsAlthoughAPageIsOpen(first, room);

        try (var _ = start()) {
            assertThat(room("en")).isEqualTo(room);
            var page = get(room).body();
            assertThat(page).contains("hello there", "I listen to commands");
            assertThat(Instant.ofEpochMilli(now(page))).isAfterOrEqualTo(Instant.parse(LATER));
        }
    }

    private ConfigurableApplicationContext start() {
        var context = SpringApplication.run(
                Tundish.class,
                "--server.port=0",
                "--tundish.uploads=" + folder.resolve("uploads"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("tundish")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        return context;
    }

    private String room(String language) throws Exception {
        var response = send(HttpRequest.newBuilder(uri("/")).header("Accept-Language", language));
        assertThat(response.statusCode()).isEqualTo(302);
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private void refusesEverybodyElse(String room) throws IOException {
        assertThat(status("GET " + room, "localhost:" + port, "")).isEqualTo("200");
        assertThat(status("GET /", "evil.example", "")).isEqualTo("403");
        assertThat(status("GET " + room, "evil.example:" + port, "")).isEqualTo("403");
        assertThat(status("POST " + room + "say", "localhost:" + port, "Origin: http://evil.example\r\n"))
                .isEqualTo("403");
        assertThat(status("GET /api/v1/deals", "localhost:" + port, "")).isEqualTo("200");
        assertThat(status("GET /api/v1/deals", "evil.example", "")).isEqualTo("403");
        assertThat(status("POST /api/v1/demo/clock", "localhost:" + port, "Origin: http://evil.example\r\n"))
                .isEqualTo("403");
        assertThat(status("GET /as/999/sales-team/", "localhost:" + port, "")).isEqualTo("404");
        assertThat(status("GET " + room.replace("sales-team", "nowhere"), "localhost:" + port, ""))
                .isEqualTo("404");
    }

    private void saysWhereScriptsMayComeFrom(String room) throws Exception {
        assertThat(get(room).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    /** @return the revision before */
    private long says(String room, String line) throws Exception {
        var before = number(get(room).body(), "data-revision=\"");
        var answer = send(HttpRequest.newBuilder(uri(room + "say"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=" + line.replace(' ', '+'))));
        assertThat(answer.statusCode()).isEqualTo(200);
        return before;
    }

    /** A page that lost its connection names the last event that it has. */
    private void catchesUp(String room, long last) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri(room + "events?since=0")).header("Last-Event-ID", "" + last);
            try (var lines =
                    client.send(request.build(), BodyHandlers.ofLines()).body()) {
                assertThat(lines.anyMatch(line -> line.contains("hello there"))).isTrue();
            }
            client.shutdownNow();
        }
    }

    private void movesTheClock() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/api/v1/demo/clock"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"now\": \"" + LATER + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"now\":\"2031-05-05T07:00:0");
    }

    /** The stream ends by itself; otherwise the server would wait for it to. */
    private void stopsAlthoughAPageIsOpen(ConfigurableApplicationContext context, String room) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri(room + "events?since=0")).build();
            try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
                context.close();
                assertThat(lines.toList()).isNotEmpty();
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** The status of a request with headers that a well-behaved client does not send. */
    private String status(String request, String host, String more) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var text = request + " HTTP/1.1\r\nHost: " + host + "\r\n" + more
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        }
    }

    private static long now(String page) {
        return number(page, "data-now=\"");
    }

    private static long number(String page, String before) {
        var from = page.indexOf(before) + before.length();
        return Long.parseLong(page.substring(from, page.indexOf('"', from)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
