package tundish.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.operation.Refusal.BadField;

/**
 * Reads a mapping that was typed: as JSON in the form of the API, or a line for each thing:
 *
 * <pre>
 * Account = customer
 * stage: Engaging = prospect
 * dates = MM/dd/yyyy
 * zone = Europe/Berlin
 * currency = EUR
 * </pre>
 */
public final class MappingText {

    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private String dates = "";
    private @Nullable ZoneId zone;
    private String currency = "";

    private MappingText() {}

    /**
     * The mapping, {@link Mapping#NONE} for an empty text.
     *
     * @throws BadField where the text is no mapping
     */
    public static Mapping read(String text) {
        var reader = new MappingText();
        if (text.stripLeading().startsWith("{")) {
            reader.readJson(text);
        } else {
            text.lines().filter(line -> !line.isBlank()).forEach(reader::readLine);
        }
        return new Mapping(reader.columns, reader.values, reader.dates, reader.zone, reader.currency);
    }

    private void readLine(String line) {
        int equals = line.lastIndexOf('=');
        if (equals < 0) {
            throw unreadable(line);
        }
        var left = line.substring(0, equals).strip();
        var right = line.substring(equals + 1).strip();
        int colon = left.indexOf(':');
        if (colon > 0 && ImportField.of(left.substring(0, colon).strip()).isPresent()) {
            put(left.substring(0, colon).strip(), left.substring(colon + 1).strip(), right);
        } else if (!set(left, right)) {
            columns.put(left, right);
        }
    }

    private void readJson(String text) {
        for (var part : new MappingJson(text).read().entrySet()) {
            switch (part.getValue()) {
                case String word when set(part.getKey(), word) -> {}
                case Map<?, ?> map
                when part.getKey().equals("columns") ->
                    map.forEach((heading, field) -> columns.put(heading.toString(), word(field)));
                case Map<?, ?> map
                when part.getKey().equals("values") -> map.forEach((field, pairs) -> values(field.toString(), pairs));
                default -> throw unreadable(part.getKey());
            }
        }
    }

    private void values(String field, Object pairs) {
        if (!(pairs instanceof Map<?, ?> map)) {
            throw unreadable(field);
        }
        map.forEach((theirs, ours) -> put(field, theirs.toString(), word(ours)));
    }

    private static String word(Object value) {
        if (value instanceof String word) {
            return word;
        }
        throw unreadable(value.toString());
    }

    private void put(String field, String theirs, String ours) {
        if (ImportField.of(field).isEmpty()) {
            throw new BadField("mapping", "import.noField", field);
        }
        values.computeIfAbsent(field, _ -> new HashMap<>()).put(theirs, ours);
    }

    private boolean set(String name, String value) {
        switch (name) {
            case "dates" -> dates = value;
            case "zone" -> zone = zone(value);
            case "currency" -> currency = currency(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isBlank() ? null : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new BadField("mapping", "zone.unknown", name);
        }
    }

    private static String currency(String code) {
        if (!code.isBlank() && !code.strip().matches("[A-Z]{3}")) {
            throw new BadField("mapping", "currency.unknown", code);
        }
        return code.strip();
    }

    static BadField unreadable(String part) {
        return new BadField("mapping", "import.noMapping", part);
    }
}
