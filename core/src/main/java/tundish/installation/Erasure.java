package tundish.installation;

import java.time.Duration;
import java.time.InstantSource;
import tundish.Transactions;
import tundish.workspace.Scope;
import tundish.workspace.Workspaces;

/** Erases what belongs to teams that left, once their time to come back is over. Any number of machines may try at once. */
public final class Erasure {

    /** So long a team that left finds everything again. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 10;

    private final Workspaces workspaces;
    private final Transactions transactions;
    private final InstantSource clock;

    public Erasure(Workspaces workspaces, Transactions transactions, InstantSource clock) {
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many workspaces are gone */
    public int eraseDue() {
        return Scope.everybody().call(this::eraseOfAll);
    }

    private int eraseOfAll() {
        var before = clock.instant().minus(KEPT);
        var erased = 0;
        for (var id : transactions.run(() -> workspaces.leftBefore(before, AT_ONCE))) {
            if (transactions.run(() -> workspaces.erase(id, before))) {
                erased++;
            }
        }
        return erased;
    }
}
