package tundish.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.deal.Deal;
import tundish.funnel.Funnels;
import tundish.funnel.Gate;
import tundish.member.Right;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Card.Tone;
import tundish.message.Form;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.DraftId;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.AnswerDraft;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowDeal;
import tundish.operation.Operation.ShowHelp;
import tundish.operation.Refusal;
import tundish.operation.Refusal.Alike;
import tundish.operation.Refusal.AmbiguousDeal;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.ChangedMeanwhile;
import tundish.operation.Refusal.GateNotMet;
import tundish.operation.Refusal.NotAllowed;
import tundish.operation.Refusal.PastDate;
import tundish.operation.Refusal.TooLate;
import tundish.operation.Refusal.UnclearMember;
import tundish.operation.Refusal.UnfitFunnel;
import tundish.operation.Refusal.UnknownCommand;
import tundish.operation.Refusal.UnknownDeal;

/** How a no reads: what is wrong, and the way out of it. */
final class RefusalCards {

    private final Timeline timeline;
    private final Funnels funnels;

    RefusalCards(Timeline timeline, Funnels funnels) {
        this.timeline = timeline;
        this.funnels = funnels;
    }

    /** For a request without words that could be tried again. */
    Card explain(Actor actor, Refusal refusal) {
        return card(actor, refusal, null);
    }

    /** For a typed line: with buttons that complete it. */
    Card explain(Actor actor, Refusal refusal, FormId form, DraftId draft) {
        var card = card(actor, refusal, draft);
        return refusal instanceof NotAllowed || refusal instanceof TooLate
                ? card
                : card.and(Block.buttons(new Button(
                        texts(actor).get(mayLetPass(actor, refusal) ? "gate.letPass" : "edit"),
                        new OpenForm(form.form(), DraftKeeper.subject(draft)))));
    }

    /** For a form that could not be opened in time. */
    Card putOff(Actor actor, Form form, Map<String, String> problems, DraftId draft) {
        var blocks = new ArrayList<Block>();
        if (!form.notice().isEmpty()) {
            blocks.add(paragraph(form.notice()));
        }
        problems.values().forEach(problem -> blocks.add(Block.paragraph(Span.text(problem))));
        form.held().forEach(upload -> blocks.add(paragraph(texts(actor).line("putOff.file", upload.held()))));
        blocks.add(paragraph(texts(actor).line("putOff")));
        blocks.add(Block.buttons(
                Button.primary(form.title(), new OpenForm(form.id().form(), DraftKeeper.subject(draft)))));
        return Card.of(form.title(), blocks);
    }

    /** What is wrong with single fields of a form; empty where it is not about one. */
    Map<String, String> problems(Actor actor, Refusal refusal) {
        var texts = texts(actor);
        return switch (refusal) {
            case BadField bad -> Map.of(bad.field, texts.get(bad.problem, bad.about.toArray()));
            case UnclearMember unclear -> Map.of(unclear.field, texts.get("member.unclear", unclear.text));
            case UnknownDeal unknown -> Map.of("deal", texts.get("deal.unknown", unknown.text));
            default -> Map.of();
        };
    }

    /** What stands over a form that comes again. */
    List<Span> notice(Actor actor, Refusal refusal) {
        var card = card(actor, refusal, null);
        var spans = new ArrayList<Span>();
        spans.add(Span.strong(card.title()));
        card.blocks().forEach(block -> {
            if (block instanceof Block.Paragraph(var more)) {
                spans.add(Span.text("\n"));
                spans.addAll(more);
            } else if (block instanceof Block.Items(var items)) {
                items.forEach(item -> {
                    spans.add(Span.text("\n• "));
                    spans.addAll(item);
                });
            } else if (block instanceof Block.Entry(var entry, var _)) {
                spans.add(Span.text("\n• "));
                spans.addAll(entry);
            }
        });
        return spans;
    }

