package tundish.bot.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import tundish.bot.discord.StubDiscord.Call;

/** Forums, text channels and their threads, as Discord keeps them and with its limits. */
final class StubThreads {

    private static final int TEXT = 0;
    private static final int PUBLIC_THREAD = 11;
    private static final int FORUM = 15;
    private static final Pattern CONTENT = Pattern.compile("\"content\":(\"(?:[^\"\\\\]|\\\\.)*\")");

    private final StubDiscord discord;
    private final Map<String, JsonObject> channels = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> said = new LinkedHashMap<>();

    StubThreads(StubDiscord discord) {
        this.discord = discord;
    }

    synchronized void hasForum(String id, String... tags) {
        var forum = has(id, FORUM);
        forum.add("available_tags", new JsonArray());
        Stream.of(tags).forEach(name -> forum.getAsJsonArray("available_tags").add(tag(name)));
    }

    synchronized void hasText(String id) {
        has(id, TEXT);
    }

    private JsonObject has(String id, int type) {
        var channel = new JsonObject();
        channel.addProperty("id", id);
        channel.addProperty("type", type);
        channel.addProperty("name", "deals");
        channel.addProperty("guild_id", DiscordTeam.GUILD);
        channels.put(id, channel);
        said.put(id, new LinkedHashMap<>());
        return channel;
    }

    private JsonObject tag(String name) {
        var tag = new JsonObject();
        tag.addProperty("id", discord.nextId());
        tag.addProperty("name", name);
        tag.addProperty("moderated", false);
        return tag;
    }

    /** Moves a channel to another server. */
    synchronized void isIn(String guild, String id) {
        channels.get(id).addProperty("guild_id", guild);
    }

    synchronized void deletes(String id) {
        channels.remove(id);
    }

    synchronized void locks(String thread) {
        channels.get(thread).getAsJsonObject("thread_metadata").addProperty("locked", true);
        archives(thread);
    }

    synchronized void archives(String thread) {
        channels.get(thread).getAsJsonObject("thread_metadata").addProperty("archived", true);
    }

    /** Lets somebody mark a thread by hand with a tag that the forum has. */
    synchronized void marks(String thread, String name) {
        var channel = channels.get(thread);
        tags(parent(channel))
                .filter(tag -> tag.get("name").getAsString().equals(name))
                .forEach(tag -> channel.getAsJsonArray("applied_tags").add(tag.get("id")));
    }

    /** The threads that there are, oldest first. */
    synchronized List<String> ids() {
        return channels.values().stream()
                .filter(StubThreads::isThread)
                .map(thread -> thread.get("id").getAsString())
                .toList();
    }

    /** Name, tags, and whether it is put away. */
    synchronized String head(String thread) {
        var channel = channels.get(thread);
        var names = applied(channel)
                .flatMap(id -> tags(parent(channel))
                        .filter(tag -> tag.get("id").equals(id))
                        .map(tag -> tag.get("name").getAsString()))
                .collect(Collectors.joining(", "));
        return "%s [%s]%s".formatted(channel.get("name").getAsString(), names, isArchived(channel) ? " archived" : "");
    }

    synchronized List<String> tagsOf(String forum) {
        return tags(channels.get(forum))
                .map(tag -> tag.get("name").getAsString())
                .toList();
    }

    /** What stands in a channel or thread, message by message as it reads now. */
    synchronized List<String> reads(String id) {
        return List.copyOf(said.get(id).values());
    }

    synchronized Optional<MockResponse> answer(Call call) {
        var path = call.path().split("/");
        if (!path[0].equals("channels") || !said.containsKey(path[1])) {
            return Optional.empty();
        }
        var channel = channels.get(path[1]);
        return Optional.of(
                channel == null
                        ? no(404, 10003)
                        : switch (call.method() + " " + path.length + (path.length > 2 ? path[2] : "")) {
                            case "GET 2" -> json(channel);
                            case "PATCH 2" -> isThread(channel) ? change(channel, call) : retag(channel, call);
                            case "POST 3threads" -> post(channel, call);
                            case "POST 3messages" -> say(channel, call);
                            case "PATCH 4messages" -> rewrite(channel, path[3], call);
                            case "POST 5messages" -> below(channel, path[3], call);
                            default -> no(404, 0);
                        });
    }

