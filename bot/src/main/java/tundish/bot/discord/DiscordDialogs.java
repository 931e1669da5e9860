package tundish.bot.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.modals.Modal;
import tundish.assistant.Assistant;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Field;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.message.Reply.Audience;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.FormId;
import tundish.operation.Operation.AnswerDraft;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Request;

/**
 * Fills in forms step by step: a modal holds five fields, and none can follow another but by a button on a message
 * between them. What was filled in is kept as a draft, so that nothing is lost between two steps, by a refusal, or by a
 * restart.
 */
final class DiscordDialogs {

    private static final String DRAFT = "draft:";
    private static final String SAVE = "_save";

    private final Assistant assistant;

    DiscordDialogs(Assistant assistant) {
        this.assistant = assistant;
    }

    /** Answers what came in, a button between two steps too. A form in the answer is opened by {@link #open}. */
    Reply answer(Actor actor, Request request) {
        return request instanceof Request.Pressed(var id)
                ? ButtonIds.read(id, actor.workspaceId())
                        .flatMap(operation -> switch (operation) {
                            case OpenForm(var _, var subject) ->
                                step(actor, subject).map(draft -> resume(actor, draft));
                            case AnswerDraft(var draft, var name, var _)
                            when name.equals(SAVE) -> step(actor, draft).map(kept -> save(actor, kept));
                            default -> Optional.empty();
                        })
                        .orElseGet(() -> assistant.answer(actor, request))
                : assistant.answer(actor, request);
    }

    /** The form as a modal, or as much of it as comes next. */
    Modal open(Actor actor, Form form) {
        var draft = step(actor, form.id().subject());
        var fields = shownFields(form);
        if (draft.isEmpty() && fields.size() <= DiscordForms.room(form)) {
            return forms(actor).modal(with(form, form.id(), fields), Map.of());
        }
        var id = draft.map(Draft::id)
                .orElseGet(() -> assistant.keep(
                        actor, form.id(), StepNote.of(form.values()).all()));
        var note = draft.map(DiscordDialogs::note).orElseGet(() -> StepNote.of(form.values()));
        var next = note.left(fields).isEmpty() ? fields : note.left(fields);
        var now = next.stream()
                .limit(DiscordForms.room(form))
                .map(field -> typed(field, note.values()))
                .toList();
        return forms(actor).modal(with(form, subject(form.id(), id), now), note.problems());
    }

    /** Takes in a modal that was filled in. The answer is never a form: a modal cannot follow a modal. */
    Reply submitted(Actor actor, String customId, Map<String, String> filledIn) {
        var values = DiscordForms.plain(filledIn);
        var form = FormId.read(customId);
        var draft = form.flatMap(id -> step(actor, id.subject()));
        if (draft.isPresent()) {
            return inPlace(
                    draft.get(), goOn(actor, draft.get(), note(draft.get()).filledIn(values)));
        }
        return form.isPresent() && !form.get().subject().startsWith(DRAFT)
                ? send(actor, form.get(), StepNote.of(values))
                : assistant.answer(actor, new Request.Submitted(customId, values));
    }

    private Reply goOn(Actor actor, Draft draft, StepNote note) {
        if (note.sent()) {
            return alreadySent(actor);
        }
        var kept = assistant.keep(actor, draft.form(), note.putOnCard().all());
        return switch (reopened(actor, draft.form(), kept)) {
            case Reply.Asked(var form) -> {
                var left = note.left(shownFields(form));
                yield left.isEmpty() ? send(actor, draft, note) : Reply.privately(between(actor, form, kept, left));
            }
            case Reply other -> other;
        };
    }

    private Reply save(Actor actor, Draft draft) {
        return note(draft).sent() ? alreadySent(actor) : inPlace(draft, send(actor, draft, note(draft)));
    }

    private Reply send(Actor actor, Draft draft, StepNote note) {
        var reply = send(actor, draft.form(), note);
        if (!(reply instanceof Reply.Told(var _, var card) && card.tone() == Card.Tone.PROBLEM)) {
            assistant.keep(new Draft(
                    draft.id(), draft.by(), draft.form(), StepNote.done().all(), draft.at()));
        }
        return reply;
    }

    private Reply send(Actor actor, FormId id, StepNote note) {
        return switch (assistant.answer(actor, new Request.Submitted(id.write(), note.values()))) {
            case Reply.AskedAgain(var form, var problems) -> correct(actor, form, problems, note);
            case Reply reply -> assistant.late(actor, reply);
        };
    }

    /** What is wrong, and a button that opens just that, with everything that was typed. */
    private Reply correct(Actor actor, Form form, Map<String, String> problems, StepNote sent) {
        var fields = shownFields(form);
        var wrong = wrong(fields, problems, sent);
        var others = new HashSet<String>();
        if (!wrong.isEmpty() && fields.size() > DiscordForms.room(form)) {
            fields.forEach(field -> others.add(field.caption().name()));
            others.removeAll(wrong);
        }
        var values = new HashMap<>(form.values());
        values.putAll(sent.values());
        var note = StepNote.of(values).showing(others).wrong(problems).putOnCard();
        var draft = assistant.keep(actor, form.id(), note.all());
        return Reply.privately(refused(actor, form, problems, draft, wrong.isEmpty()));
    }

