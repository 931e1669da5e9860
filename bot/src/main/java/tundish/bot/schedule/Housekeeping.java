package tundish.bot.schedule;

import java.time.Duration;
import java.time.InstantSource;
import tundish.Transactions;
import tundish.chat.Letters;
import tundish.chat.Receipts;
import tundish.imports.HandedFiles;
import tundish.installation.Tickets;
import tundish.operation.Drafts;
import tundish.workspace.Scope;

/** Forgets what nobody can need any more. What people entered is not among it. */
final class Housekeeping {

    /** Platforms repeat a delivery for an hour or so. */
    private static final Duration RECEIPTS = Duration.ofDays(3);

    /** A draft is offered for a week. */
    private static final Duration DRAFTS = Duration.ofDays(8);

    /** So long a message can still be rewritten in place. */
    private static final Duration LETTERS = Duration.ofDays(120);

    /** Files that were handed over are offered for a week. */
    private static final Duration FILES = Duration.ofDays(8);

    private final Receipts receipts;
    private final Drafts drafts;
    private final Letters letters;
    private final HandedFiles files;
    private final Tickets tickets;
    private final Transactions transactions;
    private final InstantSource clock;

    Housekeeping(
            Receipts receipts,
            Drafts drafts,
            Letters letters,
            HandedFiles files,
            Tickets tickets,
            Transactions transactions,
            InstantSource clock) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.letters = letters;
        this.files = files;
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    void forget() {
        Scope.everybody().run(this::forgetOfAll);
    }

    private void forgetOfAll() {
        var now = clock.instant();
        transactions.carry(() -> receipts.forget(now.minus(RECEIPTS)));
        transactions.carry(() -> drafts.forget(now.minus(DRAFTS)));
        transactions.carry(() -> letters.forget(now.minus(LETTERS)));
        transactions.carry(() -> files.forget(now.minus(FILES)));
        transactions.carry(() -> tickets.forget(now));
    }
}
