package tundish.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.LostReason;
import tundish.deal.Status;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.message.Block;
import tundish.message.Block.Fact;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.Operation.ClaimDeal;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;

/** How news about deals reads. */
final class DealCards {

    /** What a card shows after the line that is always there. */
    private static final List<Column> SHOWN = List.of(
            Column.CONTACT,
            Column.CONTACT_DETAILS,
            Column.NEED,
            Column.PROGRESS,
            Column.NEXT_ACTION,
            Column.AMOUNT,
            Column.EXPECTED_CLOSE,
            Column.SOURCE,
            Column.CAMPAIGN,
            Column.REGION,
            Column.INDUSTRY,
            Column.COMPANY_SIZE,
            Column.SCORE);

    private final People people;

    DealCards(People people) {
        this.people = people;
    }

    /** Everything about a deal, with its timeline. */
    Card details(Actor actor, Deal deal, Funnel funnel, int daysInStage, List<List<Span>> timeline, Instant now) {
        var texts = texts(actor);
        var facts = new ArrayList<Fact>();
        funnel(actor, funnel).ifPresent(facts::add);
        var stage = funnel.stageOf(deal.stage());
        facts.add(new Fact(Column.STAGE.heading().in(actor.language()), stay(actor, deal, stage, daysInStage, now)));
        facts.add(new Fact(
                Column.STATUS.heading().in(actor.language()),
                deal.status(now).text().in(actor.language())));
        facts.add(new Fact(Column.OWNER.heading().in(actor.language()), List.of(people.name(actor, deal.owner()))));
        SHOWN.forEach(column -> fact(actor, deal, column, facts));
        if (deal.closing() != null && !deal.closing().reason().isEmpty()) {
            facts.add(new Fact(Column.LOST_REASON.heading().in(actor.language()), lostReason(actor, deal)));
        }
        return new Card(
                tone(deal, now),
                deal.title() + " · " + deal.reference(),
                List.of(
                        Block.facts(facts),
                        buttons(actor, deal),
                        Block.heading(texts.get("timeline")),
                        Block.items(timeline)));
    }

    /** Which funnel it is, unless that goes without saying. */
    static Optional<Fact> funnel(Actor actor, Funnel funnel) {
        return funnel.isUsual()
                ? Optional.empty()
                : Optional.of(new Fact(
                        Column.FUNNEL.heading().in(actor.language()),
                        funnel.title().in(actor.language())));
    }