    /** The fields with a problem, and those that are asked for only now. */
    private static List<String> wrong(List<Field> fields, Map<String, String> problems, StepNote sent) {
        return fields.stream()
                .map(field -> field.caption().name())
                .filter(name -> problems.containsKey(name) || !sent.values().containsKey(name))
                .toList();
    }

    private static Card refused(
            Actor actor, Form form, Map<String, String> problems, DraftId draft, boolean asItStands) {
        var texts = texts(actor.language());
        var blocks = new ArrayList<Block>();
        if (!form.notice().isEmpty()) {
            blocks.add(Block.paragraph(form.notice()));
        }
        form.fields().stream()
                .filter(field -> problems.containsKey(field.caption().name()))
                .forEach(field -> blocks.add(Block.paragraph(
                        Span.strong(field.caption().label()),
                        Span.text(" – " + problems.get(field.caption().name())))));
        problems.entrySet().stream()
                .filter(problem -> form.fields().stream()
                        .noneMatch(field -> field.caption().name().equals(problem.getKey())))
                .forEach(problem -> blocks.add(Block.paragraph(Span.text(problem.getValue()))));
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary(texts.get("correct"), new OpenForm(form.id().form(), DRAFT + draft.number())));
        if (asItStands) {
            buttons.add(new Button(form.submit(), new AnswerDraft(draft, SAVE, "")));
        }
        blocks.add(new Block.Buttons(buttons));
        return Card.of(Card.Tone.PROBLEM, form.title(), blocks.toArray(Block[]::new));
    }

    /** Between two steps: what is still to come, and whether it can be left out. */
    private static Card between(Actor actor, Form form, DraftId draft, List<Field> left) {
        var texts = texts(actor.language());
        var needed = left.stream().anyMatch(field -> field.caption().required());
        var goOn = new OpenForm(form.id().form(), DRAFT + draft.number());
        var buttons = needed
                ? List.of(Button.primary(texts.get("continue"), goOn))
                : List.of(
                        Button.primary(form.submit(), new AnswerDraft(draft, SAVE, "")),
                        new Button(texts.get("continue"), goOn));
        var names = left.stream().map(field -> field.caption().label()).toList();
        return Card.of(
                form.title(),
                Block.paragraph(
                        texts.line(needed ? "step.needed" : "step.optional", String.join(texts.get("and"), names))),
                new Block.Buttons(buttons));
    }

    private static Reply alreadySent(Actor actor) {
        return new Reply.Rewritten(Card.of(texts(actor.language()).get("step.sent")));
    }

    /** The message between two steps reads as what came of it; other messages stay as they are. */
    private static Reply inPlace(Draft draft, Reply reply) {
        return note(draft).onCard() && reply instanceof Reply.Told(var audience, var card) && audience == Audience.ASKER
                ? new Reply.Rewritten(card)
                : reply;
    }

    private Reply resume(Actor actor, Draft draft) {
        if (note(draft).sent()) {
            return alreadySent(actor);
        }
        return switch (reopened(actor, draft.form(), draft.id())) {
            case Reply.Asked(var form) -> new Reply.Asked(with(form, subject(form.id(), draft.id()), form.fields()));
            case Reply other -> other;
        };
    }

    /** The whole form as it stands, with what the draft holds. */
    private Reply reopened(Actor actor, FormId form, DraftId draft) {
        var button = ButtonIds.write(new OpenForm(form.form(), DRAFT + draft.number()));
        return assistant.answer(actor, new Request.Pressed(button));
    }

    private Optional<Draft> step(Actor actor, String subject) {
        return subject.matches(DRAFT + "\\d{1,18}")
                ? step(actor, new DraftId(actor.workspaceId(), Long.parseLong(subject.substring(DRAFT.length()))))
                : Optional.empty();
    }

    private Optional<Draft> step(Actor actor, DraftId id) {
        return assistant.kept(actor, id).filter(draft -> note(draft).isNote());
    }

    private static StepNote note(Draft draft) {
        return new StepNote(draft.values());
    }

    /** What must be filled in first. */
    private static List<Field> shownFields(Form form) {
        return form.fields().stream()
                .filter(DiscordForms::canBeShown)
                .sorted(Comparator.comparing(field -> !field.caption().required()))
                .toList();
    }

    /** A date that could not be read stands in its field as it was typed. */
    private static Field typed(Field field, Map<String, String> values) {
        var value = values.getOrDefault(field.caption().name(), "");
        return switch (field) {
            case Field.DateField date when !value.isEmpty() -> new Field.DateField(date.caption(), value);
            case Field.TimeField time when !value.isEmpty() -> new Field.TimeField(time.caption(), value);
            default -> field;
        };
    }

    private static FormId subject(FormId form, DraftId draft) {
        return new FormId(form.form(), DRAFT + draft.number(), -1);
    }

    private static Form with(Form form, FormId id, List<Field> fields) {
        return new Form(id, form.title(), form.submit(), form.notice(), fields);
    }

    private DiscordForms forms(Actor actor) {
        return new DiscordForms(actor, subject -> assistant.suggest(actor, subject, ""));
    }

    private static Texts texts(Language language) {
        return Texts.of("discord", language);
    }
}
