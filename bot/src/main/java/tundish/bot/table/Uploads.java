package tundish.bot.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import tundish.Transactions;
import tundish.imports.FileDesk;
import tundish.imports.HandedFiles;
import tundish.imports.Progress;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.table.TableFile;
import tundish.table.TableWriter;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/**
 * The files that people hand over, for a week, as long as what was typed with them. They are kept where every machine finds
 * them; a folder holds copies of those that this machine works on. Each gets a name that nobody can guess.
 */
public final class Uploads implements FileDesk {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ScopedValue<Progress> WATCHER = ScopedValue.newInstance();

    private final HandedFiles files;
    private final Transactions transactions;
    private final Path folder;
    private final InstantSource clock;

    public Uploads(HandedFiles files, Transactions transactions, Path folder, InstantSource clock) {
        this.files = files;
        this.transactions = transactions;
        this.folder = folder;
        this.clock = clock;
    }

    /** Takes a file in; the stream stays open. @return the name under which an import in that workspace finds it */
    public String keep(WorkspaceId workspace, InputStream content) {
        try {
            Files.createDirectories(folder);
            dropOld();
            var name = name();
            var copy = copyOf(workspace, name);
            Files.copy(content, copy);
            Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
            Scope.of(workspace).run(() -> transactions.carry(() -> share(workspace, name, copy)));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void share(WorkspaceId workspace, String name, Path copy) {
        try (var content = Files.newInputStream(copy)) {
            files.keep(workspace, name, clock.instant(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something, and tells the watcher how far an import is that is part of it. */
    public <T> T watched(Progress watcher, Supplier<T> work) {
        return ScopedValue.where(WATCHER, watcher).call(work::get);
    }

    @Override
    public Optional<TableFile> find(WorkspaceId workspace, String upload) {
        return Optional.of(upload)
                .filter(name -> name.matches("[0-9a-f]{32}"))
                .filter(name -> isAtHand(copyOf(workspace, name)) || fetch(workspace, name))
                .map(name -> TableFiles.of(copyOf(workspace, name)));
    }

    private boolean isAtHand(Path copy) {
        try {
            return Files.isRegularFile(copy) && !isOld(keptSince(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another machine may have taken it in. Nobody sees a copy before it is whole. */
    private boolean fetch(WorkspaceId workspace, String name) {
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, name, ".part");
            try {
                var at = Scope.of(workspace).call(() -> transactions.run(() -> copy(workspace, name, part)));
                if (at.isEmpty() || isOld(at.get())) {
                    return false;
                }
                Files.setLastModifiedTime(part, FileTime.from(at.get()));
                Files.move(part, copyOf(workspace, name), StandardCopyOption.ATOMIC_MOVE);
                return true;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Instant> copy(WorkspaceId workspace, String name, Path to) {
        try (var out = Files.newOutputStream(to)) {
            return files.copy(workspace, name, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copyOf(WorkspaceId workspace, String name) {
        return folder.resolve(workspace.value() + "-" + name);
    }

    @Override
    public Progress progress(String upload) {
        return WATCHER.orElse(Progress.NONE);
    }

    @Override
    public byte[] book(Card card, PlainText words) {
        return CardBook.of(card, words);
    }

    @Override
    public TableWriter workbook(OutputStream out, String sheet) {
        return new WorkbookWriter(out, sheet);
    }

    private void dropOld() throws IOException {
        try (var copies = Files.list(folder)) {
            for (var copy : copies.toList()) {
                if (isOld(keptSince(copy))) {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }

    private boolean isOld(Instant since) {
        return since.isBefore(clock.instant().minus(KEPT));
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