    /** What was filled in, and which question the form is to ask beside it ({@code ask}): anyway, past or override. */
    Values asking(Actor actor, Refusal refusal, Values values) {
        return switch (refusal) {
            case Alike _ -> values.with("ask", "anyway");
            case PastDate _ -> values.with("ask", "past");
            case GateNotMet _ when mayLetPass(actor, refusal) -> values.with("ask", "override");
            default -> values;
        };
    }

    private static boolean mayLetPass(Actor actor, Refusal refusal) {
        return refusal instanceof GateNotMet && actor.may(Right.OVERRIDE_GATES);
    }

    private Card card(Actor actor, Refusal refusal, @Nullable DraftId draft) {
        var texts = texts(actor);
        return switch (refusal) {
            case UnknownCommand unknown -> unknownCommand(texts, unknown);
            case UnknownDeal unknown -> unknownDeal(actor, unknown, draft);
            case AmbiguousDeal ambiguous ->
                Card.of(
                        texts.get("deal.which"),
                        candidates(actor, ambiguous.candidates, draft, texts.line("deal.ambiguous", ambiguous.text)));
            case UnclearMember unclear -> unclearMember(texts, unclear);
            case UnfitFunnel unfit -> unfit(actor, unfit);
            case BadField bad -> badField(texts, bad, draft);
            case Alike alike -> alike(actor, alike, draft);
            case PastDate past -> pastDate(texts, past, draft);
            case GateNotMet gate -> gateNotMet(actor, gate, draft);
            case NotAllowed notAllowed ->
                Card.of(
                        Tone.WARNING,
                        texts.get("notAllowed"),
                        paragraph(texts.line("right." + notAllowed.right.name())));
            case ChangedMeanwhile changed -> changed(actor, changed);
            case TooLate late ->
                Card.of(Tone.WARNING, texts.get("tooLate"), paragraph(texts.line(late.problem, late.about.toArray())));
        };
    }

    /** For somebody who left the team. */
    static Card left(Actor actor) {
        var texts = texts(actor);
        return Card.of(Tone.WARNING, texts.get("left"), paragraph(texts.line("left.explain")));
    }

    private static Card unknownCommand(Texts texts, UnknownCommand unknown) {
        var closest = ClosestCommand.to(unknown.text);
        return Card.of(
                Tone.WARNING,
                texts.get("command.unknown", unknown.text),
                paragraph(texts.line("command.closest", Span.strong("/" + closest.name()))),
                Block.buttons(
                        new Button(texts.get("command.help", "/" + closest.name()), new ShowHelp(closest.name())),
                        new Button(texts.get("command.all"), new ShowHelp(""))));
    }

    private Card unknownDeal(Actor actor, UnknownDeal unknown, @Nullable DraftId draft) {
        var texts = texts(actor);
        var title = texts.get("deal.unknown", unknown.text);
        return unknown.closest.isEmpty()
                ? Card.of(Tone.WARNING, title, paragraph(texts.line("deal.unknown.hint")))
                : new Card(Tone.WARNING, title, candidates(actor, unknown.closest, draft, texts.line("deal.closest")));
    }

    /** A missing day can be given by a button. */
    private static Card badField(Texts texts, BadField bad, @Nullable DraftId draft) {
        var card = Card.of(Tone.WARNING, texts.get("field"), paragraph(texts.line(bad.problem, bad.about.toArray())));
        return draft == null || !bad.problem.equals("date.missing")
                ? card
                : card.and(Block.buttons(
                        new Button(texts.get("date.tomorrow"), new AnswerDraft(draft, "date", "tomorrow")),
                        new Button(texts.get("date.threeDays"), new AnswerDraft(draft, "date", "in 3 working days")),
                        new Button(texts.get("date.week"), new AnswerDraft(draft, "date", "in 1 week"))));
    }

    private static Card unfit(Actor actor, UnfitFunnel refusal) {
        var texts = Texts.of("funnels", actor.language());
        return Card.of(
                Card.Tone.PROBLEM,
                texts.get("unfit"),
                Block.items(refusal.problems.stream()
                        .map(problem -> texts.line(
                                "problem." + problem.problem(),
                                problem.about().stream().map(String::valueOf).toArray()))
                        .toList()));
    }

