package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Right;
import tundish.message.Card;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.Decide;
import tundish.operation.Operation.GiveFeedback;
import tundish.operation.Operation.SettleItem;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.NotAllowed;
import tundish.operation.Refusal.TooLate;
import tundish.sync.Aim;
import tundish.sync.Feedback;
import tundish.sync.Gauge;
import tundish.sync.GaugeReader;
import tundish.sync.Item;
import tundish.sync.MeetingNotes;
import tundish.sync.Summarizer;
import tundish.sync.Week;

/** The weekly meeting: the summary of the week so far, what was heard in the market, and what was decided. */
final class SyncOperations {

    private final Summarizer summarizer;
    private final GaugeReader gauges;
    private final MeetingNotes notes;
    private final Members members;
    private final DealFinder finder;
    private final Readings readings;
    private final FormDesk desk;
    private final SyncCards cards;
    private final SummaryCards summaries;
    private final InstantSource clock;

    SyncOperations(
            Summarizer summarizer,
            GaugeReader gauges,
            MeetingNotes notes,
            Members members,
            DealFinder finder,
            Readings readings,
            FormDesk desk,
            SyncCards cards,
            SummaryCards summaries,
            InstantSource clock) {
        this.summarizer = summarizer;
        this.gauges = gauges;
        this.notes = notes;
        this.members = members;
        this.finder = finder;
        this.readings = readings;
        this.desk = desk;
        this.cards = cards;
        this.summaries = summaries;
        this.clock = clock;
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.SEE_FUNNEL);
        return Reply.privately(soFar(actor));
    }

    Reply feedback(Actor actor, GiveFeedback operation) {
        Permissions.require(actor, Right.TAKE_PART_IN_SYNC);
        var text = required(operation.text());
        var about = operation.deal().isEmpty() ? null : finder.find(actor.workspaceId(), operation.deal());
        notes.add(
                actor.workspaceId(),
                new Feedback(
                        notes.nextNumber(actor.workspaceId()),
                        about == null ? null : about.id(),
                        text,
                        actor.id(),
                        clock.instant()));
        return Reply.privately(cards.heard(actor, text, about, clock.instant()));
    }

    Reply decide(Actor actor, Decide operation) {
        Permissions.require(actor, Right.TAKE_PART_IN_SYNC);
        var corrected = operation.item() == 0 ? null : changeable(actor, operation.item());
        var said = said(actor, operation, corrected);
        var owner = said.owner() == null ? null : said.owner().id();
        var item = corrected == null
                ? Item.decided(
                        actor.workspaceId(),
                        notes.nextNumber(actor.workspaceId()),
                        said.text(),
                        owner,
                        said.due(),
                        actor.id(),
                        clock.instant())
                : corrected.corrected(said.text(), owner, said.due());
        var aimed = item.aimedAt(aim(actor, operation, corrected));
        notes.save(aimed);
        return Reply.privately(cards.decided(actor, aimed));
    }

    /** What is named once stays as it was then. */
    private @Nullable Aim aim(Actor actor, Decide operation, @Nullable Item corrected) {
        if (operation.figure().isBlank()) {
            return null;
        }
        var gauge = Gauge.of(operation.figure())
                .orElseThrow(() -> new BadField("figure", "figure.unknown", operation.figure()));
        var held = corrected == null ? null : corrected.aim();
        return held != null && held.gauge() == gauge ? held : gauges.then(actor.workspace(), gauge, clock.instant());
    }

    private DecisionLine.Said said(Actor actor, Decide operation, @Nullable Item corrected) {
        var text = required(operation.text());
        if (corrected == null && operation.owner().isBlank() && operation.due().isBlank()) {
            var said = new DecisionLine(members.all(actor.workspaceId()).stream()
                            .filter(Member::active)
                            .toList())
                    .read(actor, text, readings.moment(actor));
            return new DecisionLine.Said(required(said.text()), said.owner(), said.due());
        }
        var owner = operation.owner().isBlank() ? null : readings.member(actor, "owner", operation.owner());
        var due = operation.due().isBlank() ? null : readings.day(actor, "due", operation.due());
        if (owner == null && due != null) {
            throw new BadField("owner", "item.owner");
        }
        refuseThePast(actor, due, corrected);
        return new DecisionLine.Said(text, owner, due);
    }

    private void refuseThePast(Actor actor, @Nullable LocalDate due, @Nullable Item corrected) {
        var kept = corrected != null && due != null && due.equals(corrected.due());
        if (due != null && !kept && due.isBefore(readings.moment(actor).today())) {
            throw new BadField("due", "day.past", Wording.day(due, actor.language()));
        }
    }

    Reply settle(Actor actor, SettleItem operation) {
        var item = changeable(actor, operation.item());
        var end = operation.done() ? Item.State.DONE : Item.State.DROPPED;
        var settled = item.settled(end, actor.id(), clock.instant());
        notes.save(settled);
        return switch (operation.on()) {
            case ITEM -> new Reply.Rewritten(cards.settled(actor, settled));
            case WEEK -> new Reply.Rewritten(soFar(actor));
            // The summary stays as the team saw it; the news follows below it, for everybody.
            case SUMMARY -> Reply.openly(cards.settled(actor.settings().language(), settled));
        };
    }

    private Card soFar(Actor actor) {
        return summaries.soFar(
                actor, summarizer.summarize(actor.workspace(), Week.soFar(clock.instant(), actor.settings())));
    }

    /** The item, where the asker may settle or correct it and nobody has settled it. */
    private Item changeable(Actor actor, long number) {
        var item = notes.item(actor.workspaceId(), number).orElseThrow(() -> new TooLate("unknownButton"));
        if (!maySettle(actor, item)) {
            throw new NotAllowed(Right.SETTLE_ALL_ITEMS);
        }
        if (item.state() == Item.State.DROPPED && !item.isAction()) {
            throw new TooLate("item.gone");
        }
        if (item.isAction() && !item.isOpen()) {
            throw new TooLate("item.settled", cards.state(actor, item), name(actor, item.settledBy()));
        }
        return item;
    }

    /** Owners, whoever wrote it down, and managers. */
    static boolean maySettle(Actor actor, Item item) {
        return actor.id().equals(item.owner()) || actor.id().equals(item.by()) || actor.may(Right.SETTLE_ALL_ITEMS);
    }

    private String name(Actor actor, @Nullable MemberId member) {
        return cards.name(actor.language(), member);
    }

    Form form(Actor actor, FormId id, Values values) {
        return id.form() == FormName.FEEDBACK ? feedbackForm(actor, id, values) : decisionForm(actor, id, values);
    }

    private Form feedbackForm(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("sync", actor, id, values);
        return sheet.form(List.of(sheet.text("text", true, true), sheet.deal(false)));
    }

    private Form decisionForm(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet("sync", actor, id, values.byName().isEmpty() ? held(actor, id) : values);
        return sheet.form(List.of(
                sheet.text("text", true, true),
                sheet.search("owner", Subject.MEMBERS, false),
                sheet.date("due", false),
                sheet.choice("figure", GaugeWords.options(actor.language()), false)));
    }

    private Values held(Actor actor, FormId id) {
        return id.number("item")
                .map(number -> held(actor, id, changeable(actor, number)))
                .orElse(Values.NONE);
    }

    private Values held(Actor actor, FormId id, Item item) {
        var held = Values.NONE.with("text", item.text());
        if (item.owner() != null) {
            held = held.with("owner", name(actor, item.owner()));
        }
        var gauge =
                item.aim() == null ? heard(id, item) : Optional.of(item.aim().gauge());
        held = gauge.isEmpty() ? held : held.with("figure", gauge.get().key());
        return item.due() == null ? held : held.with("due", item.due().toString());
    }

    private static Optional<Gauge> heard(FormId id, Item item) {
        return id.subject().endsWith(":figure") ? GaugeWords.heard(item.text()) : Optional.empty();
    }

    private static String required(String text) {
        if (text.isBlank()) {
            throw new BadField("text", "missing");
        }
        if (text.length() > DealEdits.LONGEST) {
            throw new BadField("text", "tooLong", DealEdits.LONGEST, text.length());
        }
        return text.strip();
    }
}
