package tundish.assistant;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tundish.book.DealBook;
import tundish.book.DealBook.Change;
import tundish.book.Succession;
import tundish.book.Successions;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.member.Absences;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Right;
import tundish.member.Trait;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.nudge.Nudges;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.HandBack;
import tundish.operation.Operation.HandOverAll;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.TooLate;
import tundish.sync.Item;
import tundish.sync.MeetingNotes;

/** Everything of somebody who leaves goes to somebody else, in one step. Stages and clocks go on as they are. */
final class LeaverOperations {

    private final Deals deals;
    private final Members members;
    private final Absences absences;
    private final Nudges nudges;
    private final MeetingNotes notes;
    private final Successions successions;
    private final Outbox outbox;
    private final DealBook book;
    private final Readings readings;
    private final FormDesk desk;
    private final Administrators administrators;
    private final Departures departures;
    private final LeaverCards cards;
    private final InstantSource clock;

    LeaverOperations(
            Stores stores,
            DealBook book,
            Readings readings,
            FormDesk desk,
            Departures departures,
            LeaverCards cards,
            InstantSource clock) {
        this.deals = stores.deals();
        this.members = stores.members();
        this.absences = stores.absences();
        this.nudges = stores.nudges();
        this.notes = stores.meetingNotes();
        this.successions = stores.successions();
        this.outbox = stores.outbox();
        this.book = book;
        this.readings = readings;
        this.desk = desk;
        this.administrators = new Administrators(stores.members());
        this.departures = departures;
        this.cards = cards;
        this.clock = clock;
    }

    Reply handOverAll(Actor actor, HandOverAll operation) {
        Permissions.require(actor, Right.CHANGE_PEOPLE);
        Permissions.require(actor, Right.CHANGE_ALL_DEALS);
        var leaver = readings.anybody(actor, "member", operation.member());
        var heir = heir(actor, leaver, operation.to());
        var leaves = leaver.active() && !operation.stays();
        var left = leaves ? leaver.withActive(false).setByHand(Trait.ACTIVE) : leaver;
        administrators.requireOneLeft(leaver, left);
        var succession = succession(actor, leaver, heir, operation.note(), leaves);
        var all = ownedBy(leaver, operation.closedToo());
        var handedOver = handOver(actor, all, leaver, heir, why(actor, leaver, heir, operation.note()));
        var items = handOverItems(leaver.id(), heir.id());
        if (handedOver.isEmpty() && items.isEmpty() && !leaves) {
            throw new TooLate("leaver.nothing", leaver.name());
        }
        successions.add(succession, handedOver, items);
        handOverAbsences(leaver.id(), heir.id());
        if (leaves) {
            departures.endAbsences(leaver.id());
            members.save(left);
        }
        tell(succession);
        return Reply.privately(cards.done(actor, succession));
    }

    private Member heir(Actor actor, Member leaver, String text) {
        var heir = readings.member(actor, "to", text);
        if (heir.id().equals(leaver.id())) {
            throw new BadField("to", "leaver.oneself");
        }
        if (!heir.may(Right.CHANGE_OWN_DEALS)) {
            throw new BadField("to", "away.mayNot", heir.name());
        }
        return heir;
    }

    private Succession succession(Actor actor, Member leaver, Member heir, String note, boolean leaves) {
        return new Succession(
                successions.nextNumber(actor.workspaceId()),
                leaver.id(),
                heir.id(),
                actor.id(),
                clock.instant(),
                note.strip(),
                leaves,
                false);
    }

    /** In one order, so that two who do this at once never wait for each other. */
    private List<Deal> ownedBy(Member owner, boolean closedToo) {
        var all = new ArrayList<Deal>();
        deals.each(owner.id().workspace(), (closedToo ? DealFilter.ALL : DealFilter.OPEN).of(owner.id()), all::add);
        all.sort(Comparator.comparing(deal -> deal.id().number()));
        return all;
    }

