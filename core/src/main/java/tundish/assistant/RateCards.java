package tundish.assistant;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tundish.language.Language;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.money.Converted;
import tundish.money.Rate;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowRates;

/** How exchange rates read, and what had to be left out for want of one. */
final class RateCards {

    private static final int MOST = 20;

    private RateCards() {}

    /** @param open the amounts of open deals as of today */
    static Card all(Actor actor, List<Rate> rates, Converted open, LocalDate today) {
        var texts = texts(actor);
        var into = actor.settings().currency();
        var known = rates.stream()
                .filter(rate -> rate.into().equals(into))
                .sorted(comparing(Rate::currency)
                        .thenComparing(comparing(Rate::from).reversed()))
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(known.isEmpty() ? Block.paragraph(texts.line("none", into)) : table(actor, texts, known, today));
        if (known.size() > MOST) {
            blocks.add(Block.note(texts.line("more", known.size() - MOST)));
        }
        leftOut(actor, open).forEach(blocks::add);
        if (actor.may(Right.CHANGE_RATES)) {
            blocks.add(Block.buttons(new Button(texts.get("change"), new OpenForm(FormName.RATE, ""))));
        }
        return Card.of(texts.get("title", into), blocks);
    }

    private static Block table(Actor actor, Texts texts, List<Rate> rates, LocalDate today) {
        return new Table(
                List.of(
                        new Table.Heading(texts.get("field.currency"), false),
                        new Table.Heading(texts.get("field.rate"), true),
                        new Table.Heading(texts.get("field.from"), false)),
                rates.stream()
                        .limit(MOST)
                        .map(rate -> List.of(
                                rate.currency(),
                                rate.value().toPlainString(),
                                rate.from().isAfter(today)
                                        ? texts.get("future", Wording.day(rate.from(), actor.language()))
                                        : Wording.day(rate.from(), actor.language())))
                        .toList());
    }

    static Card kept(Actor actor, Rate rate) {
        var texts = texts(actor);
        return Card.of(
                        Tone.GOOD,
                        texts.get("kept"),
                        Block.paragraph(texts.line(
                                "kept.says",
                                Span.strong("1 " + rate.currency()),
                                Span.strong(rate.value().toPlainString() + " " + rate.into()),
                                Wording.day(rate.from(), actor.language()))),
                        Block.note(texts.line("frozen")))
                .and(Block.buttons(new Button(texts.get("all"), new ShowRates())));
    }

    static Card dropped(Actor actor, String currency, LocalDate from) {
        var texts = texts(actor);
        return Card.of(
                Tone.GOOD,
                texts.get("dropped", currency, Wording.day(from, actor.language())),
                Block.note(texts.line("frozen")),
                Block.buttons(new Button(texts.get("all"), new ShowRates())));
    }

    /** Names what a sum could not hold; empty where it holds everything. */
    static List<Block> leftOut(Actor actor, Converted sum) {
        return leftOut(actor.language(), sum);
    }

    static List<Block> leftOut(Language language, Converted sum) {
        if (sum.isComplete()) {
            return List.of();
        }
        var amounts = sum.leftOut().values().stream()
                .map(left -> Wording.amount(left.sum()))
                .collect(Collectors.joining(" + "));
        return List.of(Block.note(Texts.of("rates", language)
                .line(
                        "leftOut",
                        Span.strong(amounts),
                        days(language, sum.leftOut()),
                        sum.sum().currency())));
    }

    private static String days(Language language, Map<String, Converted.LeftOut> leftOut) {
        return leftOut.entrySet().stream()
                .map(left -> left.getKey() + " "
                        + Wording.day(left.getValue().first(), language)
                        + (left.getValue().first().equals(left.getValue().last())
                                ? ""
                                : " – " + Wording.day(left.getValue().last(), language)))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("rates", actor.language());
    }
}
