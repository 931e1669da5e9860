package tundish.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import tundish.language.Language;

/** Knows what headings in English and Chinese mean, however they are spaced and cased. */
final class Headings {

    private static final Map<ImportKind, Map<String, Known>> KNOWN = read();

    private Headings() {}

    /** A field, and whether the heading is its own name or one of many that people use. */
    record Known(ImportField field, boolean own) {}

    static Optional<Known> find(String heading, ImportKind kind) {
        var known = KNOWN.getOrDefault(kind, Map.of());
        var found = known.get(fold(heading));
        return Optional.ofNullable(found == null ? known.get(fold(heading.replaceAll("[((].*?[))]", ""))) : found);
    }

    private static Map<ImportKind, Map<String, Known>> read() {
        var aliases = aliases();
        var known = new EnumMap<ImportKind, Map<String, Known>>(ImportKind.class);
        for (var kind : ImportKind.values()) {
            known.put(kind, read(kind, aliases));
        }
        return known;
    }

    private static Map<String, Known> read(ImportKind kind, Properties aliases) {
        var known = new HashMap<String, Known>();
        var fields = Arrays.stream(ImportField.values())
                .filter(field -> field.isOf(kind))
                .toList();
        for (var field : fields) {
            for (var alias : aliases.getProperty(field.key(), "").split(",")) {
                known.putIfAbsent(fold(alias), new Known(field, false));
            }
        }
        for (var field : fields) {
            known.put(fold(field.key()), new Known(field, true));
            field.column().ifPresent(column -> {
                for (var language : Language.values()) {
                    known.put(fold(column.heading().in(language)), new Known(field, true));
                }
            });
        }
        known.remove("");
        return Map.copyOf(known);
    }

    private static Properties aliases() {
        var aliases = new Properties();
        try (var in = Objects.requireNonNull(Headings.class.getResourceAsStream("headings.properties"));
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            aliases.load(text);
            return aliases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fold(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
