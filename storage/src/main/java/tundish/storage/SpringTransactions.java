package tundish.storage;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tundish.Overtaken;
import tundish.Transactions;

/** Transactions of the database. What was overtaken may show as late as at the commit. */
final class SpringTransactions implements Transactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    SpringTransactions(PlatformTransactionManager manager) {
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return run(writing, work);
    }

    /** What was read is not looked through for changes, neither before each question nor at the end. */
    @Override
    public <T> T read(Supplier<T> work) {
        return run(reading, work);
    }

    @SuppressWarnings("NullAway") // the template passes on what the work returned
    private static <T> T run(TransactionTemplate template, Supplier<T> work) {
        try {
            return template.execute(_ -> work.get());
        } catch (RuntimeException failure) {
            if (Races.isLost(failure)) {
                throw new Overtaken("something");
            }
            throw failure;
        }
    }
}
