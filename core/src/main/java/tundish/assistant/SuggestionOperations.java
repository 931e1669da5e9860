package tundish.assistant;

import java.time.InstantSource;
import java.util.List;
import tundish.command.Values;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Right;
import tundish.message.Card;
import tundish.message.Field;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.Operation.FillSuggestion;
import tundish.operation.Operation.SettleSuggestion;
import tundish.operation.Refusal.NotAllowed;
import tundish.operation.Refusal.TooLate;
import tundish.suggestion.Advice;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Advisor;
import tundish.suggestion.Outlook;
import tundish.suggestion.Suggestion;
import tundish.suggestion.Suggestion.Decision;
import tundish.suggestion.Suggestion.State;
import tundish.suggestion.Suggestions;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/** What the figures suggest, and what people say to it. */
final class SuggestionOperations {

    private final Suggestions suggestions;
    private final Workspaces workspaces;
    private final Members members;
    private final Advisor advisor;
    private final SuggestionChanges changes;
    private final SuggestionCards cards;
    private final FormDesk desk;
    private final InstantSource clock;

    SuggestionOperations(
            Stores stores,
            Advisor advisor,
            SuggestionChanges changes,
            SuggestionCards cards,
            FormDesk desk,
            InstantSource clock) {
        this.suggestions = stores.suggestions();
        this.workspaces = stores.workspaces();
        this.members = stores.members();
        this.advisor = advisor;
        this.changes = changes;
        this.cards = cards;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whoever may accept may decline; and managers may decline everything. */
    static boolean mayDecide(Actor actor, Advice advice) {
        return actor.may(SuggestionChanges.right(advice)) || actor.may(Right.SETTLE_ALL_ITEMS);
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.SEE_REPORTS);
        return Reply.privately(cards.own(actor, advisor.look(actor.workspace(), clock.instant())));
    }

    Reply settle(Actor actor, SettleSuggestion operation) {
        var suggestion = find(actor, operation.suggestion());
        switch (operation.answer()) {
            case ACCEPT -> accept(actor, suggestion, Values.NONE);
            case DISMISS -> decline(actor, suggestion, State.DISMISSED);
            case LATER -> decline(actor, suggestion, State.LATER);
            case UNDO -> undo(actor, suggestion);
        }
        return new Reply.Rewritten(operation.posted() ? cards.rewritten(team(actor), kept(actor)) : own(actor));
    }

    private Outlook kept(Actor actor) {
        return advisor.kept(team(actor), clock.instant());
    }

    /** As it is now: what was accepted may have changed its settings. */
    private Workspace team(Actor actor) {
        return workspaces.find(actor.workspaceId()).orElseThrow();
    }

    private Card own(Actor actor) {
        return cards.own(actor, kept(actor));
    }

    Reply fill(Actor actor, FillSuggestion operation) {
        accept(actor, find(actor, operation.suggestion()), new Values(operation.values()));
        return Reply.privately(own(actor));
    }

    private Suggestion find(Actor actor, long number) {
        return suggestions.find(actor.workspaceId(), number).orElseThrow(() -> new TooLate("unknownButton"));
    }

    private void accept(Actor actor, Suggestion suggestion, Values chosen) {
        Permissions.require(actor, SuggestionChanges.right(suggestion.advice()));
        requireOpen(suggestion);
        var change = changes.accept(actor, suggestion.advice(), chosen);
        suggestions.save(suggestion.decided(
                State.ACCEPTED, new Decision(actor.id(), clock.instant(), change.was(), change.is())));
    }

    private void decline(Actor actor, Suggestion suggestion, State end) {
        if (!mayDecide(actor, suggestion.advice())) {
            throw new NotAllowed(SuggestionChanges.right(suggestion.advice()));
        }
        requireOpen(suggestion);
        suggestions.save(suggestion.decided(end, new Decision(actor.id(), clock.instant(), "", "")));
    }

    private void undo(Actor actor, Suggestion suggestion) {
        Permissions.require(actor, SuggestionChanges.right(suggestion.advice()));
        var decision = suggestion.decision();
        if (suggestion.state() != State.ACCEPTED || decision == null) {
            throw settled(suggestion);
        }
        changes.undo(actor, suggestion.advice(), decision);
        suggestions.save(suggestion.decided(
                State.UNDONE, new Decision(actor.id(), clock.instant(), decision.was(), decision.is())));
    }

    private void requireOpen(Suggestion suggestion) {
        if (!suggestion.isOpen()) {
            throw settled(suggestion);
        }
    }

    private TooLate settled(Suggestion suggestion) {
        var decision = suggestion.decision();
        MemberId by = decision == null ? null : decision.by();
        return by == null
                ? SuggestionChanges.gone()
                : new TooLate(
                        "suggestion." + suggestion.state(),
                        members.find(by).map(found -> found.name()).orElse("?"));
    }

    /** What is to be chosen: who, or what the other part of a stage is called. */
    Form form(Actor actor, FormId id, Values values) {
        var number = id.number("suggestion").orElseThrow(() -> new TooLate("unknownForm"));
        var suggestion = find(actor, number);
        Permissions.require(actor, SuggestionChanges.right(suggestion.advice()));
        requireOpen(suggestion);
        var sheet = desk.sheet("suggestion", actor, id, values);
        return sheet.form(fields(sheet, suggestion.advice()));
    }

    private static List<Field> fields(FormSheet sheet, Advice advice) {
        return switch (advice) {
            case LimitBroken _ -> List.of(sheet.text("name", true, false));
            case RepurchaseGrows _ -> List.of(sheet.search("member", Subject.MEMBERS, true));
            case Advice.NobodyLeaves _,
                    Advice.StageSkipped _,
                    Advice.NudgesIgnored _,
                    Advice.ChannelCosts _,
                    Advice.WinRateOff _,
                    Advice.DealSizeOff _ -> throw new TooLate("unknownForm");
        };
    }
}
