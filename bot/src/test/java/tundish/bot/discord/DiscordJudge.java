package tundish.bot.discord;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tundish.testing.SharedData;

/** Judges any request to Discord by what its own specification says of that method and path. Read once for all tests. */
final class DiscordJudge {

    private static final String SPECIFICATION = "https://discord.test/openapi.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Optional<DiscordJudge> JUDGE = load();

    /** What Discord takes all the same: two lists of a command as texts. */
    private static final Pattern HARMLESS = Pattern.compile("(/\\d+)?/(contexts|integration_types)/.*");

    /** Nor does it mind attachments with numbers for ids. */
    private static final Pattern NUMBERED = Pattern.compile("(\"attachments\":\\[[^\\]]*?\"id\":)(\\d+)");

    private final SchemaRegistry registry;
    private final List<Door> doors;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** A method and path of the specification. */
    private record Door(String method, Pattern path, String pointer, int names) {}

    private DiscordJudge(String specification) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(SPECIFICATION, specification)));
        doors = doors(JSON.readTree(specification));
    }

    /** Empty where the specification is not at hand. */
    static Optional<DiscordJudge> atHand() {
        return JUDGE;
    }

    private static Optional<DiscordJudge> load() {
        try {
            return Optional.of(new DiscordJudge(Files.readString(SharedData.at("discord/openapi.json"))));
        } catch (TestAbortedException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Door> doors(JsonNode specification) {
        var doors = new ArrayList<Door>();
        specification
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> doors.add(door(path.getKey(), method.getKey(), method.getValue()))));
        return doors;
    }

    private static Door door(String path, String method, JsonNode operation) {
        var taken = operation.at("/requestBody/content/application~1json/schema");
        var pointer = taken.isMissingNode()
                ? ""
                : "#/paths/"
                        + path.replace("~", "~0")
                                .replace("/", "~1")
                                .replace("{", "%7B")
                                .replace("}", "%7D") + "/" + method + "/requestBody/content/application~1json/schema";
        return new Door(
                method.toUpperCase(Locale.ROOT),
                Pattern.compile(path.substring(1).replaceAll("\\{[^}]+}", "[^/]+")),
                pointer,
                path.split("\\{").length);
    }

    /** What is wrong with a request. @param path without what all have in common, such as {@code channels/7/messages} */
    List<String> faults(String method, String path, String body) {
        var door = doors.stream()
                .filter(each -> each.method().equals(method)
                        && each.path().matcher(path).matches())
                .min(Comparator.comparingInt(Door::names));
        if (door.isEmpty()) {
            return List.of("Discord has no " + method + " " + path);
        }
        return door.get().pointer().isEmpty() || body.equals("{}")
                ? List.of()
                : schema(door.get()).validate(JSON.readTree(quoted(body))).stream()
                        .map(Object::toString)
                        .filter(fault -> !HARMLESS.matcher(fault).matches())
                        .toList();
    }

    private static String quoted(String body) {
        return NUMBERED.matcher(body).replaceAll("$1\"$2\"");
    }

    private Schema schema(Door door) {
        return schemas.computeIfAbsent(
                door.pointer(), pointer -> registry.getSchema(SchemaLocation.of(SPECIFICATION + pointer)));
    }
}
