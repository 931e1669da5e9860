package tundish.installation;

import java.util.TreeMap;
import tundish.Transactions;
import tundish.workspace.Scope;

/** Puts the newest key's seal on every token, so that an older key can be put away. */
public final class Resealing {

    private static final System.Logger log = System.getLogger(Resealing.class.getName());

    private final Installations installations;
    private final TokenKeys keys;
    private final Transactions transactions;

    public Resealing(Installations installations, TokenKeys keys, Transactions transactions) {
        this.installations = installations;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** @return how many tokens have another seal now */
    public int reseal() {
        return Scope.everybody().call(this::resealAll);
    }

    private int resealAll() {
        var lost = new TreeMap<String, Integer>();
        var resealed = 0;
        for (var installation : transactions.run(installations::withToken)) {
            var sealed = installation.token();
            if (sealed == null || keys.isCurrent(sealed)) {
                continue;
            }
            try {
                var fresh = keys.seal(installation.home(), keys.open(installation.home(), sealed));
                if (transactions.run(() -> installations.reseal(installation.home(), sealed, fresh))) {
                    resealed++;
                }
            } catch (TokenKeys.LostKey unopened) {
                lost.merge(unopened.key(), 1, Integer::sum);
            }
        }
        lost.forEach((key, teams) -> log.log(
                System.Logger.Level.ERROR,
                ("The key “%s” is not among the keys, or is another one now: the tokens of %d teams cannot be opened."
                                + " Give the key back, or let these teams install the app again.")
                        .formatted(key, teams)));
        return resealed;
    }
}
