package tundish.imports;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads the next one, in a thread of its own, while the one before is worked on. What goes wrong in that is heard of where it would have come next. */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    private final Iterator<T> source;
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private CompletableFuture<Optional<T>> next;

    ReadAhead(Iterator<T> source) {
        this.source = source;
        this.next = read();
    }

    private CompletableFuture<Optional<T>> read() {
        return CompletableFuture.supplyAsync(
                () -> source.hasNext() ? Optional.of(source.next()) : Optional.empty(), reader);
    }

    @Override
    public boolean hasNext() {
        return awaited().isPresent();
    }

    @Override
    public T next() {
        var one = awaited().orElseThrow(NoSuchElementException::new);
        next = read();
        return one;
    }

    private Optional<T> awaited() {
        try {
            return next.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Returns when nothing is read any more. */
    @Override
    public void close() {
        reader.close();
    }
}