    /** Everything of a second record of one person, closed deals too. Nobody is told, for nobody takes over. */
    void carryOver(Actor actor, Member from, Member to) {
        var why = Texts.of("leaver", actor.settings().language()).get("why.same", to.name(), from.name());
        handOver(actor, ownedBy(from, true), from, to, why);
        handOverItems(from.id(), to.id());
        handOverAbsences(from.id(), to.id());
    }

    private static String why(Actor actor, Member from, Member to, String note) {
        var texts = Texts.of("leaver", actor.settings().language());
        return note.isBlank()
                ? texts.get("why", to.name(), from.name())
                : texts.get("why.note", to.name(), from.name(), note.strip());
    }

    private List<DealId> handOver(Actor actor, List<Deal> all, Member from, Member to, String why) {
        book.inheritAll(
                all.stream().map(deal -> deal.withOwner(to.id())).toList(),
                new Change(Column.OWNER, from.name(), why),
                actor.id());
        var ids = all.stream().map(Deal::id).toList();
        // Who takes over is told of these by the summary: they count as sent.
        nudges.passAll(from.id(), Set.copyOf(ids), to.id());
        return ids;
    }

    private List<Long> handOverItems(MemberId from, MemberId to) {
        return notes.items(from.workspace(), clock.instant()).stream()
                .filter(item -> item.isOpen() && from.equals(item.owner()))
                .map(item -> hand(item, to))
                .toList();
    }

    private long hand(Item item, MemberId to) {
        notes.save(item.withOwner(to));
        return item.number();
    }

    /** Whoever counted on the leaver counts on the successor. */
    private void handOverAbsences(MemberId from, MemberId to) {
        for (var absence : absences.after(from.workspace(), clock.instant())) {
            if (from.equals(absence.deputy())) {
                absences.save(absence.withDeputy(absence.member().equals(to) ? null : to));
            }
        }
    }

    private void tell(Succession succession) {
        var post = new Post.Inherited(succession.number());
        if (!succession.heir().equals(succession.by())) {
            outbox.put(new Address.ToMember(succession.heir()), post, clock.instant());
        }
        // Whoever arranges it often takes over, or leaves.
        var told = new HashSet<>(List.of(succession.by(), succession.heir(), succession.leaver()));
        departures.tellManagers(post, told);
    }

    /** What is still with the successor goes back; what was changed meanwhile stays changed. */
    Reply handBack(Actor actor, HandBack operation) {
        Permissions.require(actor, Right.CHANGE_PEOPLE);
        var workspace = actor.workspaceId();
        var succession = successions
                .find(workspace, operation.succession())
                .filter(found -> !found.undone())
                .orElseThrow(() -> new TooLate("leaver.undone"));
        var leaver = members.find(succession.leaver()).orElseThrow();
        var heir = members.find(succession.heir()).orElseThrow();
        var back = deals.findAll(successions.deals(workspace, succession.number())).stream()
                .filter(deal -> deal.ownedBy(heir.id()))
                .toList();
        var why = Texts.of("leaver", actor.settings().language()).get("why.back", leaver.name());
        handOver(actor, back, heir, leaver, why);
        successions.items(workspace, succession.number()).stream()
                .flatMap(item -> notes.item(workspace, item).stream())
                .filter(item -> item.isOpen() && heir.id().equals(item.owner()))
                .forEach(item -> notes.save(item.withOwner(leaver.id())));
        if (succession.left()) {
            members.save(leaver.withActive(true).leftToThePlatform(Trait.ACTIVE));
        }
        successions.undo(workspace, succession.number());
        return new Reply.Rewritten(cards.handedBack(actor, succession, back.size()));
    }

    Form form(Actor actor, FormId id, Values values) {
        var known = values.has("member") || id.about("member").isEmpty() ? values : values.with("member", id.subject());
        var sheet = desk.sheet("leaver", actor, id, known);
        return sheet.form(List.of(
                sheet.search("member", Subject.MEMBERS, true),
                sheet.search("to", Subject.MEMBERS, true),
                sheet.text("note", false, true),
                sheet.tick("closed"),
                sheet.tick("stays")));
    }
}
