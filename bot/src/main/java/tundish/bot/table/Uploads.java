package tundish.bot.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import tundish.imports.FileDesk;
import tundish.imports.Progress;
import tundish.table.TableFile;
import tundish.table.TableWriter;

/**
 * The files that people hand over, kept in a folder for a week, as long as what was typed with them. Each gets a name
 * that nobody can guess: whoever knows it may read the file.
 */
public final class Uploads implements FileDesk {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ScopedValue<Progress> WATCHER = ScopedValue.newInstance();

    private final Path folder;
    private final InstantSource clock;

    public Uploads(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Takes a file in; the stream stays open. @return the name under which an import finds it */
    public String keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            dropOld();
            var name = name();
            var file = folder.resolve(name);
            Files.copy(content, file);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something, and tells the watcher how far an import is that is part of it. */
    public <T> T watched(Progress watcher, Supplier<T> work) {
        return ScopedValue.where(WATCHER, watcher).call(work::get);
    }

    @Override
    public Optional<TableFile> find(String upload) {
        return Optional.of(upload)
                .filter(name -> name.matches("[0-9a-f]{32}"))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(TableFiles::of);
    }

    @Override
    public Progress progress(String upload) {
        return WATCHER.orElse(Progress.NONE);
    }

    @Override
    public TableWriter workbook(OutputStream out, String sheet) {
        return new WorkbookWriter(out, sheet);
    }

    private void dropOld() throws IOException {
        var oldest = clock.instant().minus(KEPT);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (keptSince(file).isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Instant keptSince(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static String name() {
        var name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
