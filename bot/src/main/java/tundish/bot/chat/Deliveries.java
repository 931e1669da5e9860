package tundish.bot.chat;

import java.time.InstantSource;
import tundish.Transactions;
import tundish.chat.Receipts;
import tundish.workspace.Scope;

/** Knows a platform's second delivery of the same thing. */
public final class Deliveries {

    private final Receipts receipts;
    private final Transactions transactions;
    private final InstantSource clock;

    public Deliveries(Receipts receipts, Transactions transactions, InstantSource clock) {
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether this is the first delivery; of several at once exactly one is.
     *
     * @param key the platform's own id of the event or click, with the platform's name before it
     */
    public boolean first(String key) {
        return Scope.everybody().call(() -> transactions.run(() -> receipts.first(key, clock.instant())));
    }
}
