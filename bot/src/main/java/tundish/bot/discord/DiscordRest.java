package tundish.bot.discord;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Says things on Discord without a connection to its gateway, from any instance. Makes one attempt and waits for the
 * answer: JDA's own requests would wait out a rate limit by themselves, and patience is the courier's.
 */
final class DiscordRest implements AutoCloseable {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(CALL_TIMEOUT).build();
    private final HttpUrl api;
    private final String token;

    DiscordRest(DiscordSettings settings) {
        this.api = HttpUrl.get(settings.apiUrl().isBlank() ? RestConfig.DEFAULT_BASE_URL : settings.apiUrl());
        this.token = settings.botToken().strip();
    }

    /** How Discord names a message. */
    record Posted(String channel, String message) {}

    /** @param nonce at most 25 characters; the same again within some minutes makes no second message */
    Posted post(String channel, MessageCreateData message, String nonce) throws IOException, DiscordRefused {
        var json = message.toData().put("nonce", nonce).put("enforce_nonce", true);
        var url = api("channels", channel, "messages");
        return posted(send(request(url).post(body(json, message.getAllDistinctFiles()))));
    }

    void edit(String channel, String message, MessageEditData edit) throws IOException, DiscordRefused {
        var url = api("channels", channel, "messages", message);
        send(request(url).patch(body(edit.toData(), edit.getAllDistinctFiles())));
    }

    /** A channel or thread as Discord has it. */
    JsonObject channel(String id) throws IOException, DiscordRefused {
        return send(request(api("channels", id)).get());
    }

    /** Changes a channel or thread. @return it as it is then */
    JsonObject change(String channel, DataObject changes) throws IOException, DiscordRefused {
        return send(request(api("channels", channel)).patch(body(changes)));
    }

    /** Makes a post in a forum. @return its id, which is that of its first message too */
    String openPost(String forum, DataObject post) throws IOException, DiscordRefused {
        return text(send(request(api("channels", forum, "threads")).post(body(post))), "id");
    }

    /** Makes a thread below a message, which gives it its id. */
    void openThread(String channel, String message, DataObject thread) throws IOException, DiscordRefused {
        send(request(api("channels", channel, "messages", message, "threads")).post(body(thread)));
    }

    /** The channel in which one person is spoken to. */
    String directChannel(String user) throws IOException, DiscordRefused {
        var json = DataObject.empty().put("recipient_id", user);
        return text(send(request(api("users", "@me", "channels")).post(body(json))), "id");
    }

    /** Answers an interaction that JDA did not understand. */
    void answer(String interaction, String interactionToken, DataObject answer) throws IOException, DiscordRefused {
        var url = api("interactions", interaction, interactionToken, "callback");
        send(request(url).post(body(answer)));
    }

    /** Fetches a file that was sent with an interaction. The token stays here. */
    InputStream download(String url, int maxBytes) throws IOException, DiscordRefused {
        if (!isDiscords(HttpUrl.get(url))) {
            throw new DiscordRefused(0, 0, "not Discord's address");
        }
        try (var response = http.newCall(new Request.Builder().url(url).build()).execute()) {
            if (!response.isSuccessful()) {
                throw refused(response);
            }
            var bytes = response.body().byteStream().readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new DiscordRefused(0, 0, "too large");
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Whether an address is Discord's, or that of what stands in for it. */
    private boolean isDiscords(HttpUrl url) {
        var host = url.host();
        var discords = url.isHttps()
                && (host.endsWith(".discordapp.com") || host.endsWith(".discordapp.net") || host.equals("discord.com"));
        return discords || (host.equals(api.host()) && url.port() == api.port());
    }

    private HttpUrl api(String... path) {
        var url = api.newBuilder();
        for (var part : path) {
            url.addPathSegment(part);
        }
        return url.build();
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", RestConfig.USER_AGENT);
    }

    private static RequestBody body(DataObject json) {
        return RequestBody.create(json.toJson(), JSON);
    }

    private static RequestBody body(DataObject json, Set<? extends AttachedFile> files) {
        return files.isEmpty()
                ? body(json)
                : AttachedFile.createMultipartBody(files, json).build();
    }

    private JsonObject send(Request.Builder request) throws IOException, DiscordRefused {
        try (var response = http.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw refused(response);
            }
            return json(response.body().string());
        }
    }

    private static JsonObject json(String body) throws IOException {
        try {
            return body.isBlank()
                    ? new JsonObject()
                    : JsonParser.parseString(body).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException garbled) {
            throw new IOException("Discord's answer cannot be read");
        }
    }

    private static DiscordRefused refused(Response response) throws IOException {
        var patience = String.valueOf(response.header("Retry-After"));
        var seconds = patience.matches("\\d{1,7}(\\.\\d{1,9})?") ? Double.parseDouble(patience) : 0;
        return new DiscordRefused(
                response.code(),
                Math.round(seconds * 1000),
                word(response.body().string()));
    }

    /** Discord's number for what is wrong, such as 50007; its message may quote. */
    private static String word(String body) {
        try {
            return JsonParser.parseString(body).getAsJsonObject().get("code").getAsString();
        } catch (RuntimeException notDiscords) {
            return "";
        }
    }

    private static Posted posted(JsonObject message) throws IOException {
        return new Posted(text(message, "channel_id"), text(message, "id"));
    }

    private static String text(JsonObject holder, String name) throws IOException {
        var value = holder.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            throw new IOException("Discord's answer lacks " + name);
        }
        return value.getAsString();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
