package tundish.bot.discord;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What JDA makes of messages, modals and commands, as it travels to Discord. */
final class DiscordJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DiscordJson() {}

    static JsonNode of(SerializableData data) {
        return read(data.toData());
    }

    static JsonNode read(DataObject data) {
        return MAPPER.readTree(data.toString());
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** Keys in order, so that it reads the same each time. */
    static String pretty(JsonNode json) {
        return MAPPER.writeValueAsString(MAPPER.treeToValue(json, Map.class));
    }

    static String golden(String name) throws Exception {
        try (var file = Objects.requireNonNull(DiscordJson.class.getResourceAsStream("golden/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
