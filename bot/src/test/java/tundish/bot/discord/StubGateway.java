package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** The stub's gateway: greets, lets sessions begin and resume, and replays what a broken one missed. */
final class StubGateway implements AutoCloseable {

    private final StubDiscord discord;
    private final Map<String, JsonObject> guilds = new LinkedHashMap<>();
    private final BlockingQueue<String> greeted = new LinkedBlockingQueue<>();
    private final List<JsonObject> sent = new ArrayList<>();
    private WebSocket current;
    private int connected;

    StubGateway(StubDiscord discord) {
        this.discord = discord;
    }

    /** Adds a server that the bot is in. */
    synchronized void has(String guild, JsonObject created) {
        guilds.put(guild, created);
    }

    /** The bot is no longer in a server; from the next session on it is not told of it. */
    synchronized void hasNoMore(String guild) {
        guilds.remove(guild);
    }

    /** Waits until a session has begun: {@code READY} or {@code RESUMED}. */
    String greets() {
        try {
            var how = greeted.poll(20, TimeUnit.SECONDS);
            assertThat(how).as("a session").isNotNull();
            return how;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many connections there are. */
    synchronized int connections() {
        return connected;
    }

    /** Tells of an event; while nobody is connected, it is told when the session goes on. */
    synchronized void tells(String type, JsonObject event) {
        var frame = new JsonObject();
        frame.addProperty("op", 0);
        frame.addProperty("s", sent.size() + 1);
        frame.addProperty("t", type);
        frame.add("d", event);
        sent.add(frame);
        if (current != null) {
            current.send(frame.toString());
        }
    }

    /** Breaks off without a word. */
    synchronized void breaks() {
        if (current != null) {
            current.close(4000, "try again");
            current = null;
        }
    }

    /** Ends the session: the token is not taken any more. */
    synchronized void rejects() {
        if (current != null) {
            current.close(4004, "Authentication failed");
            current = null;
        }
    }

    WebSocketListener connection() {
        return new Connection();
    }

    private synchronized void hear(WebSocket socket, JsonObject frame) {
        switch (frame.get("op").getAsInt()) {
            case 1 -> socket.send("{\"op\": 11, \"d\": null}");
            case 2 -> begin(socket);
            case 6 -> resume(socket, frame.getAsJsonObject("d").get("seq").getAsInt());
            default -> {}
        }
    }

    private void begin(WebSocket socket) {
        current = socket;
        sent.clear();
        tells(
                "READY",
                JsonParser.parseString("""
                {"v": 10, "user": %s, "guilds": [%s], "session_id": "s1", "resume_gateway_url": "%s",
                 "application": {"id": "%s", "flags": 0}, "private_channels": []}
                """.formatted(
                                StubDiscord.bot(),
                                String.join(
                                        ",",
                                        guilds.keySet().stream()
                                                .map(guild -> "{\"id\": \"" + guild + "\", \"unavailable\": true}")
                                                .toList()),
                                discord.gatewayUrl(),
                                StubDiscord.APPLICATION))
                        .getAsJsonObject());
        guilds.values().forEach(guild -> tells("GUILD_CREATE", guild.deepCopy()));
        greeted.add("READY");
    }

    private void resume(WebSocket socket, int seen) {
        current = socket;
        sent.stream().skip(seen).forEach(frame -> socket.send(frame.toString()));
        tells("RESUMED", new JsonObject());
        greeted.add("RESUMED");
    }

    private final class Connection extends WebSocketListener {

        @Override
        public void onOpen(WebSocket socket, Response response) {
            synchronized (StubGateway.this) {
                connected++;
            }
            socket.send("{\"op\": 10, \"d\": {\"heartbeat_interval\": 41250}}");
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            hear(socket, JsonParser.parseString(text).getAsJsonObject());
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            onMessage(socket, bytes.utf8());
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, reason);
            gone(socket);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, Response response) {
            gone(socket);
        }

        private void gone(WebSocket socket) {
            synchronized (StubGateway.this) {
                connected--;
                if (socket.equals(current)) {
                    current = null;
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        current = null;
    }
}
