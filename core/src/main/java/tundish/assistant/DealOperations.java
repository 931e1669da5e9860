package tundish.assistant;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook;
import tundish.book.DealBook.Change;
import tundish.calendar.Calendars;
import tundish.calendar.DayCount;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.Snooze;
import tundish.funnel.Stage;
import tundish.member.MemberId;
import tundish.member.Right;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Wording;
import tundish.nudge.Answer;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormId;
import tundish.operation.Operation.EditDeal;
import tundish.operation.Operation.HandOverDeal;
import tundish.operation.Operation.MoveDeal;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.SnoozeDeal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** Showing, moving, editing, handing over and snoozing deals. */
final class DealOperations {

    private final DealFinder finder;
    private final DealBook book;
    private final Moves moves;
    private final DealEdits edits;
    private final Readings readings;
    private final Timeline timeline;
    private final DealForms forms;
    private final DealCards cards;
    private final People people;
    private final Calendars calendars;
    private final HandOvers handOvers;
    private final InstantSource clock;

    DealOperations(
            DealFinder finder,
            DealBook book,
            Moves moves,
            DealEdits edits,
            Readings readings,
            Timeline timeline,
            DealForms forms,
            People people,
            Calendars calendars,
            HandOvers handOvers,
            InstantSource clock) {
        this.finder = finder;
        this.book = book;
        this.moves = moves;
        this.edits = edits;
        this.readings = readings;
        this.timeline = timeline;
        this.forms = forms;
        this.people = people;
        this.cards = new DealCards(people);
        this.calendars = calendars;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    Reply show(Actor actor, ShowDeal operation) {
        var deal = finder.find(actor.workspaceId(), operation.deal());
        var funnel = moves.funnelOf(deal);
        var days = daysInStage(actor, deal, funnel.stageOf(deal.stage()));
        return Reply.privately(cards.details(actor, deal, funnel, days, timeline.of(actor, deal), clock.instant()));
    }

    /** Counted as the stage's limit counts. */
    private int daysInStage(Actor actor, Deal deal, Stage stage) {
        var kind =
                stage.limit() == null ? DayCount.Kind.CALENDAR : stage.limit().kind();
        var until = deal.closing() == null ? clock.instant() : deal.closing().at();
        return calendars
                .of(actor.settings().calendar())
                .elapsed(deal.stay().entered(), until, kind, actor.settings().zone());
    }

    Reply move(Actor actor, MoveDeal operation) {
        var deal = changeable(actor, operation.deal().text(), operation.seen());
        if (operation.stage().isBlank()) {
            throw new BadField("stage", "missing");
        }
        var from = moves.standing(deal);
        var goal = moves.goal(deal, from.funnel(), operation.stage());
        var to = goal.stage();
        if (goal.equals(from)) {
            throw new BadField("stage", "stage.same", deal.title(), to.name().in(actor.language()));
        }
        if (!to.kind().isOpen() || to.kind() == Stage.Kind.AFTER_SALE) {
            throw new BadField("stage", "stage." + to.kind(), to.name().in(actor.language()));
        }
        return moved(actor, deal, from, goal, operation.override());
    }

    private Reply moved(Actor actor, Deal deal, Moves.Goal from, Moves.Goal to, String override) {
        var moved = moves.move(actor, deal, to, override, clock.instant());
        return Reply.privately(
                to.funnel().equals(from.funnel())
                        ? cards.moved(actor, moved, from.stage(), to.stage())
                        : cards.transferred(actor, moved, from, to));
    }

    Reply edit(Actor actor, EditDeal operation) {
        var deal = changeable(actor, operation.deal().text(), operation.seen());
        var funnel = operation.columns().get(Column.FUNNEL);
        if (funnel != null) {
            return intoFunnel(actor, deal, funnel);
        }
        var edited = edits.apply(actor, deal, operation.columns());
        if (edited.changes().isEmpty()) {
            return Reply.privately(cards.unchanged(actor, deal));
        }
        var saved = book.change(edited.deal(), edited.changes(), Answer.EDITED, actor.id());
        return Reply.privately(cards.edited(
                actor,
                saved,
                edited.changes().stream()
                        .map(change -> change.column().heading().in(actor.language()))
                        .toList()));
    }

    /** The only column that is changed by a move. */
    private Reply intoFunnel(Actor actor, Deal deal, String text) {
        if (text.isBlank()) {
            throw new BadField(Column.FUNNEL.key(), "missing");
        }
        var from = moves.standing(deal);
        if (from.funnel().isCalled(text)) {
            return Reply.privately(cards.unchanged(actor, deal));
        }
        var there = moves.others(deal).stream()
                .filter(other -> other.isCalled(text))
                .findFirst()
                .orElseThrow(() -> new BadField(Column.FUNNEL.key(), "funnel.unknown", text.strip()));
        return moved(actor, deal, from, new Moves.Goal(there, there.first()), "");
    }

    Reply handOver(Actor actor, HandOverDeal operation) {
        var deal = changeable(actor, operation.deal().text(), operation.seen());
        if (deal.owner() != null && !deal.ownedBy(actor.id())) {
            Permissions.require(actor, Right.CHANGE_ALL_DEALS);
        }
        var to = readings.member(actor, "to", operation.to());
        if (to.id().equals(deal.owner())) {
            throw new BadField("to", "owner.same", deal.title(), to.name());
        }
        var saved = book.change(
                deal.withOwner(to.id()),
                List.of(new Change(Column.OWNER, ownerName(actor, deal.owner()), to.name())),
                Answer.HANDED_OVER,
                actor.id());
        handOvers.tell(saved, to, actor.member(), operation.note());
        return Reply.privately(cards.handedOver(actor, saved, to));
    }

    private String ownerName(Actor actor, @Nullable MemberId owner) {
        return owner == null ? "" : people.plain(actor, owner);
    }

    Reply snooze(Actor actor, SnoozeDeal operation) {
        var deal = changeable(actor, operation.deal().text(), operation.seen());
        if (operation.reason().isBlank()) {
            throw new BadField("reason", "missing");
        }
        var day = readings.day(actor, "until", operation.until());
        var until = day.atStartOfDay(actor.zone()).toInstant();
        if (!until.isAfter(clock.instant())) {
            throw new BadField("until", "day.past", Wording.day(day, actor.language()));
        }
        var reason = operation.reason();
        var saved = book.change(
                deal.withSnooze(new Snooze(until, reason)),
                List.of(new Change(Column.SNOOZE, "", until + " " + reason)),
                Answer.SNOOZED,
                actor.id());
        return Reply.privately(cards.snoozed(actor, saved, until));
    }

    Form form(Actor actor, FormId form, Values values) {
        return forms.form(actor, form, values);
    }

    private Deal changeable(Actor actor, String ref, long seen) {
        var deal = finder.find(actor.workspaceId(), new DealRef(ref));
        Permissions.requireChange(actor, deal);
        Permissions.requireSeen(deal, seen);
        if (!deal.isOpen()) {
            throw new TooLate("deal.closed", deal.title());
        }
        return deal;
    }
}
