package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A Discord on loopback: its REST and its gateway on one port. Remembers what it was asked, and judges it. */
final class StubDiscord extends Dispatcher implements AutoCloseable {

    static final String BOT = "900000000000000001";
    static final String APPLICATION = "900000000000000002";

    private static final int PATIENCE_SECONDS = 10;
    private static final Pattern PART = Pattern.compile(
            "(?s)\\bname=\"(?<name>[^\"]+)\"(?:; filename=\"(?<file>[^\"]*)\")?.*?\r\n\r\n(?<content>.*?)(?=\r\n--|$)");

    final StubGateway gateway = new StubGateway(this);
    final StubThreads threads = new StubThreads(this);
    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final List<Call> every = new CopyOnWriteArrayList<>();
    private final Map<String, BlockingQueue<MockResponse>> answers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(950_000_000_000_000_000L);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean down;
    private final AtomicLong refused = new AtomicLong();
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** What was asked. @param files their names and contents */
    record Call(String method, String path, String authorization, JsonObject body, Map<String, String> files) {

        /** What it says, wherever it stands. */
        String text() {
            return body.toString();
        }

        JsonObject data() {
            return body.has("data") ? body.getAsJsonObject("data") : body;
        }

        /** Of an answer to an interaction: 4 a message, 5 later, 6 later in place, 7 in place, 8 choices, 9 a form. */
        int type() {
            return body.get("type").getAsInt();
        }

        boolean isPrivate() {
            return data().has("flags") && (data().get("flags").getAsInt() & 64) != 0;
        }
    }

    StubDiscord() {
        this(0);
    }

