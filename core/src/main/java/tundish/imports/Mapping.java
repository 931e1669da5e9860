package tundish.imports;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody else's table is to be understood. What is empty or null is found out from the table and the workspace.
 *
 * @param columns their heading to our field; an empty field leaves the column out
 * @param values our field to their value to ours; their empty value stands for an empty cell
 * @param dates the pattern of dates that are written with numbers alone, such as {@code MM/dd/yyyy}; may be empty
 * @param zone where their times are local
 * @param currency ISO 4217 code of amounts without one; may be empty
 */
public record Mapping(
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        String dates,
        @Nullable ZoneId zone,
        String currency) {

    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), "", null, "");

    public Mapping {
        columns = Map.copyOf(columns);
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> folded(entry.getValue())));
    }

    private static Map<String, String> folded(Map<String, String> values) {
        var folded = new TreeMap<String, String>();
        values.forEach((theirs, ours) -> folded.put(fold(theirs), ours));
        return folded;
    }

    private static String fold(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    public Mapping withDates(String pattern) {
        return new Mapping(columns, values, pattern, zone, currency);
    }

    /** Our value for theirs, which is theirs where nothing is said about it. */
    String value(ImportField field, String theirs) {
        var ours = values.get(field.key());
        return ours == null ? theirs : ours.getOrDefault(fold(theirs), theirs);
    }
}
