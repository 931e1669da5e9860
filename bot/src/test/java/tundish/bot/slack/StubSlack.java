package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A Slack on loopback: answers every method with what the real one would, and remembers what it was asked. */
final class StubSlack extends Dispatcher implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final MockWebServer server = new MockWebServer();
    private final Map<String, BlockingQueue<Call>> calls = new ConcurrentHashMap<>();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> users = new ConcurrentHashMap<>();

    /** What was asked. @param values of the form, or of the JSON's first level */
    record Call(String path, Map<String, String> values, String authorization, String body) {

        String value(String name) {
            return values.getOrDefault(name, "");
        }

        JsonArray blocks() {
            return JsonParser.parseString(value("blocks")).getAsJsonArray();
        }

        JsonObject view() {
            return JsonParser.parseString(value("view")).getAsJsonObject();
        }
    }

    StubSlack() {
        server.setDispatcher(this);
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    SlackSettings settings(String signingSecret, String appToken) {
        return new SlackSettings(null, "xoxb-token", signingSecret, appToken, "", "", url("/api/"));
    }

    /** Lets a user be known, as {@code users.info} tells. */
    void knows(String user, String name, String zone, String locale) {
        var told = JsonParser.parseString("""
                {"id": "%s", "name": "%s", "real_name": "%s", "tz": "%s", "locale": "%s",
                 "profile": {"display_name": "", "email": "%s@example.com"}}
                """.formatted(user, name, name, zone, locale, name.toLowerCase(Locale.ROOT)));
        users.put(user, told.getAsJsonObject());
    }

    /** Lets a method answer so from now on. */
    void answers(String path, MockResponse response) {
        answers.put(path, response);
    }

    void refuses(String path, String error) {
        answers(path, json("{\"ok\": false, \"error\": \"" + error + "\"}"));
    }

    /** The next call of a method that nobody has asked about yet. */
    Call next(String path) {
        try {
            var call = queue(path).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(call)
                    .as("a call of " + path + " among " + calls.keySet())
                    .isNotNull();
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Call> all(String path) {
        return new ArrayList<>(queue(path));
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var call = call(path, request);
        queue(path).add(call);
        return answers.getOrDefault(path, usual(path, call));
    }

    private MockResponse usual(String path, Call call) {
        return switch (path) {
            case "/api/users.info" -> user(call.value("user"));
            case "/api/conversations.open" ->
                json("{\"ok\": true, \"channel\": {\"id\": \"D-" + call.value("users") + "\"}}");
            case "/api/chat.postMessage" ->
                json("{\"ok\": true, \"channel\": \"" + channel(call.value("channel"))
                        + "\", \"ts\": \"1700000000.000100\"}");
            case "/api/chat.update" -> json("{\"ok\": true, \"ts\": \"1700000000.000100\"}");
            case "/api/files.getUploadURLExternal" ->
                json("{\"ok\": true, \"file_id\": \"F1\", \"upload_url\": \"" + url("/upload/F1") + "\"}");
            case "/api/files.completeUploadExternal" -> json("{\"ok\": true, \"files\": [{\"id\": \"F1\"}]}");
            case "/api/apps.connections.open" ->
                json("{\"ok\": true, \"url\": \"" + url("/socket").replace("http:", "ws:") + "\"}");
            default -> json("{\"ok\": true}");
        };
    }

    /** A post to a user opens a direct message. */
    private static String channel(String asked) {
        return asked.startsWith("U") ? "D-" + asked : asked;
    }

    private MockResponse user(String id) {
        var user = users.get(id);
        return user == null
                ? json("{\"ok\": false, \"error\": \"user_not_found\"}")
                : json("{\"ok\": true, \"user\": " + user + "}");
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private BlockingQueue<Call> queue(String path) {
        return calls.computeIfAbsent(path, _ -> new LinkedBlockingQueue<>());
    }

    private static Call call(String path, RecordedRequest request) {
        var type = String.valueOf(request.getHeaders().get("Content-Type"));
        var body = request.getBody() == null ? "" : request.getBody().utf8();
        var authorization = String.valueOf(request.getHeaders().get("Authorization"));
        return new Call(path, values(type, body), authorization, body);
    }

    private static Map<String, String> values(String type, String body) {
        return type.startsWith("application/json")
                ? members(body)
                : type.startsWith("application/x-www-form-urlencoded") ? form(body) : Map.of();
    }

    private static Map<String, String> members(String body) {
        var values = new HashMap<String, String>();
        JsonParser.parseString(body)
                .getAsJsonObject()
                .entrySet()
                .forEach(member -> values.put(member.getKey(), text(member.getValue())));
        return values;
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    private static Map<String, String> form(String body) {
        var values = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    @Override
    public void close() {
        server.close();
    }
}
