package tundish.storage;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import tundish.Overtaken;
import tundish.Transactions;

/** Transactions of the database. What was overtaken may show as late as at the commit. */
final class SpringTransactions implements Transactions {

    private final TransactionTemplate template;

    SpringTransactions(TransactionTemplate template) {
        this.template = template;
    }

    @Override
    @SuppressWarnings("NullAway") // the template passes on what the work returned
    public <T> T run(Supplier<T> work) {
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
