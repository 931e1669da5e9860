package tundish.bot.slack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tundish.bot.peers.ListeningIn;
import tundish.bot.peers.ListeningIn.Call;
import tundish.bot.peers.Twin;

/**
 * A Slack that nobody here wrote, on loopback. It keeps channels, people, messages, files and views; what it does not do,
 * sending commands and clicks, is done here.
 */
final class SlackPeer implements AutoCloseable {

    private final Twin twin;
    private final ListeningIn listening = new ListeningIn();
    private final HttpClient client = HttpClient.newHttpClient();

    SlackPeer() {
        var port = freePort();
        twin = Twin.node(
                "node_modules/emulate/dist/index.js",
                "start",
                "--service",
                "slack",
                "--port",
                Integer.toString(port),
                "--base-url",
                listening.url(""),
                "--seed",
                Twin.source("slack.json"));
        listening.to("http://127.0.0.1:" + port);
        twin.await(line -> line.contains("Config:"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return listening.url(path);
    }

    /** What the API answers to an administrator of the team. */
    JsonObject ask(String method, Map<String, String> values) {
        return ask(method, values, "test_token_admin");
    }

    private JsonObject ask(String method, Map<String, String> values, String token) {
        var request = HttpRequest.newBuilder(URI.create(url("/api/" + method)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SlackTeam.form(values)))
                .build();
        var answer = JsonParser.parseString(
                        send(request, BodyHandlers.ofString()).body())
                .getAsJsonObject();
        assertThat(answer.get("ok").getAsBoolean()).as("%s: %s", method, answer).isTrue();
        return answer;
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String user(String name) {
        return named(ask("users.list", Map.of()).getAsJsonArray("members"), name);
    }

    String channel(String name) {
        return named(ask("conversations.list", Map.of()).getAsJsonArray("channels"), name);
    }

    private static String named(JsonArray all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .getAsString();
    }

    /** A click's ticket for one form, good for a moment. */
    String trigger(String user) {
        return ask("views.generateTriggerId", Map.of("user_id", user))
                .get("trigger_id")
                .getAsString();
    }

    /** The messages of a conversation, oldest first. */
    List<JsonObject> messages(String channel) {
        var messages = ask("conversations.history", Map.of("channel", channel, "limit", "100"), botToken())
                .getAsJsonArray("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(each -> each.getAsJsonObject())
                .toList()
                .reversed();
    }

    /** The conversation between the bot and somebody. */
    String direct(String user) {
        return ask("conversations.open", Map.of("users", user), botToken())
                .getAsJsonObject("channel")
                .get("id")
                .getAsString();
    }

    /** A file where the bot can fetch it, as events tell of it. */
    JsonObject upload(String name, byte[] content) {
        var size = Integer.toString(content.length);
        var place = ask("files.getUploadURLExternal", Map.of("filename", name, "length", size), botToken());
        var upload = HttpRequest.newBuilder(URI.create(place.get("upload_url").getAsString()))
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        send(upload, BodyHandlers.discarding());
        var id = place.get("file_id").getAsString();
        ask("files.completeUploadExternal", Map.of("files", "[{\"id\": \"" + id + "\"}]"), botToken());
        return ask("files.info", Map.of("file", id), botToken()).getAsJsonObject("file");
    }

    /** The one that the bot was given when it was installed last. */
    private String botToken() {
        var given = listening
                .calls(call -> call.path().equals("/api/oauth.v2.access"))
                .getLast()
                .answer();
        return JsonParser.parseString(given)
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    /** What is sent to the bot, signed. */
    HttpRequest signed(URI door, String body, String secret, Instant now) {
        var timestamp = Long.toString(now.getEpochSecond());
        return HttpRequest.newBuilder(door)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
                .header(
                        SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                        new SlackSignature.Generator(secret).generate(timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** The calls of a method that the bot made, not this test, with what was asked. */
    List<Map<String, String>> asked(String method) {
        return listening.calls(call -> call.path().equals("/api/" + method)).stream()
                .map(SlackPeer::values)
                .toList();
    }

    /** What was answered to commands and clicks by their addresses. */
    List<JsonObject> responses() {
        return listening.calls(call -> call.path().startsWith(ListeningIn.RESPONSES)).stream()
                .map(call -> JsonParser.parseString(call.text()).getAsJsonObject())
                .toList();
    }

    /** What is wrong with anything that the bot asked for so far. */
    List<String> faults(BlockKitRules rules) {
        return listening.calls().stream()
                .flatMap(call -> faults(rules, call).stream().map(fault -> call.path() + ": " + fault))
                .toList();
    }

    private static List<String> faults(BlockKitRules rules, Call call) {
        if (call.path().startsWith(ListeningIn.RESPONSES)) {
            return blocks(rules, JsonParser.parseString(call.text()).getAsJsonObject());
        }
        var values = values(call);
        if (values.containsKey("view")) {
            return rules.faultsOfView(JsonParser.parseString(values.get("view")).getAsJsonObject());
        }
        return values.containsKey("blocks")
                ? rules.faultsOfMessage(
                        JsonParser.parseString(values.get("blocks")).getAsJsonArray())
                : List.of();
    }

    private static List<String> blocks(BlockKitRules rules, JsonObject message) {
        return message.has("blocks") ? rules.faultsOfMessage(message.getAsJsonArray("blocks")) : List.of();
    }

    private static Map<String, String> values(Call call) {
        return call.contentType().startsWith("application/x-www-form-urlencoded")
                ? Arrays.stream(call.text().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (first, _) -> first))
                : Map.of();
    }

    /** Every method that the bot called and that was refused, with what Slack said. */
    String refusals() {
        return listening.calls(call -> call.path().startsWith("/api/")).stream()
                .filter(call -> call.status() >= 400 || call.answer().contains("\"ok\":false"))
                .map(call -> call.path() + " " + call.status() + " " + call.answer())
                .collect(joining("\n"));
    }

    @Override
    public void close() {
        twin.close();
        listening.close();
        client.close();
    }
}
