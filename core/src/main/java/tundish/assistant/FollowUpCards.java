package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.assistant.FollowUpReversals.Reversal;
import tundish.assistant.FollowUpWriter.Written;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.funnel.StageId;
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
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.UndoFollowUp;

/** How follow-ups read: what was understood, and what was put back. */
final class FollowUpCards {

    private final Moves moves;

    FollowUpCards(Moves moves) {
        this.moves = moves;
    }

    Card logged(Actor actor, Written written) {
        return echo(actor, written, "logged");
    }

    Card corrected(Actor actor, Written written) {
        return echo(actor, written, "corrected");
    }

    private Card echo(Actor actor, Written written, String title) {
        var texts = texts(actor);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.facts(facts(actor, texts, written)));
        notes(texts, written).forEach(note -> blocks.add(Block.note(note)));
        blocks.add(Block.buttons(
                new Button(
                        texts.get("button.fix"),
                        new OpenForm(
                                FormName.FOLLOW_UP,
                                FollowUpForms.subject(written.line().id()))),
                new Button(
                        texts.get("button.undo"),
                        new UndoFollowUp(written.line().id())),
                show(texts, written.deal())));
        return new Card(Tone.GOOD, texts.get(title), blocks);
    }

    private List<Fact> facts(Actor actor, Texts texts, Written written) {
        var line = written.line();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("deal"), name(written.deal())));
        facts.add(new Fact(texts.get("channel"), line.channel().text().in(actor.language())));
        add(facts, texts.get("said"), line.said());
        add(facts, texts.get("needChange"), line.needChange());
        var next = line.next();
        if (next != null) {
            facts.add(new Fact(texts.get("next"), next.text()));
            facts.add(new Fact(texts.get("due"), List.of(Promised.by(next, texts.language()))));
        }
        if (!written.before().stage().equals(written.deal().stage())) {
            facts.add(new Fact(
                    texts.get("stage"),
                    texts.line(
                            "stage.moved",
                            stage(actor, written.deal(), written.before().stage()),
                            stage(actor, written.deal(), written.deal().stage()))));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }

    private static List<List<Span>> notes(Texts texts, Written written) {
        var notes = new ArrayList<List<Span>>();
        if (written.took()) {
            notes.add(texts.line("took"));
        }
        if (written.done() != null) {
            notes.add(texts.line("done", written.done().text()));
        }
        if (written.woke()) {
            notes.add(texts.line("woke"));
        }
        if (!written.deal().isOpen() && written.line().next() != null) {
            notes.add(texts.line("closed"));
        }
        return notes;
    }

    Card takenBack(Actor actor, Reversal reversal) {
        var texts = texts(actor);
        var deal = reversal.deal();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(texts.line("takenBack.explain", Span.strong(deal.title()))));
        var restored = restored(actor, texts, reversal);
        if (!restored.isEmpty()) {
            blocks.add(Block.facts(restored));
        }
        blocks.add(Block.buttons(show(texts, deal)));
        return new Card(Tone.PLAIN, texts.get("takenBack"), blocks);
    }

    private List<Fact> restored(Actor actor, Texts texts, Reversal reversal) {
        var deal = reversal.deal();
        var facts = new ArrayList<Fact>();
        if (reversal.restoresNextAction()) {
            facts.add(new Fact(texts.get("restored.next"), next(texts, deal.nextAction())));
        }
        if (reversal.restoresNeed()) {
            facts.add(new Fact(texts.get("restored.need"), or(deal.details().need(), texts.get("none"))));
        }
        if (reversal.backTo() != null) {
            facts.add(new Fact(texts.get("restored.stage"), List.of(stage(actor, deal, reversal.backTo()))));
        }
        if (reversal.restoresOwner()) {
            facts.add(new Fact(texts.get("restored.owner"), texts.get("nobody")));
        }
        return facts;
    }

    private static List<Span> next(Texts texts, @Nullable NextAction next) {
        return next == null
                ? List.of(Span.text(texts.get("none")))
                : texts.line("next.due", next.text(), Promised.by(next, texts.language()));
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    private Span stage(Actor actor, Deal deal, StageId stage) {
        return Span.text(moves.funnelOf(deal).stageOf(stage).name().in(actor.language()));
    }

    private static List<Span> name(Deal deal) {
        return List.of(Span.strong(deal.title()), Span.muted(" " + deal.reference()));
    }

    private static Button show(Texts texts, Deal deal) {
        return new Button(texts.get("button.show"), new ShowDeal(DealRef.of(deal.id())));
    }

    private static Texts texts(Actor actor) {
        return Texts.of("followup", actor.language());
    }
}
