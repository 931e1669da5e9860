package tundish;

import java.util.function.Supplier;

/** Runs work as one unit: either all of what it stored is kept, or none of it. A call inside another joins it. */
public interface Transactions {

    <T> T run(Supplier<T> work);

    /** The same for work without a result. */
    default void carry(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs work that only reads, and must not store anything: all that it reads is of one moment, whatever others store
     * meanwhile. Inside {@link #run} it is of that transaction, where each question sees what is stored by then.
     */
    <T> T read(Supplier<T> work);
}
