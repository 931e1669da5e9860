package tundish.assistant;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tundish.book.DealBook;
import tundish.book.DealBook.Change;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.deal.Likeness;
import tundish.member.MemberId;
import tundish.member.Right;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.nudge.Answer;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.AddLead;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Refusal.Alike;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;

/** New leads, and leads that nobody took yet. */
final class LeadOperations {

    private static final int CANDIDATES = 8;

    private final Deals deals;
    private final FunnelFinder funnels;
    private final DealBook book;
    private final DealEdits edits;
    private final Readings readings;
    private final LeadForms forms;
    private final LeadCards cards;
    private final People people;
    private final InstantSource clock;

    LeadOperations(
            Stores stores, DealBook book, Readings readings, LeadForms forms, People people, InstantSource clock) {
        this.deals = stores.deals();
        this.funnels = new FunnelFinder(stores.funnels());
        this.book = book;
        this.edits = new DealEdits(readings);
        this.readings = readings;
        this.forms = forms;
        this.cards = new LeadCards(people);
        this.people = people;
        this.clock = clock;
    }

    Reply add(Actor actor, AddLead operation) {
        Permissions.require(actor, Right.ADD_LEADS);
        var columns = columns(actor, operation);
        if (columns.getOrDefault(Column.CUSTOMER, "").isBlank()) {
            throw new BadField(Column.CUSTOMER.key(), "customer.missing");
        }
        var owner = owner(actor, columns.remove(Column.OWNER));
        var funnel = funnels.find(actor.workspaceId(), Objects.requireNonNullElse(columns.remove(Column.FUNNEL), ""));
        var blank = book.beginning(actor.workspace(), funnel.name(), funnel.first(), clock.instant())
                .withOwner(owner);
        var lead = edits.apply(actor, blank, columns).deal();
        if (!operation.evenIfAlike()) {
            requireNew(actor, lead);
        }
        return Reply.privately(cards.created(actor, funnel, book.open(lead, actor.id(), "")));
    }

    /** What the line says, under what was filled in. */
    private static Map<Column, String> columns(Actor actor, AddLead operation) {
        var columns = new EnumMap<Column, String>(Column.class);
        if (!operation.line().isBlank()) {
            columns.putAll(LeadLine.read(operation.line(), actor.settings().language()));
        }
        columns.putAll(operation.columns());
        return columns;
    }

    /** Whoever sells owns what they enter; what marketing enters waits for somebody to take it. */
    private @Nullable MemberId owner(Actor actor, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return actor.may(Right.CHANGE_OWN_DEALS) ? actor.id() : null;
        }
        if (List.of("nobody", "无", "暂无").contains(typed.strip())) {
            return null;
        }
        var owner = readings.member(actor, "owner", typed).id();
        if (!owner.equals(actor.id())) {
            Permissions.require(actor, Right.CHANGE_ALL_DEALS);
        }
        return owner;
    }

    private void requireNew(Actor actor, Deal lead) {
        var likeness = Likeness.of(lead.details().customer(), lead.details().contactDetails());
        var alike = deals.alike(actor.workspaceId(), likeness, CANDIDATES);
        if (!alike.isEmpty()) {
            throw new Alike(alike);
        }
    }

    Reply claim(Actor actor, ClaimDeal operation) {
        Permissions.require(actor, Right.CHANGE_OWN_DEALS);
        var deal = new DealFinder(deals).find(actor.workspaceId(), operation.deal());
        if (!deal.isOpen()) {
            throw new TooLate("deal.closed", deal.title());
        }
        if (deal.ownedBy(actor.id())) {
            throw new TooLate("claim.yours", deal.title());
        }
        if (deal.owner() != null) {
            throw new TooLate("claim.taken", deal.title(), people.plain(actor, deal.owner()));
        }
        var taken = book.change(
                deal.withOwner(actor.id()),
                List.of(new Change(Column.OWNER, "", actor.member().name())),
                Answer.CLAIMED,
                actor.id());
        return new Reply.Rewritten(cards.claimed(actor, taken));
    }

    Form form(Actor actor, FormId form, Values values) {
        return forms.form(actor, form, values);
    }
}
