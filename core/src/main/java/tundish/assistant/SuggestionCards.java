package tundish.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Funnels;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.SettleSuggestion;
import tundish.operation.Operation.SuggestionAnswer;
import tundish.suggestion.Advice;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Effect;
import tundish.suggestion.Outlook;
import tundish.suggestion.Suggestion;
import tundish.workspace.Workspace;

/** What the figures suggest, what was decided about it, and what came of that. */
final class SuggestionCards {

    /** More at once is a report and no suggestion. */
    static final int SHOWN = 5;

    private final Funnels funnels;
    private final Members members;

    SuggestionCards(Funnels funnels, Members members) {
        this.funnels = funnels;
        this.members = members;
    }

    /**
     * Who reads it.
     *
     * @param posted whether it is the whole team
     * @param decides about which the reader may decide
     * @param accepts which of those the reader may accept
     */
    private record Reader(
            PostReader who,
            SuggestionWords words,
            boolean posted,
            Predicate<Advice> decides,
            Predicate<Advice> accepts) {

        Texts texts() {
            return words.texts();
        }

        String day(Instant at) {
            return Wording.nearDay(LocalDate.ofInstant(at, who.zone()), who.language());
        }
    }

    /** For one person. */
    Card own(Actor actor, Outlook outlook) {
        var reader = new Reader(
                PostReader.of(actor.member()),
                new SuggestionWords(actor.workspaceId(), actor.language(), funnels, members),
                false,
                advice -> SuggestionOperations.mayDecide(actor, advice),
                advice -> actor.may(SuggestionChanges.right(advice)));
        return card(reader, outlook, outlook.accepted());
    }

    /** For the team, beside its weekly summary; empty where there is nothing to say. */
    Optional<Card> posted(Workspace workspace, Outlook outlook) {
        return outlook.open().isEmpty() && outlook.due().isEmpty()
                ? Optional.empty()
                : Optional.of(card(team(workspace), outlook, outlook.due()));
    }

    /** The same when somebody has decided: everybody sees what. */
    Card rewritten(Workspace workspace, Outlook outlook) {
        return card(team(workspace), outlook, outlook.accepted());
    }

    private Reader team(Workspace workspace) {
        var settings = workspace.settings();
        return new Reader(
                PostReader.team(settings),
                new SuggestionWords(workspace.id(), settings.language(), funnels, members),
                true,
                _ -> true,
                _ -> true);
    }

    private Card card(Reader reader, Outlook outlook, List<Suggestion> accepted) {
        var texts = reader.texts();
        var blocks = new ArrayList<Block>();
        var open = outlook.open();
        if (open.isEmpty()) {
            blocks.add(Block.paragraph(texts.line("none")));
        }
        open.stream().limit(SHOWN).forEach(each -> blocks.add(open(reader, each)));
        if (open.size() > SHOWN) {
            blocks.add(Block.note(texts.line("more", open.size() - SHOWN)));
        }
        part(
                texts,
                "accepted",
                accepted.stream().map(each -> accepted(reader, outlook, each)).toList(),
                blocks);
        part(
                texts,
                "declined",
                outlook.declined().stream().map(each -> declined(reader, each)).toList(),
                blocks);
        blocks.add(Block.note(texts.line(hasNothingToDecide(reader, open) ? "note.reader" : "note")));
        return Card.of(texts.get("title"), blocks);
    }

    private static boolean hasNothingToDecide(Reader reader, List<Suggestion> open) {
        return !open.isEmpty() && open.stream().map(Suggestion::advice).noneMatch(reader.decides());
    }

    private static void part(Texts texts, String heading, List<Block> entries, List<Block> blocks) {
        if (!entries.isEmpty()) {
            blocks.add(Block.heading(texts.get("part." + heading)));
            entries.stream().limit(SHOWN).forEach(blocks::add);
        }
    }

    private Block open(Reader reader, Suggestion suggestion) {
        var words = reader.words();
        var advice = suggestion.advice();
        var line = new ArrayList<>(
                reader.texts().line("open", Span.strong(words.change(suggestion)), words.evidence(advice)));
        if (reader.decides().test(advice) && !reader.accepts().test(advice)) {
            line.add(Span.text(reader.texts().get("open.admin")));
        }
        return new Block.Entry(line, buttons(reader, suggestion));
    }

    private static List<Button> buttons(Reader reader, Suggestion suggestion) {
        var advice = suggestion.advice();
        var buttons = new ArrayList<Button>();
        if (reader.accepts().test(advice)) {
            accepting(reader, suggestion, buttons);
        }
        if (reader.decides().test(advice)) {
            buttons.add(button(reader, suggestion, SuggestionAnswer.DISMISS));
            buttons.add(button(reader, suggestion, SuggestionAnswer.LATER));
        }
        return buttons;
    }

    private static void accepting(Reader reader, Suggestion suggestion, List<Button> buttons) {
        var texts = reader.texts();
        var subject = subject(suggestion);
        if (SuggestionChanges.leavesAChoice(suggestion.advice())) {
            buttons.add(Button.primary(texts.get("button.choose"), new OpenForm(FormName.SUGGESTION, subject)));
            return;
        }
        buttons.add(Button.primary(
                texts.get("button.ACCEPT"),
                new SettleSuggestion(suggestion.number(), SuggestionAnswer.ACCEPT, reader.posted())));
        if (suggestion.advice() instanceof LimitBroken) {
            buttons.add(new Button(texts.get("button.split"), new OpenForm(FormName.SUGGESTION, subject)));
        }
    }

    static String subject(Suggestion suggestion) {
        return "suggestion:" + suggestion.number();
    }

    private static Button button(Reader reader, Suggestion suggestion, SuggestionAnswer answer) {
        return new Button(
                reader.texts().get("button." + answer),
                new SettleSuggestion(suggestion.number(), answer, reader.posted()));
    }

    private Block accepted(Reader reader, Outlook outlook, Suggestion suggestion) {
        var decision = Objects.requireNonNull(suggestion.decision());
        var effect = outlook.effect(suggestion);
        var line = reader.texts()
                .line(
                        "accepted",
                        Span.strong(reader.words().change(suggestion)),
                        name(decision.by()),
                        reader.day(decision.at()),
                        effect == null
                                ? reader.texts()
                                        .get("effect.day", reader.day(Objects.requireNonNull(suggestion.effectAt())))
                                : reader.words().effect(suggestion.advice(), effect));
        var undo = reader.accepts().test(suggestion.advice())
                && effect != null
                && effect.verdict() == Effect.Verdict.WORSE;
        return new Block.Entry(line, undo ? List.of(button(reader, suggestion, SuggestionAnswer.UNDO)) : List.of());
    }

    private Block declined(Reader reader, Suggestion suggestion) {
        var decision = Objects.requireNonNull(suggestion.decision());
        var back = suggestion.backAt();
        return new Block.Entry(
                reader.texts()
                        .line(
                                "declined." + suggestion.state(),
                                reader.words().change(suggestion),
                                name(decision.by()),
                                reader.day(back == null ? decision.at() : back)),
                List.of());
    }

    private String name(@Nullable MemberId member) {
        return member == null
                ? ""
                : members.find(member).map(found -> found.name()).orElse("?");
    }
}
