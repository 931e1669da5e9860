package tundish.assistant;

import java.time.Duration;
import java.time.InstantSource;
import tundish.Transactions;
import tundish.command.Values;
import tundish.operation.Actor;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.Drafts;
import tundish.operation.FormId;
import tundish.operation.Refusal.TooLate;

/** Keeps what was typed while something is still to be asked. A draft belongs to the one who typed it. */
final class DraftKeeper {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SUBJECT = "draft:";

    private final Drafts drafts;
    private final Transactions transactions;
    private final InstantSource clock;

    DraftKeeper(Drafts drafts, Transactions transactions, InstantSource clock) {
        this.drafts = drafts;
        this.transactions = transactions;
        this.clock = clock;
    }

    DraftId keep(Actor actor, FormId form, Values values) {
        return transactions.run(() -> {
            var id = drafts.nextId(actor.workspaceId());
            drafts.keep(new Draft(id, actor.id(), form, values.byName(), clock.instant()));
            return id;
        });
    }

    void keep(Draft draft) {
        transactions.carry(() -> drafts.keep(draft));
    }

    /** The subject of a form that goes on from a draft. */
    static String subject(DraftId id) {
        return SUBJECT + id.number();
    }

    boolean isDraft(String subject) {
        return subject.matches(SUBJECT + "\\d{1,18}");
    }

    Draft find(Actor actor, String subject) {
        return find(actor, new DraftId(actor.workspaceId(), Long.parseLong(subject.substring(SUBJECT.length()))));
    }

    Draft find(Actor actor, DraftId id) {
        return transactions
                .run(() -> drafts.find(id))
                .filter(draft -> draft.by().equals(actor.id()))
                .filter(draft -> draft.at().plus(KEPT).isAfter(clock.instant()))
                .orElseThrow(() -> new TooLate("draftGone"));
    }
}
