package tundish.bot.discord;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tundish.testing.SharedData;

/** Judges what is to be sent to Discord by its own specification, and by the limits that the specification leaves out. */
final class DiscordRules {

    private static final String SPECIFICATION = "https://discord.test/openapi.json";
    private static final int BUTTON = 2;
    private static final int TEXT = 10;

    private final SchemaRegistry registry;

    /** Skips the calling test where the specification is not at hand. */
    DiscordRules() {
        var specification = read();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(SPECIFICATION, specification)));
    }

    private static String read() {
        try {
            return Files.readString(SharedData.at("discord/openapi.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JDA numbers attachments, where the specification has them in quotes; Discord takes both. */
    List<String> faultsOfMessage(JsonNode message) {
        var faults = new ArrayList<>(faults("MessageCreateRequest", message));
        faults.removeIf(fault -> fault.matches("/attachments/\\d+/id: .*"));
        var components = below(message.path("components")).toList();
        check(faults, components.size() <= 40, components.size() + " components");
        var text = components.stream()
                .filter(part -> part.path("type").asInt() == TEXT)
                .mapToInt(part -> part.path("content").asString().length())
                .sum();
        check(faults, text <= 4000, text + " characters");
        check(faults, !message.has("content"), "content beside components");
        check(faults, (message.path("flags").asInt() & 1 << 15) != 0, "no components of version 2");
        faultsOfComponents(components, faults);
        return faults;
    }

    List<String> faultsOfModal(JsonNode modal) {
        var faults = new ArrayList<>(faults("ModalInteractionCallbackRequestData", modal));
        check(faults, modal.path("components").size() <= 5, "more than five fields");
        faultsOfComponents(below(modal.path("components")).toList(), faults);
        return faults;
    }

    /** JDA writes two lists as texts, which Discord takes. */
    List<String> faultsOfCommand(JsonNode command) {
        return faults("ApplicationCommandUpdateRequest", command).stream()
                .filter(fault -> !fault.startsWith("/contexts/") && !fault.startsWith("/integration_types/"))
                .toList();
    }

    /** What is wrong by the specification alone. */
    List<String> faults(String schema, JsonNode json) {
        return schema(schema).validate(json).stream().map(Object::toString).toList();
    }

    private Schema schema(String name) {
        return registry.getSchema(SchemaLocation.of(SPECIFICATION + "#/components/schemas/" + name));
    }

    private static void faultsOfComponents(List<JsonNode> components, List<String> faults) {
        var ids = new HashSet<String>();
        for (var part : components) {
            if (part.has("custom_id")) {
                var id = part.path("custom_id").asString();
                check(faults, ids.add(id), "custom_id twice: " + id);
            }
            if (part.path("type").asInt() == BUTTON) {
                check(faults, !part.path("label").asString().isBlank(), "a button that says nothing");
            }
            if (part.path("type").asInt() == TEXT) {
                check(faults, !part.path("content").asString().isBlank(), "a text that says nothing");
            }
        }
    }

    /** Every component, those inside others too. */
    static Stream<JsonNode> below(JsonNode components) {
        return components
                .valueStream()
                .flatMap(part -> Stream.of(
                                Stream.of(part),
                                below(part.path("components")),
                                part.has("accessory") ? Stream.of(part.path("accessory")) : Stream.<JsonNode>empty(),
                                part.has("component") ? Stream.of(part.path("component")) : Stream.<JsonNode>empty())
                        .flatMap(each -> each));
    }

    private static void check(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
