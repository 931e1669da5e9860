package tundish.assistant;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.book.DealBook;
import tundish.command.Values;
import tundish.deal.Closing;
import tundish.deal.Closing.Outcome;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.Details;
import tundish.deal.Examples;
import tundish.deal.LostReason;
import tundish.deal.Status;
import tundish.deal.Whereabouts;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Wording;
import tundish.money.Money;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormId;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.ReopenDeal;
import tundish.operation.Operation.RepeatDeal;
import tundish.operation.Operation.WinDeal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** Deals that end, go on, or come again. */
final class ClosingOperations {

    private final DealFinder finder;
    private final Examples examples;
    private final DealHistory history;
    private final DealBook book;
    private final Moves moves;
    private final Readings readings;
    private final ClosingForms forms;
    private final DealCards cards;
    private final SuccessOperations success;
    private final HandOvers handOvers;
    private final InstantSource clock;

    ClosingOperations(
            DealFinder finder,
            Examples examples,
            DealHistory history,
            DealBook book,
            Moves moves,
            Readings readings,
            ClosingForms forms,
            People people,
            SuccessOperations success,
            HandOvers handOvers,
            InstantSource clock) {
        this.finder = finder;
        this.examples = examples;
        this.history = history;
        this.book = book;
        this.moves = moves;
        this.readings = readings;
        this.forms = forms;
        this.cards = new DealCards(people);
        this.success = success;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    Reply win(Actor actor, WinDeal operation) {
        var deal = open(actor, operation.deal(), operation.seen());
        var amount = operation.amount().isBlank() ? deal.details().amount() : amount(actor, deal, operation.amount());
        var paid = closed(deal.with(deal.details().withAmount(amount)), Outcome.WON, "", operation.note());
        var won = moves.funnelOf(deal).won();
        var saved = moves.move(actor, paid, won, operation.override(), clock.instant());
        return Reply.privately(cards.won(actor, saved, amount == null ? "" : Wording.amount(amount)));
    }

    Reply lose(Actor actor, LoseDeal operation) {
        var deal = open(actor, operation.deal(), operation.seen());
        var reason = LostReason.of(operation.reason())
                .orElseThrow(() -> new BadField("reason", "reason.unknown", operation.reason(), reasons(actor)));
        var lost = moves.funnelOf(deal).lost();
        var saved = book.move(
                closed(deal, Outcome.LOST, reason.name(), operation.note()),
                new DealBook.Move(
                        lost.id(), clock.instant(), actor.id(), said(actor, reason, operation.note()), false));
        return Reply.privately(cards.lost(actor, saved));
    }

    Reply reopen(Actor actor, ReopenDeal operation) {
        var deal = changeable(actor, operation.deal(), operation.seen());
        if (deal.isOpen()) {
            throw new TooLate("deal.open", deal.title());
        }
        if (operation.reason().isBlank()) {
            throw new BadField("reason", "missing");
        }
        var to = operation.stage().isBlank() ? stageBefore(deal) : moves.stage(deal, operation.stage());
        if (!to.kind().isOpen()) {
            throw new BadField("stage", "stage." + to.kind(), to.name().in(actor.language()));
        }
        var saved = book.move(
                deal.withClosing(null),
                new DealBook.Move(to.id(), clock.instant(), actor.id(), operation.reason(), false));
        return Reply.privately(cards.reopened(actor, saved, to));
    }

    Reply repeat(Actor actor, RepeatDeal operation) {
        var before = changeable(actor, operation.deal(), -1);
        if (before.status(clock.instant()) != Status.WON) {
            throw new TooLate("deal.notWon", before.title());
        }
        var stage = moves.funnelOf(before).repurchase();
        var deal = book.beginning(actor.workspace(), before.funnel(), stage, clock.instant())
                .with(again(actor, before, operation))
                .withOwner(owner(actor, before))
                .repeating(before.id());
        var opened = book.open(deal, actor.id(), "");
        if (examples.loader(before.id()).isPresent()) {
            examples.add(opened.id());
        }
        var card = cards.repeated(actor, opened, before);
        return Reply.privately(success.owner(actor)
                .filter(owner -> !owner.id().equals(actor.id()))
                .map(owner -> {
                    handOvers.tell(opened, owner, actor.member(), "");
                    return card.and(success.theirs(actor, owner));
                })
                .orElse(card));
    }

    /** Whoever looks after customers, or sold before. */
    private MemberId owner(Actor actor, Deal before) {
        return success.owner(actor).map(Member::id).orElse(before.owner() == null ? actor.id() : before.owner());
    }

    Form form(Actor actor, FormId form, Values values) {
        return forms.form(actor, form, values);
    }

    private Deal open(Actor actor, DealRef ref, long seen) {
        var deal = changeable(actor, ref, seen);
        if (!deal.isOpen()) {
            throw new TooLate("deal.closed", deal.title());
        }
        return deal;
    }

    private Deal changeable(Actor actor, DealRef ref, long seen) {
        var deal = finder.find(actor.workspaceId(), ref);
        Permissions.requireChange(actor, deal);
        Permissions.requireSeen(deal, seen);
        return deal;
    }

    /** Nothing is left to be done or to be reminded of. */
    private Deal closed(Deal deal, Outcome outcome, String reason, String note) {
        return deal.withClosing(new Closing(outcome, clock.instant(), reason, note))
                .withNextAction(null)
                .withSnooze(null);
    }

    private Stage stageBefore(Deal deal) {
        var changes = new Whereabouts(deal.funnel(), history.changes(deal.id())).here();
        var funnel = moves.funnelOf(deal);
        return changes.reversed().stream()
                .filter(change -> change.leaving() == null)
                .flatMap(change -> Stream.ofNullable(change.from()))
                .map(funnel::stageOf)
                .filter(stage -> stage.kind().isOpen())
                .findFirst()
                .orElseGet(funnel::first);
    }

    private Money amount(Actor actor, Deal deal, String text) {
        var held = deal.details().amount();
        return readings.amount("amount", text, held == null ? actor.settings().currency() : held.currency());
    }

    /** What is known of the customer; what was sold then is not what is sold now. */
    private Details again(Actor actor, Deal before, RepeatDeal operation) {
        var known = before.details();
        return new Details(
                known.customer(),
                known.contact(),
                known.contactDetails(),
                DealEdits.plain(Column.NEED, operation.need()),
                "",
                null,
                operation.amount().isBlank() ? null : amount(actor, before, operation.amount()),
                known.source(),
                "",
                known.region(),
                known.industry(),
                known.companySize(),
                null);
    }

    private static String said(Actor actor, LostReason reason, String note) {
        var name = reason.text().in(actor.language());
        return note.isBlank() ? name : name + " · " + note;
    }

    private static String reasons(Actor actor) {
        return List.of(LostReason.values()).stream()
                .map(reason -> reason.text().in(actor.language()))
                .collect(Collectors.joining(" · "));
    }
}