    StubDiscord(int port) {
        server.setDispatcher(this);
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    String gatewayUrl() {
        return "ws://127.0.0.1:" + server.getPort() + "/gateway/";
    }

    DiscordSettings settings() {
        return new DiscordSettings(null, "the-bot-token", "", url("/api/v10/"), gatewayUrl());
    }

    String nextId() {
        return Long.toString(ids.incrementAndGet());
    }

    /** Answers nothing but status 503 from now on, or does again what it should. */
    void isDown(boolean broken) {
        down = broken;
    }

    int port() {
        return server.getPort();
    }

    /** How often it was asked while it was down. */
    long refused() {
        return refused.get();
    }

    /** Lets the next calls of a path be answered so, one each. */
    void answers(String method, String path, MockResponse... responses) {
        answers.computeIfAbsent(method + " " + path, _ -> new LinkedBlockingQueue<>())
                .addAll(List.of(responses));
    }

    void refuses(String method, String path, int status, int code) {
        answers(method, path, json(status, "{\"message\": \"No\", \"code\": " + code + "}"));
    }

    /** Has a file for whoever knows its address. */
    String has(String name, byte[] content) {
        files.put("/files/" + name, content);
        return url("/files/" + name);
    }

    /** The next call of which this holds; what else was called before is passed over. */
    Call next(Predicate<Call> wanted) {
        try {
            for (var left = 200; left > 0; left--) {
                var call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(call).as("a call among " + paths()).isNotNull();
                if (wanted.test(call)) {
                    return call;
                }
            }
            throw new AssertionError("no such call among " + paths());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Call next(String method, String path) {
        return next(call -> call.method().equals(method) && call.path().equals(path));
    }

    /** The first word about an interaction. */
    Call answer(String interaction) {
        return next(call -> call.path().startsWith("interactions/" + interaction + "/"));
    }

    List<Call> all(String method, String path) {
        return every.stream()
                .filter(call -> call.method().equals(method) && call.path().equals(path))
                .toList();
    }

    List<Call> every() {
        return List.copyOf(every);
    }

    private List<String> paths() {
        return every.stream().map(call -> call.method() + " " + call.path()).toList();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        var path = request.getUrl().encodedPath();
        if (down) {
            refused.incrementAndGet();
            return new MockResponse.Builder().code(503).build();
        }
        if (path.startsWith("/gateway")) {
            return new MockResponse.Builder()
                    .webSocketUpgrade(gateway.connection())
                    .build();
        }
        if (files.containsKey(path)) {
            return new MockResponse.Builder()
                    .body(new Buffer().write(files.get(path)))
                    .build();
        }
        return answer(call(path.substring("/api/v10/".length()), request));
    }

    private MockResponse answer(Call call) throws InterruptedException {
        every.add(call);
        calls.add(call);
        if (call.path().endsWith("/callback")) {
            held.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        var planned = answers.get(call.method() + " " + call.path());
        var next = planned == null ? null : planned.poll();
        return next == null ? threads.answer(call).orElseGet(() -> usual(call)) : next;
    }

    private MockResponse usual(Call call) {
        var path = call.path().split("/");
        return switch (call.method() + " " + path[0]) {
            case "GET users" -> json(200, bot());
            case "GET guilds" -> json(200, owner(path[3]));
            case "PUT applications" -> json(200, "[]");
            case "POST users" ->
                json(
                        200,
                        "{\"type\": 1, \"id\": \"9"
                                + call.body().get("recipient_id").getAsString() + "\"}");
            case "POST interactions" -> json(200, "{\"interaction\": {\"id\": \"" + path[1] + "\", \"type\": 2}}");
            case "GET channels" ->
                json(200, "{\"id\": \"%s\", \"type\": 0, \"guild_id\": \"%s\"}".formatted(path[1], DiscordTeam.GUILD));
            case "POST channels", "PATCH channels" -> json(200, message(path[1]));
            case "POST webhooks", "PATCH webhooks" -> json(200, message("1"));
            default -> json(404, "{\"message\": \"Unknown\", \"code\": 0}");
        };
    }

    private String message(String channel) {
        return """
                {"id": "%s", "channel_id": "%s", "type": 0, "content": "", "author": %s, "attachments": [], "embeds": [],
                 "mentions": [], "mention_roles": [], "pinned": false, "mention_everyone": false, "tts": false,
                 "timestamp": "2026-11-23T09:00:00.000000+00:00", "edited_timestamp": null, "flags": 0, "components": []}
                """.formatted(nextId(), channel, bot());
    }

    private static String owner(String user) {
        return """
                {"user": {"id": "%s", "username": "olga", "global_name": "Olga", "discriminator": "0", "avatar": null,
                 "bot": false}, "nick": null, "roles": [], "joined_at": "2026-01-01T00:00:00.000000+00:00",
                 "deaf": false, "mute": false, "flags": 0}
                """.formatted(user);
    }

    static String bot() {
        return """
                {"id": "%s", "username": "Tundish", "discriminator": "0001", "avatar": null, "bot": true, "flags": 0,
                 "verified": true, "mfa_enabled": true, "global_name": null}
                """.formatted(BOT);
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static Call call(String path, RecordedRequest request) {
        var raw = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        var type = String.valueOf(request.getHeaders().get("Content-Type"));
        var authorization = String.valueOf(request.getHeaders().get("Authorization"));
        if (!type.startsWith("multipart/")) {
            var text = new String(raw, StandardCharsets.UTF_8);
            return new Call(request.getMethod(), path, authorization, object(text), Map.of());
        }
        var body = new JsonObject();
        var files = new LinkedHashMap<String, String>();
        var part = PART.matcher(new String(raw, StandardCharsets.ISO_8859_1));
        while (part.find()) {
            if (part.group("name").equals("payload_json")) {
                body = object(new String(
                        part.group("content").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            } else {
                files.put(part.group("file"), part.group("content"));
            }
        }
        return new Call(request.getMethod(), path, authorization, body, files);
    }

    private static JsonObject object(String text) {
        if (text.isBlank()) {
            return new JsonObject();
        }
        var json = JsonParser.parseString(text);
        if (json.isJsonObject()) {
            return json.getAsJsonObject();
        }
        var wrapped = new JsonObject();
        wrapped.add("list", json);
        return wrapped;
    }

    /** Lets answers to interactions hang until {@link #goesOn}. */
    void hangs() {
        held = new CountDownLatch(1);
    }

    void goesOn() {
        held.countDown();
    }

    List<Call> since(int number) {
        return new ArrayList<>(every.subList(number, every.size()));
    }

    @Override
    public void close() {
        goesOn();
        gateway.close();
        if (!closed.getAndSet(true)) {
            server.close();
            judge();
        }
    }

    private void judge() {
        assertThat(faults())
                .as("what Discord's specification says of what it was sent")
                .isEmpty();
    }

    /** What is wrong with anything that it was sent, by Discord's own specification where that is at hand. */
    private List<String> faults() {
        return DiscordJudge.atHand().stream()
                .flatMap(judge -> every.stream()
                        .flatMap(call -> judge.faults(call.method(), call.path(), sent(call)).stream()
                                .map(fault -> call.method() + " " + call.path() + " " + fault)))
                .toList();
    }

    private static String sent(Call call) {
        return call.body().has("list") && call.body().size() == 1
                ? call.body().get("list").toString()
                : call.body().toString();
    }
}
