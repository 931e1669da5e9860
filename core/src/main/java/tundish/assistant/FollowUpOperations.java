package tundish.assistant;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook;
import tundish.command.Values;
import tundish.deal.Deals;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.LogFollowUp;
import tundish.operation.Operation.UndoFollowUp;
import tundish.operation.Refusal.TooLate;

/** Logging what customers said, correcting it and taking it back. */
final class FollowUpOperations {

    /** Later a wrong line is set right by a new one. */
    private static final Duration CORRECTABLE = Duration.ofDays(30);

    private final FollowUps followUps;
    private final Deals deals;
    private final FollowUpReader reader;
    private final FollowUpWriter writer;
    private final FollowUpForms forms;
    private final FollowUpCards cards;
    private final People people;
    private final InstantSource clock;

    FollowUpOperations(
            FollowUps followUps,
            Deals deals,
            FollowUpReader reader,
            FollowUpWriter writer,
            FollowUpForms forms,
            FollowUpCards cards,
            People people,
            InstantSource clock) {
        this.followUps = followUps;
        this.deals = deals;
        this.reader = reader;
        this.writer = writer;
        this.forms = forms;
        this.cards = cards;
        this.people = people;
        this.clock = clock;
    }

    static FollowUpOperations over(
            Stores stores, DealBook book, Moves moves, Readings readings, People people, InstantSource clock) {
        var lines = new FollowUpDeals(stores.deals());
        var reversals = new FollowUpReversals(stores.followUps(), stores.history());
        return new FollowUpOperations(
                stores.followUps(),
                stores.deals(),
                new FollowUpReader(lines, readings, moves, clock),
                new FollowUpWriter(stores.followUps(), stores.deals(), book, moves, stores.members(), reversals, clock),
                new FollowUpForms(lines, new DealFinder(stores.deals()), readings, moves),
                new FollowUpCards(moves),
                people,
                clock);
    }

    Reply log(Actor actor, LogFollowUp operation) {
        if (operation.replaces() == null) {
            return Reply.privately(cards.logged(actor, write(actor, operation, null)));
        }
        var wrong = standing(actor, operation.replaces(), ".meanwhile");
        Permissions.requireChange(actor, deals.find(wrong.deal()).orElseThrow());
        return new Reply.Rewritten(cards.corrected(actor, write(actor, operation, wrong)));
    }

    private FollowUpWriter.Written write(Actor actor, LogFollowUp operation, @Nullable FollowUp wrong) {
        return writer.write(actor, reader.read(actor, operation), operation.override(), wrong);
    }

    Reply undo(Actor actor, UndoFollowUp operation) {
        var line = standing(actor, operation.followUp(), "");
        var deal = deals.find(line.deal()).orElseThrow();
        Permissions.requireChange(actor, deal);
        return new Reply.Rewritten(cards.takenBack(actor, writer.takeBack(actor, deal, line)));
    }

    /**
     * The line, unless somebody corrected it or took it back, or it is too old for that.
     *
     * @param ending of the text that says so
     */
    private FollowUp standing(Actor actor, FollowUpId id, String ending) {
        var line = followUps
                .find(id)
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new TooLate("followup.unknown"));
        followUps.replacementOf(id).ifPresent(later -> {
            throw new TooLate(
                    (later.withdrawn() ? "followup.takenBack" : "followup.corrected") + ending,
                    people.plain(actor, later.by()));
        });
        if (line.recordedAt().plus(CORRECTABLE).isBefore(clock.instant())) {
            throw new TooLate("followup.old", CORRECTABLE.toDays());
        }
        return line;
    }

    /** A correction goes on with the latest line, where somebody corrected it while the form was open. */
    Form form(Actor actor, FormId form, Values values) {
        var replaced = FollowUpForms.replaced(actor, form);
        if (replaced.isEmpty()) {
            return forms.form(actor, form, values, null);
        }
        if (values.byName().isEmpty()) {
            return forms.form(actor, form, values, standing(actor, replaced.get(), ""));
        }
        var latest = latest(replaced.get());
        return latest == null || latest.withdrawn()
                ? forms.form(actor, FormId.of(form.form()), values, null)
                : forms.form(actor, FollowUpForms.correcting(latest), values, latest);
    }

    private @Nullable FollowUp latest(FollowUpId id) {
        return followUps
                .replacementOf(id)
                .map(later -> latest(later.id()))
                .or(() -> followUps.find(id))
                .orElse(null);
    }
}