    private MockResponse change(JsonObject thread, Call call) {
        var body = call.body();
        var metadata = thread.getAsJsonObject("thread_metadata");
        if (metadata.get("locked").getAsBoolean()) {
            return no(403, 50013);
        }
        if (isArchived(thread) && !body.has("archived")) {
            return no(400, 50083);
        }
        if (body.has("applied_tags")) {
            var known = tags(parent(thread)).map(tag -> tag.get("id")).toList();
            var wanted = elements(body, "applied_tags").toList();
            if (wanted.size() > 5 || !known.containsAll(wanted)) {
                return no(400, 50035);
            }
            thread.add("applied_tags", body.get("applied_tags"));
        }
        if (body.has("name")) {
            thread.add("name", body.get("name"));
        }
        if (body.has("archived")) {
            metadata.add("archived", body.get("archived"));
        }
        return json(thread);
    }

    private MockResponse retag(JsonObject forum, Call call) {
        var wanted = elements(call.body(), "available_tags")
                .map(JsonElement::getAsJsonObject)
                .toList();
        if (wanted.size() > 20
                || wanted.stream().anyMatch(tag -> tag.get("name").getAsString().length() > 20)) {
            return no(400, 50035);
        }
        var tags = new JsonArray();
        wanted.forEach(
                each -> tags.add(each.has("id") ? each : tag(each.get("name").getAsString())));
        forum.add("available_tags", tags);
        return json(forum);
    }

    private MockResponse post(JsonObject forum, Call call) {
        var thread = thread(forum, discord.nextId(), call.body());
        keep(
                thread.get("id").getAsString(),
                thread.get("id").getAsString(),
                call.body().getAsJsonObject("message"));
        return json(thread);
    }

    private MockResponse below(JsonObject channel, String message, Call call) {
        return channels.containsKey(message) ? no(400, 160004) : json(thread(channel, message, call.body()));
    }

    private JsonObject thread(JsonObject parent, String id, JsonObject body) {
        var thread = has(id, PUBLIC_THREAD);
        thread.add("name", body.get("name"));
        thread.add("parent_id", parent.get("id"));
        thread.add("applied_tags", body.has("applied_tags") ? body.get("applied_tags") : new JsonArray());
        var metadata = new JsonObject();
        metadata.addProperty("archived", false);
        metadata.addProperty("locked", false);
        thread.add("thread_metadata", metadata);
        return thread;
    }

    /** What is said in a thread that is put away gets it back, unless it is locked. */
    private MockResponse say(JsonObject channel, Call call) {
        if (isThread(channel)) {
            var metadata = channel.getAsJsonObject("thread_metadata");
            if (metadata.get("locked").getAsBoolean()) {
                return no(403, 160005);
            }
            metadata.addProperty("archived", false);
        }
        var id = discord.nextId();
        keep(channel.get("id").getAsString(), id, call.body());
        return message(channel, id);
    }

    private MockResponse rewrite(JsonObject channel, String message, Call call) {
        if (isThread(channel) && isArchived(channel)) {
            return no(400, 50083);
        }
        if (!said.get(channel.get("id").getAsString()).containsKey(message)) {
            return no(404, 10008);
        }
        keep(channel.get("id").getAsString(), message, call.body());
        return message(channel, message);
    }

    /** Lets somebody delete a message. */
    synchronized void deletes(String channel, String message) {
        said.get(channel).remove(message);
    }

    private void keep(String channel, String message, JsonObject body) {
        said.get(channel)
                .put(
                        message,
                        CONTENT.matcher(body.toString())
                                .results()
                                .map(found ->
                                        JsonParser.parseString(found.group(1)).getAsString())
                                .collect(Collectors.joining("\n"))
                                .strip());
    }

    private static MockResponse message(JsonObject channel, String id) {
        return StubDiscord.json(200, "{\"id\": \"%s\", \"channel_id\": %s}".formatted(id, channel.get("id")));
    }

    private JsonObject parent(JsonObject thread) {
        return channels.get(thread.get("parent_id").getAsString());
    }

    private static boolean isThread(JsonObject channel) {
        return channel.has("thread_metadata");
    }

    private static boolean isArchived(JsonObject thread) {
        return thread.getAsJsonObject("thread_metadata").get("archived").getAsBoolean();
    }

    private static Stream<JsonElement> applied(JsonObject thread) {
        return elements(thread, "applied_tags");
    }

    private static Stream<JsonObject> tags(JsonObject forum) {
        return elements(forum, "available_tags").map(JsonElement::getAsJsonObject);
    }

    private static Stream<JsonElement> elements(JsonObject holder, String name) {
        return holder.has(name)
                ? StreamSupport.stream(holder.getAsJsonArray(name).spliterator(), false)
                : Stream.empty();
    }

    private static MockResponse json(JsonObject body) {
        return StubDiscord.json(200, body.toString());
    }

    private static MockResponse no(int status, int code) {
        return StubDiscord.json(status, "{\"message\": \"No\", \"code\": %s}".formatted(new JsonPrimitive(code)));
    }
}
