package tundish.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tundish.Transactions;

/** Puts in-memory stores back when work fails. */
public final class InMemoryTransactions implements Transactions {

    private final List<Rewindable> stores;
    private boolean running;

    /** @param stores those of this package; what is no store of it is left alone */
    public InMemoryTransactions(Object... stores) {
        this.stores = Arrays.stream(stores)
                .filter(Rewindable.class::isInstance)
                .map(Rewindable.class::cast)
                .toList();
    }

    @Override
    public synchronized <T> T run(Supplier<T> work) {
        return running ? work.get() : begin(work);
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
