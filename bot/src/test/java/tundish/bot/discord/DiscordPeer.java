package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tundish.bot.peers.ListeningIn;
import tundish.bot.peers.Twin;

/** A Discord that nobody here wrote, on loopback, and the people in it. It knows no direct messages and takes no files. */
final class DiscordPeer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int COMPLETION = 4;
    private static final int FORM = 5;

    private final Twin twin = Twin.node("discord.mjs");
    private final ListeningIn listening = new ListeningIn();
    private final JsonNode addresses = JSON.readTree(twin.await(line -> line.startsWith("{\"api\"")));

    DiscordPeer() {
        listening.to(addresses.path("api").asString().replaceFirst("(http://[^/]+).*", "$1"));
    }

    String api() {
        return listening.url("/api/v10/");
    }

    String gateway() {
        return addresses.path("gateway").asString();
    }

    String token() {
        return addresses.path("token").asString();
    }

    String user(String name) {
        return addresses.path("users").path(name).asString();
    }

    String channel() {
        return addresses.path("channels").path("sales").asString();
    }

    /** Uses a command; what the bot answered. @param options by name */
    JsonNode command(String user, String name, Map<String, String> options) {
        return interact(COMMAND, user, Map.of("id", "1", "type", 1, "name", name, "options", options(options)));
    }

    /** The options of a command, or those of its subcommand below it. */
    private static List<Object> options(Map<String, String> options) {
        return options.entrySet().stream()
                .<Object>map(option -> Map.of("type", 3, "name", option.getKey(), "value", option.getValue()))
                .toList();
    }

    JsonNode subcommand(String user, String name, String sub, Map<String, String> options) {
        var below = Map.of("type", 1, "name", sub, "options", options(options));
        return interact(COMMAND, user, Map.of("id", "1", "type", 1, "name", name, "options", List.of(below)));
    }

    /** What is offered while somebody types into an option of a subcommand. */
    JsonNode completion(String user, String name, String sub, String option, String typed) {
        var focused = Map.of("type", 3, "name", option, "value", typed, "focused", true);
        var below = Map.of("type", 1, "name", sub, "options", List.of(focused));
        return interact(COMPLETION, user, Map.of("id", "1", "type", 1, "name", name, "options", List.of(below)));
    }

    JsonNode press(String user, String messageId, String customId) {
        var pressed = Map.of("custom_id", customId, "component_type", 2, "id", 3);
        return answer(tell(Map.of(
                "type", COMPONENT,
                "channelId", channel(),
                "userId", user,
                "messageId", messageId,
                "data", pressed)));
    }

    /** Sends a modal as it was opened. @param values by the field's custom id */
    JsonNode submit(String user, JsonNode modal, Map<String, ?> values) {
        return interact(
                FORM,
                user,
                Map.of("custom_id", modal.path("data").path("custom_id").asString(), "components", values));
    }

    private JsonNode interact(int type, String user, Map<String, ?> data) {
        return answer(tell(Map.of("type", type, "channelId", channel(), "userId", user, "data", data)));
    }

    private JsonNode tell(Map<String, ?> interaction) {
        return ask("simulateInteraction", interaction);
    }

    private JsonNode answer(JsonNode interaction) {
        return ask("answer", Map.of("id", interaction.path("id").asString()));
    }

    JsonNode messages() {
        return ask("messages", Map.of("channelId", channel()));
    }

    private JsonNode ask(String method, Map<String, ?> args) {
        twin.tell(JSON.writeValueAsString(Map.of("method", method, "args", args)));
        var said = JSON.readTree(twin.await(line -> line.startsWith("{\"result\"") || line.startsWith("{\"error\"")));
        assertThat(said.path("error").asString("")).as(method).isEmpty();
        return said.path("result");
    }

    List<ListeningIn.Call> calls() {
        return listening.calls();
    }

    @Override
    public void close() {
        twin.close();
        listening.close();
    }
}