    private static Card unclearMember(Texts texts, UnclearMember unclear) {
        return Card.of(
                Tone.WARNING,
                texts.get("member.unclear", unclear.text),
                Block.items(unclear.candidates.stream()
                        .map(member -> List.of(Span.strong(member.name())))
                        .toList()));
    }

    private Card alike(Actor actor, Alike alike, @Nullable DraftId draft) {
        var texts = texts(actor);
        var blocks = new ArrayList<>(candidates(actor, alike.candidates, null, texts.line("alike.explain")));
        if (draft != null) {
            blocks.add(Block.buttons(new Button(texts.get("alike.anyway"), new AnswerDraft(draft, "anyway", "yes"))));
        }
        return new Card(Tone.WARNING, texts.get("alike"), blocks);
    }

    private static Card pastDate(Texts texts, PastDate past, @Nullable DraftId draft) {
        var question =
                paragraph(texts.line("past.explain", past.next.text(), Promised.by(past.next, texts.language())));
        return draft == null
                ? Card.of(Tone.WARNING, texts.get("past"), question)
                : Card.of(
                        Tone.WARNING,
                        texts.get("past"),
                        question,
                        Block.buttons(new Button(texts.get("past.yes"), new AnswerDraft(draft, "past", "yes"))));
    }

    private Card gateNotMet(Actor actor, GateNotMet gate, @Nullable DraftId draft) {
        var texts = texts(actor);
        var missing =
                gate.missing.stream().map(each -> missing(actor, texts, each)).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(texts.line("gate.explain", Span.strong(gate.deal.title()))));
        blocks.add(Block.items(missing));
        blocks.add(paragraph(texts.line(actor.may(Right.OVERRIDE_GATES) ? "gate.override" : "gate.askManager")));
        if (draft != null) {
            blocks.add(Block.buttons(new Button(
                    texts.get("gate.log"),
                    new OpenForm(FormName.FOLLOW_UP, DealRef.of(gate.deal.id()).text()))));
        }
        return new Card(Tone.WARNING, texts.get("gate", gate.stage.name().in(actor.language())), blocks);
    }

    private static List<Span> missing(Actor actor, Texts texts, GateNotMet.Missing missing) {
        return switch (missing.gate()) {
            case Gate.Conversations(var atLeast) -> texts.line("gate.conversations", atLeast, missing.found());
            case Gate.Filled(var column) ->
                texts.line("gate.filled", Span.strong(Columns.heading(column, actor.language())));
        };
    }

    private Card changed(Actor actor, ChangedMeanwhile changed) {
        var texts = texts(actor);
        return Card.of(
                Tone.WARNING,
                texts.get("changed", changed.deal.title()),
                Block.items(timeline.latest(actor, changed.deal)),
                paragraph(texts.line("changed.kept")));
    }

    private List<Block> candidates(Actor actor, List<Deal> deals, @Nullable DraftId draft, List<Span> question) {
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(question));
        deals.forEach(deal -> blocks.add(new Block.Entry(describe(actor, deal), List.of(choose(actor, deal, draft)))));
        return blocks;
    }

    private static Button choose(Actor actor, Deal deal, @Nullable DraftId draft) {
        var ref = DealRef.of(deal.id());
        return draft == null
                ? new Button(texts(actor).get("show"), new ShowDeal(ref))
                : new Button(texts(actor).get("choose"), new AnswerDraft(draft, "deal", ref.text()));
    }

    private List<Span> describe(Actor actor, Deal deal) {
        var stage = funnels.find(actor.workspaceId(), deal.funnel())
                .flatMap(funnel -> funnel.stage(deal.stage()))
                .map(each -> each.name().in(actor.language()))
                .orElse(deal.stage().value());
        return List.of(Span.strong(deal.title()), Span.text(" "), Span.muted(deal.reference() + " · " + stage));
    }

    private static Block paragraph(List<Span> spans) {
        return Block.paragraph(spans);
    }

    private static Texts texts(Actor actor) {
        return Texts.of("refusal", actor.language());
    }
}
