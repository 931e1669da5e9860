import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Formats every Java source of the project ({@code write}), or names those that are not formatted and fails ({@code check}).
 *
 * <p>A program of its own, run on the toolchain's JDK, because the formatter parses with the compiler of the JDK that it
 * runs on, and Maven's may be too old for our sources. See docs/decisions/0001-build.md.
 */
final class Format {

    private static final List<String> FOLDERS = List.of("core/src", "storage/src", "bot/src", ".mvn", ".ci");

    private static final Pattern WILDCARD_IMPORT = Pattern.compile("(?m)^import .*\\*;");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private final List<String> complaints = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        var root = Path.of(args[0]);
        var check = !args[1].equals("write");
        var format = new Format();
        for (var source : sources(root)) {
            format.visit(root.relativize(source).toString(), source, check);
        }
        format.complaints.forEach(System.err::println);
        if (!format.complaints.isEmpty()) {
            System.err.println("To format every source: mvn -N verify -Dformat=write");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            if (!Files.exists(root.resolve(folder))) continue;
            try (var files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private void visit(String name, Path source, boolean check) throws IOException {
        var before = Files.readString(source);
        if (WILDCARD_IMPORT.matcher(before).find()) complaints.add(name + ": imports with a wildcard");
        try {
            var after = formatted(before);
            if (after.equals(before)) return;
            if (check) complaints.add(name + ": is not formatted");
            else Files.writeString(source, after);
        } catch (FormatterException e) {
            // Of the language's newest syntax it stumbles over one thing: a bare _ in a record pattern, for var _.
            complaints.add(name + ": " + e.getMessage());
        }
    }

    private String formatted(String source) throws FormatterException {
        var imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), Style.PALANTIR);
        return formatter.formatSource(imports);
    }
}
