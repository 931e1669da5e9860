package tundish.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import tundish.Overtaken;
import tundish.Transactions;

/**
 * Somebody who is faster: the first time that a store is to keep something, it turns out that another was first. What
 * the other did is done before the loser tries again.
 */
public final class LostRace implements Transactions {

    private final Transactions transactions;
    private Runnable winner = () -> {};
    private boolean armed;
    private boolean lost;

    public LostRace(Transactions transactions) {
        this.transactions = transactions;
    }

    /** From now on the next one to keep something is overtaken by this. */
    public void winBy(Runnable other) {
        winner = other;
        armed = true;
    }

    /** The store, on which a race can be lost when that method is called. */
    public <T> T on(Class<T> type, T store, String method) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    if (armed && called.getName().equals(method)) {
                        armed = false;
                        lost = true;
                        throw new Overtaken(method);
                    }
                    try {
                        return called.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return transactions.read(work);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (lost) {
            lost = false;
            winner.run();
        }
        return transactions.run(work);
    }
}
