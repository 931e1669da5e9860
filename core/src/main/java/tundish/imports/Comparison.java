package tundish.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook.Change;
import tundish.book.DealBook.Move;
import tundish.deal.Closing;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.NextAction;
import tundish.deal.Whereabouts;
import tundish.funnel.Stage;
import tundish.imports.Entry.Moment;
import tundish.member.MemberId;
import tundish.money.Money;

/**
 * What a row says otherwise than the deal that is there. Only filled-in cells say anything, and a row that tells of an older stage than the deal's present one is
 * out of date in that.
 *
 * @param zone where the file's days are local
 */
record Comparison(Deal deal, Wanted wanted, DealHistory history, ZoneId zone) {

    /** The deal as the row wants it apart from its stage, with a line for each column that changes. */
    record Edited(Deal deal, List<Change> changes) {}

    Edited edited(@Nullable MemberId owner, People people) {
        var changes = new ArrayList<Change>();
        var details = deal.details();
        for (var text : wanted.texts().entrySet()) {
            var before = deal.details().text(text.getKey());
            if (!before.equals(text.getValue())) {
                changes.add(new Change(text.getKey(), before, text.getValue()));
                details = details.withText(text.getKey(), text.getValue());
            }
        }
        if (wanted.expectedClose() != null && !wanted.expectedClose().equals(details.expectedClose())) {
            changes.add(
                    new Change(Column.EXPECTED_CLOSE, string(details.expectedClose()), string(wanted.expectedClose())));
            details = details.withExpectedClose(wanted.expectedClose());
        }
        if (wanted.amount() != null && !wanted.amount().equals(details.amount())) {
            changes.add(new Change(Column.AMOUNT, kept(details.amount()), kept(wanted.amount())));
            details = details.withAmount(wanted.amount());
        }
        var edited = deal.with(details);
        if (owner != null && !owner.equals(deal.owner())) {
            changes.add(new Change(Column.OWNER, people.name(deal.owner()), people.name(owner)));
            edited = edited.withOwner(owner);
        }
        return new Edited(nextAction(lostReason(edited, changes), changes), changes);
    }

    private Deal nextAction(Deal edited, List<Change> changes) {
        var action = wanted.nextAction();
        if (action == null || !deal.isOpen() || wanted.isClosed() || isSame(deal.nextAction(), action)) {
            return edited;
        }
        var before = deal.nextAction();
        if (before == null || !before.text().equals(action.text())) {
            changes.add(new Change(Column.NEXT_ACTION, before == null ? "" : before.text(), action.text()));
        }
        if (before == null || !before.by().equals(action.by())) {
            changes.add(new Change(Column.NEXT_ACTION_DUE, before == null ? "" : before.by(), action.by()));
        }
        return edited.withNextAction(action);
    }

    private boolean isSame(@Nullable NextAction before, NextAction action) {
        return before != null && before.text().equals(action.text()) && isSameDue(before, action);
    }

    private boolean isSameDue(NextAction before, NextAction action) {
        return (before.timed() || action.timed())
                ? isSame(before.due(), new Moment(action.due(), action.timed()))
                : before.day().equals(action.day());
    }

    private Deal lostReason(Deal edited, List<Change> changes) {
        var closing = deal.closing();
        var reason = Arrivals.lostReason(wanted.lostReason());
        if (reason.isEmpty()
                || closing == null
                || closing.outcome() != Closing.Outcome.LOST
                || reason.equals(closing.reason())) {
            return edited;
        }
        changes.add(new Change(Column.LOST_REASON, closing.reason(), reason));
        return edited.withClosing(new Closing(closing.outcome(), closing.at(), reason, closing.note(), closing.rate()));
    }

    /** The step to another stage that the row tells of. A row about another funnel than the deal's tells of none. */
    Optional<Move> move(Instant now, MemberId by, String remark) {
        var stage = wanted.stage();
        if (stage == null || !wanted.funnel().name().equals(deal.funnel()) || !isNews(stage)) {
            return Optional.empty();
        }
        var at = wanted.presentSince().map(this::moment).orElse(now);
        return Optional.of(new Move(stage.id(), at, by, wanted.reason().isEmpty() ? remark : wanted.reason(), false));
    }

    /** Whether the row tells of the deal's present stay or of a later one. */
    boolean isAboutThePresent() {
        return wanted.presentSince()
                .map(since -> isSame(deal.stay().entered(), since)
                        ? !isPast(since)
                        : since.at().isAfter(deal.stay().entered()))
                .orElse(true);
    }

    /** Of two stages entered on one day the ledger knows the order, the row does not. */
    private boolean isPast(Moment since) {
        var stage = wanted.stage();
        return stage != null && !stage.id().equals(deal.stage()) && isKnown(stage, since);
    }

    /**
     * Makes sure of a row about the past that the ledger has it.
     *
     * @throws RowProblem where it has not: the ledger is only ever added to at its end
     */
    void requireKnown() {
        var stage = wanted.stage();
        var since = wanted.presentSince();
        if (stage != null && since.isPresent() && !isKnown(stage, since.get())) {
            throw new RowProblem(
                    ImportField.AT,
                    LocalDate.ofInstant(since.get().at(), zone).toString(),
                    RejectReason.OUT_OF_ORDER,
                    LocalDate.ofInstant(deal.stay().entered(), zone).toString());
        }
    }

    /** A day alone is no earlier than what is known of that day. */
    private Instant moment(Moment since) {
        var entered = deal.stay().entered();
        return isSame(entered, since) && since.at().isBefore(entered) ? entered : since.at();
    }

    private boolean isNews(Stage stage) {
        var same = stage.id().equals(deal.stage());
        return wanted.presentSince()
                .map(since -> isNews(same, since) && !isKnown(stage, since))
                .orElse(!same && (deal.isOpen() || wanted.isClosed()) && !wasIn(stage));
    }

    private boolean isNews(boolean same, Moment since) {
        var entered = deal.stay().entered();
        boolean later = !isSame(entered, since) && since.at().isAfter(entered);
        boolean earlier = !isSame(entered, since) && since.at().isBefore(entered);
        if (same) {
            return later || (earlier && deal.isOpen());
        }
        return deal.isOpen() ? !earlier : later;
    }

    /** A row without a date that names a stage the deal has left is taken for an old one. */
    private boolean wasIn(Stage stage) {
        return new Whereabouts(deal.funnel(), history.changes(deal.id()))
                .here().stream().anyMatch(change -> change.to().equals(stage.id()));
    }

    /** Whether the ledger has that the deal entered the stage then. */
    boolean isKnown(Stage stage, Moment since) {
        return history.changes(deal.id()).stream()
                .anyMatch(change -> change.to().equals(stage.id()) && isSame(change.at(), since));
    }

    /** Files know seconds or days, the ledger knows more. */
    private boolean isSame(Instant known, Moment moment) {
        return moment.timed()
                ? known.truncatedTo(ChronoUnit.SECONDS).equals(moment.at().truncatedTo(ChronoUnit.SECONDS))
                : LocalDate.ofInstant(known, zone).equals(LocalDate.ofInstant(moment.at(), zone));
    }

    /** As the ledger keeps it, the same in every language. */
    private static String kept(@Nullable Money money) {
        return money == null ? "" : money.currency() + " " + money.value().toPlainString();
    }

    private static String string(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