    Card moved(Actor actor, Deal deal, Stage from, Stage to) {
        var line = texts(actor).line("moved", title(deal), name(actor, from), name(actor, to));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(line));
        criteria(actor, to).ifPresent(blocks::add);
        blocks.add(next(actor, deal));
        return new Card(
                to.kind() == Stage.Kind.WON ? Tone.GOOD : Tone.PLAIN,
                texts(actor).get("moved.title", to.name().in(actor.language())),
                blocks);
    }

    /** What a deal has to fulfil in a stage, where somebody wrote that down. */
    private static Optional<Block> criteria(Actor actor, Stage stage) {
        var criteria = stage.criteria().in(actor.language());
        return criteria.isBlank() ? Optional.empty() : Optional.of(Block.note(List.of(Span.text(criteria))));
    }

    /** From one funnel into another. */
    Card transferred(Actor actor, Deal deal, Moves.Goal from, Moves.Goal to) {
        var texts = texts(actor);
        var language = actor.language();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("moved", title(deal), name(actor, from), name(actor, to))));
        criteria(actor, to.stage()).ifPresent(blocks::add);
        blocks.add(
                Block.note(texts.line("transferred.note", from.funnel().title().in(language))));
        blocks.add(next(actor, deal));
        return new Card(
                Tone.PLAIN, texts.get("transferred.title", to.funnel().title().in(language)), blocks);
    }

    private static Span name(Actor actor, Moves.Goal goal) {
        var language = actor.language();
        return Span.strong(Texts.of("deal", language)
                .get(
                        "elsewhere",
                        goal.funnel().title().in(language),
                        goal.stage().name().in(language)));
    }

    Card edited(Actor actor, Deal deal, List<String> columns) {
        return news(actor, deal, "edited", title(deal), String.join(listComma(actor), columns));
    }

    Card unchanged(Actor actor, Deal deal) {
        return news(actor, deal, "unchanged", title(deal));
    }

    Card handedOver(Actor actor, Deal deal, Member to) {
        return news(actor, deal, "handedOver", title(deal), Span.strong(to.name()));
    }

    Card snoozed(Actor actor, Deal deal, Instant until) {
        return news(actor, deal, "snoozed", title(deal), Span.day(until));
    }

    Card won(Actor actor, Deal deal, String amount) {
        return new Card(
                Tone.GOOD,
                texts(actor).get("won.title", deal.title()),
                List.of(
                        Block.paragraph(texts(actor).line("won", title(deal), Span.strong(amount))),
                        Block.buttons(
                                new Button(
                                        texts(actor).get("button.repurchase"),
                                        new OpenForm(FormName.REPURCHASE, subject(deal))),
                                show(actor, deal))));
    }

    Card lost(Actor actor, Deal deal) {
        return Card.of(
                texts(actor).get("lost.title", deal.title()),
                Block.paragraph(texts(actor).line("lost", title(deal), lostReason(actor, deal))),
                Block.buttons(
                        new Button(texts(actor).get("button.reopen"), new OpenForm(FormName.REOPEN, subject(deal))),
                        show(actor, deal)));
    }

    Card reopened(Actor actor, Deal deal, Stage stage) {
        return news(actor, deal, "reopened", title(deal), name(actor, stage));
    }

    Card repeated(Actor actor, Deal deal, Deal before) {
        return news(actor, deal, "repeated", title(deal), before.reference().value());
    }

    private Card news(Actor actor, Deal deal, String key, Object... about) {
        return Card.of(
                texts(actor).get(key + ".title", deal.title()),
                Block.paragraph(texts(actor).line(key, about)),
                next(actor, deal));
    }

    private Block next(Actor actor, Deal deal) {
        return deal.isOpen()
                ? Block.buttons(
                        Button.primary(
                                texts(actor).get("button.followUp"), new OpenForm(FormName.FOLLOW_UP, subject(deal))),
                        show(actor, deal))
                : Block.buttons(show(actor, deal));
    }

    private Block buttons(Actor actor, Deal deal) {
        var texts = texts(actor);
        var ref = subject(deal);
        if (!deal.isOpen()) {
            var again = deal.status(Instant.EPOCH) == Status.WON ? FormName.REPURCHASE : FormName.REOPEN;
            return Block.buttons(new Button(texts.get("button." + again.key()), new OpenForm(again, ref)));
        }
        var buttons = new ArrayList<Button>();
        if (deal.owner() == null) {
            buttons.add(Button.primary(texts.get("button.claim"), new ClaimDeal(new DealRef(ref))));
        }
        buttons.add(Button.primary(texts.get("button.followUp"), new OpenForm(FormName.FOLLOW_UP, ref)));
        List.of(FormName.MOVE, FormName.EDIT, FormName.WON, FormName.LOST, FormName.HAND_OVER, FormName.SNOOZE)
                .forEach(form -> buttons.add(new Button(texts.get("button." + form.key()), new OpenForm(form, ref))));
        return new Block.Buttons(buttons);
    }

    private static List<Span> stay(Actor actor, Deal deal, Stage stage, int days, Instant now) {
        var texts = texts(actor);
        var limit = stage.limit();
        var line = !deal.isOpen()
                ? texts.line("stay.closed", name(actor, stage))
                : limit == null
                        ? texts.line("stay", name(actor, stage), texts.count("days", days))
                        : texts.line(
                                "stay.limited",
                                name(actor, stage),
                                texts.count("days", days),
                                texts.count("days", limit.days()));
        return deal.isStalled(now) ? concat(line, texts.line("stay.stalled")) : line;
    }

    private static void fact(Actor actor, Deal deal, Column column, List<Fact> facts) {
        var value = column == Column.NEXT_ACTION
                ? nextAction(actor, deal)
                : plain(Cells.readable(deal, column, actor.zone(), actor.language()));
        if (!value.isEmpty()) {
            facts.add(new Fact(column.heading().in(actor.language()), value));
        }
    }

    static List<Span> nextAction(Actor actor, Deal deal) {
        var next = deal.nextAction();
        return next == null
                ? List.of()
                : texts(actor).line("nextAction", next.text(), Promised.by(next, actor.language()));
    }

    private static String lostReason(Actor actor, Deal deal) {
        var closing = deal.closing();
        if (closing == null) {
            return "";
        }
        var reason = LostReason.of(closing.reason())
                .map(known -> known.text().in(actor.language()))
                .orElse(closing.reason());
        return closing.note().isEmpty() ? reason : texts(actor).get("lost.note", reason, closing.note());
    }

    private static Button show(Actor actor, Deal deal) {
        return new Button(texts(actor).get("button.show"), new ShowDeal(DealRef.of(deal.id())));
    }

    private static Tone tone(Deal deal, Instant now) {
        return deal.closing() != null
                ? deal.status(now) == Status.WON ? Tone.GOOD : Tone.PLAIN
                : deal.isOverdue(now) ? Tone.WARNING : Tone.PLAIN;
    }

    private static Span title(Deal deal) {
        return Span.strong(deal.title());
    }

    private static Span name(Actor actor, Stage stage) {
        return Span.strong(stage.name().in(actor.language()));
    }

    private static String subject(Deal deal) {
        return DealRef.of(deal.id()).text();
    }

    private static List<Span> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(Span.text(text));
    }

    private static List<Span> concat(List<Span> one, List<Span> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String listComma(Actor actor) {
        return texts(actor).get("comma");
    }

    private static Texts texts(Actor actor) {
        return Texts.of("deal", actor.language());
    }
}
