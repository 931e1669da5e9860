package tundish.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The data beside the checkout that tests judge by, where there is any. */
public final class SharedData {

    private SharedData() {}

    /** The path below {@code ../shared/data}; where it is not there, the calling test is skipped and says why. */
    public static Path at(String path) {
        var file = root().resolveSibling("shared").resolve("data").resolve(path);
        if (!Files.exists(file)) {
            System.out.println("Skipped: no " + path + " in ../shared/data");
        }
        assumeTrue(Files.exists(file), () -> "no " + path + " in ../shared/data");
        return file;
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("core")))
                .findFirst()
                .orElse(here);
    }
}
