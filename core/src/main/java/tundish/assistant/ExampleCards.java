package tundish.assistant;

import java.util.Optional;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.FunnelView;
import tundish.operation.Operation.LoadExamples;
import tundish.operation.Operation.RemoveExamples;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowSync;

/** How news about example deals reads. */
final class ExampleCards {

    private ExampleCards() {}

    static Card standing(Actor actor, int count) {
        var texts = texts(actor);
        return count == 0
                ? Card.of(
                        texts.get("none"),
                        Block.paragraph(texts.line("none.explain")),
                        Block.buttons(Button.primary(texts.get("load"), new LoadExamples())))
                : Card.of(
                        texts.count("there", count),
                        Block.paragraph(texts.line("there.explain")),
                        Block.buttons(new Button(texts.get("remove"), new RemoveExamples(false))));
    }

    /** What stands with figures that hold invented deals; empty where they hold none. */
    static Optional<Block> figures(Language language, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(Block.note(
                        Texts.of("examples", language).line(count == 1 ? "figures.one" : "figures.many", count)));
    }

    static Card loaded(Actor actor, int count) {
        var texts = texts(actor);
        return Card.of(
                Tone.GOOD,
                texts.count("loaded", count),
                Block.paragraph(texts.line("loaded.explain")),
                Block.buttons(
                        Button.primary(texts.get("funnel"), new ShowFunnel(FunnelView.ALL)),
                        new Button(texts.get("sync"), new ShowSync()),
                        new Button(texts.get("remove"), new RemoveExamples(false))));
    }

    static Card question(Actor actor, int count) {
        var texts = texts(actor);
        return Card.of(
                Tone.WARNING,
                texts.count("question", count),
                Block.paragraph(texts.line("question.explain")),
                Block.buttons(new Button(texts.get("remove.sure"), new RemoveExamples(true))));
    }

    static Card removed(Actor actor, int count) {
        var texts = texts(actor);
        return Card.of(Tone.GOOD, texts.count("removed", count), Block.paragraph(texts.line("removed.explain")));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("examples", actor.language());
    }
}
