package tundish.bot.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A platform in a process of its own, which speaks and is spoken to line by line. */
public final class Twin implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    private Twin(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Runs node in the folder of the installed packages. */
    public static Twin node(String... arguments) {
        var folder = Npm.installed();
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        try {
            return new Twin(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file beside the sources of the peers. */
    public static String source(String name) {
        return Path.of("src/test/peers", name).toAbsolutePath().toString();
    }

    /** Reads on until a line passes; fails with all that was said when the platform ends before. */
    public String await(Predicate<String> passes) {
        var said = new StringBuilder();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (passes.test(line)) {
                    return line;
                }
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the platform ended and said:\n" + said);
    }

    public void tell(String line) {
        try {
            input.write(line);
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
