package tundish.testing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tundish.Transactions;

/** Puts in-memory stores back when work fails. */
public final class InMemoryTransactions implements Transactions {

    /** Where it is set, nothing may be kept. */
    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private List<Rewindable> stores = List.of();
    private boolean running;

    /** @param all those of this package; what is no store of it is left alone */
    void over(Stream<Object> all) {
        stores = all.filter(Rewindable.class::isInstance)
                .map(Rewindable.class::cast)
                .distinct()
                .toList();
    }

    @Override
    public synchronized <T> T run(Supplier<T> work) {
        return running ? work.get() : begin(work);
    }

    @Override
    public synchronized <T> T read(Supplier<T> work) {
        return running
                ? work.get()
                : begin(() -> ScopedValue.where(READING, true).call(work::get));
    }

    /** Whoever keeps something asks this first, as a database would. */
    static void writable() {
        if (READING.isBound()) {
            throw new IllegalStateException("something is kept in a transaction that only reads");
        }
    }

    private <T> T begin(Supplier<T> work) {
        var marks = stores.stream().map(Rewindable::mark).toList();
        running = true;
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            marks.forEach(Runnable::run);
            throw failure;
        } finally {
            running = false;
        }
    }
}
