package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import tundish.bot.peers.ListeningIn;
import tundish.bot.peers.Twin;

/**
 * A Discord that nobody here wrote, on loopback, and the people in it. It knows no direct messages and takes no files, and
 * everybody in it speaks English.
 */
final class DiscordPeer implements AutoCloseable {

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int COMPLETION = 4;
    private static final int FORM = 5;

    private final Twin twin = Twin.node("discord.mjs");
    private final ListeningIn listening = new ListeningIn();
    private final JsonObject addresses;

    DiscordPeer() {
        addresses = object(twin.await(line -> line.startsWith("{\"api\"")));
        listening.to(told("api").replaceFirst("(https?://[^/]+).*", "$1"));
    }

    private String told(String name) {
        return addresses.get(name).getAsString();
    }

    String api() {
        return listening.url("/api/v10/");
    }

    String gateway() {
        return told("gateway");
    }

    String token() {
        return told("token");
    }

    String user(String name) {
        return addresses.getAsJsonObject("users").get(name).getAsString();
    }

    String channel() {
        return addresses.getAsJsonObject("channels").get("sales").getAsString();
    }

    /** Uses a command; what the bot answered. @param command a name, or name and subcommand */
    JsonObject command(String user, String command, Map<String, String> options) {
        var typed = new JsonArray();
        options.forEach((name, value) -> typed.add(option(name, value)));
        return interact(COMMAND, user, chosen(command, typed));
    }

    /** What is offered while somebody types into an option. */
    JsonArray completion(String user, String command, String option, String typed) {
        var focused = option(option, typed);
        focused.addProperty("focused", true);
        var options = new JsonArray();
        options.add(focused);
        return interact(COMPLETION, user, chosen(command, options))
                .getAsJsonObject("data")
                .getAsJsonArray("choices");
    }

    private static JsonObject option(String name, String value) {
        var option = new JsonObject();
        option.addProperty("type", 3);
        option.addProperty("name", name);
        option.addProperty("value", value);
        return option;
    }

    private static JsonObject chosen(String command, JsonArray options) {
        var words = command.split(" ");
        var data = new JsonObject();
        data.addProperty("id", "1");
        data.addProperty("type", 1);
        data.addProperty("name", words[0]);
        if (words.length == 1) {
            data.add("options", options);
        } else {
            var below = new JsonArray();
            var subcommand = new JsonObject();
            subcommand.addProperty("type", 1);
            subcommand.addProperty("name", words[1]);
            subcommand.add("options", options);
            below.add(subcommand);
            data.add("options", below);
        }
        return data;
    }

    /** Presses the button on a message whose id has that word in it. */
    JsonObject press(String user, JsonObject message, String word) {
        var id = DiscordTeam.customIds(message).stream()
                .filter(each -> each.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word + " on " + message));
        var data = new JsonObject();
        data.addProperty("custom_id", id);
        data.addProperty("component_type", 2);
        data.addProperty("id", 3);
        var pressed = interaction(COMPONENT, user, data);
        pressed.add("messageId", message.get("id"));
        return answer(pressed);
    }

    /** Sends a modal as it was opened. */
    JsonObject submit(String user, JsonObject opened, Map<String, String> values) {
        return interact(FORM, user, FilledModal.of(opened.getAsJsonObject("data"), values));
    }

    private JsonObject interact(int type, String user, JsonObject data) {
        return answer(interaction(type, user, data));
    }

    private JsonObject interaction(int type, String user, JsonObject data) {
        var interaction = new JsonObject();
        interaction.addProperty("type", type);
        interaction.addProperty("channelId", channel());
        interaction.addProperty("userId", user);
        interaction.add("data", data);
        return interaction;
    }

    private JsonObject answer(JsonObject interaction) {
        var told = ask("simulateInteraction", interaction).getAsJsonObject();
        var asked = new JsonObject();
        asked.add("id", told.get("id"));
        return ask("answer", asked).getAsJsonObject();
    }

    /** The messages of the team's channel, oldest first. */
    List<JsonObject> messages() {
        var asked = new JsonObject();
        asked.addProperty("channelId", channel());
        return ask("messages", asked).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private JsonElement ask(String method, JsonObject args) {
        var line = new JsonObject();
        line.addProperty("method", method);
        line.add("args", args);
        twin.tell(line.toString());
        var said = object(twin.await(each -> each.startsWith("{\"result\"") || each.startsWith("{\"error\"")));
        assertThat(said.get("error")).as(method + " " + args).isNull();
        return said.get("result");
    }

    /** What the bot asked for, and what it was answered. */
    List<ListeningIn.Call> calls() {
        return listening.calls();
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    @Override
    public void close() {
        twin.close();
        listening.close();
    }
}
