package tundish.bot.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packages of {@code src/test/peers/package.json}, installed once into the build's folder. */
public final class Npm {

    private static final Path SOURCES = Path.of("src/test/peers").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/peers").toAbsolutePath();
    private static final int PATIENCE_MINUTES = 5;

    private Npm() {}

    /** Where they are installed; where there is no npm, the calling test is skipped and says why. */
    public static synchronized Path installed() {
        var there = onPath("npm") && onPath("node");
        if (!there) {
            System.out.println("Skipped: the platforms come from npm, and there is no npm on this machine");
        }
        assumeTrue(there, "there is no npm on this machine");
        try {
            if (!isInstalled()) {
                install();
            }
            copy("discord.mjs");
            return FOLDER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean isInstalled() throws IOException {
        var asked = SOURCES.resolve("package.json");
        var before = FOLDER.resolve("package.json");
        return Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
                && Files.exists(before)
                && Files.mismatch(asked, before) == -1;
    }

    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        copy("package.json");
        var log = FOLDER.resolve("npm.log");
        var npm = new ProcessBuilder(
                        List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!ended(npm) || npm.exitValue() != 0) {
            npm.destroyForcibly();
            throw new IllegalStateException("npm install failed: " + Files.readString(log));
        }
    }

    /** Beside the packages, where node looks for them. */
    private static void copy(String name) throws IOException {
        Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
