package tundish.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, for tests that hold sources, texts and documents against each other. */
public final class Checkout {

    private static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.isDirectory(folder.resolve("core")))
            .findFirst()
            .orElseThrow();

    private Checkout() {}

    /** @param path from the folder of the project on, such as {@code docs/parity.md} */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** What the modules are built of: the files below their {@code src/main}, in the order of their names. */
    public static List<Path> sources(String ending) {
        return Stream.of("core", "storage", "bot")
                .flatMap(module -> walk(ROOT.resolve(module).resolve("src/main")))
                .filter(file -> file.toString().endsWith(ending))
                .sorted()
                .toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
