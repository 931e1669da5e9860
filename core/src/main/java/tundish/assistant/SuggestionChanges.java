package tundish.assistant;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.command.Values;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.Right;
import tundish.operation.Actor;
import tundish.operation.Operation.AppointSuccessOwner;
import tundish.operation.Operation.ChangeFunnel;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Refusal.TooLate;
import tundish.suggestion.Advice;
import tundish.suggestion.Advice.ChannelCosts;
import tundish.suggestion.Advice.DealSizeOff;
import tundish.suggestion.Advice.LimitBroken;
import tundish.suggestion.Advice.NobodyLeaves;
import tundish.suggestion.Advice.NudgesIgnored;
import tundish.suggestion.Advice.RepurchaseGrows;
import tundish.suggestion.Advice.StageSkipped;
import tundish.suggestion.Advice.WinRateOff;
import tundish.suggestion.Suggestion.Decision;

/**
 * Changes what a suggestion is about, by the operation that people use for it, and back again. Refused where the setting
 * is not any more what the suggestion was about.
 */
final class SuggestionChanges {

    /** Begins what a stage that was split became. */
    static final String SPLIT = "split:";

    private static final String UNLIMITED = "none";

    private final Stores stores;
    private final FunnelSetup funnels;
    private final ChannelStop channels;
    private final GoalCorrections goals;
    private final TeamOperations team;
    private final SuccessOperations success;

    SuggestionChanges(
            Stores stores,
            FunnelSetup funnels,
            ChannelStop channels,
            GoalCorrections goals,
            TeamOperations team,
            SuccessOperations success) {
        this.stores = stores;
        this.funnels = funnels;
        this.channels = channels;
        this.goals = goals;
        this.team = team;
        this.success = success;
    }

    /** A setting before and after. */
    record Change(String was, String is) {}

    /** What it takes to accept such a suggestion. */
    static Right right(Advice advice) {
        return switch (advice) {
            case LimitBroken _, NobodyLeaves _, StageSkipped _ -> Right.CHANGE_FUNNELS;
            case RepurchaseGrows _ -> Right.CHANGE_PEOPLE;
            case NudgesIgnored _ -> Right.CHANGE_SETTINGS;
            case ChannelCosts _ -> Right.CHANGE_CAMPAIGNS;
            case WinRateOff _, DealSizeOff _ -> Right.CHANGE_GOALS;
        };
    }

    /** Whether something is to be chosen before it can be accepted. */
    static boolean leavesAChoice(Advice advice) {
        return switch (advice) {
            case LimitBroken limit -> limit.proposed() == null;
            case RepurchaseGrows _ -> true;
            case NobodyLeaves _, StageSkipped _, NudgesIgnored _, ChannelCosts _, WinRateOff _, DealSizeOff _ -> false;
        };
    }

    /** @param chosen what was filled in, where something is to be chosen */
    Change accept(Actor actor, Advice advice, Values chosen) {
        Permissions.require(actor, right(advice));
        return switch (advice) {
            case LimitBroken limit ->
                limit.proposed() == null || chosen.has("name")
                        ? split(actor, limit, chosen)
                        : limited(actor, limit.funnel(), limit.stage(), limit.limit(), limit.proposed());
            case NobodyLeaves stuck ->
                stuck.into() == null
                        ? limited(actor, stuck.funnel(), stuck.stage(), null, Advice.FIRST_LIMIT)
                        : retired(actor, stuck.funnel(), stuck.stage(), stuck.into());
            case StageSkipped skipped -> retired(actor, skipped.funnel(), skipped.stage(), skipped.into());
            case RepurchaseGrows _ -> appointed(actor, chosen.text("member"));
            case NudgesIgnored nudges -> graced(actor, nudges.grace(), nudges.proposed());
            case ChannelCosts channel -> channels.stop(actor, channel);
            case WinRateOff rate -> goals.replan(actor, rate);
            case DealSizeOff size -> goals.resize(actor, size);
        };
    }

    /** Puts back what was accepted. */
    void undo(Actor actor, Advice advice, Decision decision) {
        Permissions.require(actor, right(advice));
        switch (advice) {
            case LimitBroken limit -> undo(actor, limit, decision);
            case NobodyLeaves stuck
            when stuck.into() == null -> limited(actor, stuck.funnel(), stuck.stage(), Advice.FIRST_LIMIT, null);
            case NobodyLeaves stuck -> funnels.bringBack(actor, stuck.funnel(), stuck.stage());
            case StageSkipped skipped -> funnels.bringBack(actor, skipped.funnel(), skipped.stage());
            case RepurchaseGrows _ -> dismissed(actor, decision);
            case NudgesIgnored nudges -> graced(actor, nudges.proposed(), nudges.grace());
            case ChannelCosts _ -> channels.resume(actor, decision);
            case WinRateOff rate ->
                goals.replan(
                        actor,
                        new WinRateOff(
                                rate.goal(), rate.funnel(), rate.stage(), rate.proposed(), rate.won(), rate.entered()));
            case DealSizeOff size ->
                goals.resize(
                        actor,
                        new DealSizeOff(size.goal(), size.funnel(), size.average(), size.entered(), size.deals()));
        }
    }

    private void undo(Actor actor, LimitBroken limit, Decision decision) {
        if (decision.is().startsWith(SPLIT)) {
            var part = new StageId(decision.is().substring(SPLIT.length()));
            stage(actor, limit.funnel(), part);
            retired(actor, limit.funnel(), part, limit.stage());
        } else {
            limited(actor, limit.funnel(), limit.stage(), Objects.requireNonNull(limit.proposed()), limit.limit());
        }
    }

    private Funnel funnel(Actor actor, String name) {
        return stores.funnels().find(actor.workspaceId(), name).orElseThrow(SuggestionChanges::gone);
    }

    private Stage stage(Actor actor, String funnel, StageId stage) {
        return funnel(actor, funnel).stage(stage).orElseThrow(SuggestionChanges::gone);
    }

    static TooLate gone() {
        return new TooLate("suggestion.gone");
    }

    static TooLate moved() {
        return new TooLate("suggestion.moved");
    }

    static void requireSame(@Nullable Object held, @Nullable Object expected) {
        if (!Objects.equals(held, expected)) {
            throw moved();
        }
    }

    private Change limited(Actor actor, String funnel, StageId stage, @Nullable DayCount was, @Nullable DayCount is) {
        requireSame(stage(actor, funnel, stage).limit(), was);
        change(actor, "limit", Map.of("funnel", funnel, "stage", stage.value(), "limit", typed(is)));
        return new Change(typed(was), typed(is));
    }

    private static String typed(@Nullable DayCount days) {
        return days == null ? UNLIMITED : TeamForms.typed(days);
    }

    private void change(Actor actor, String change, Map<String, String> values) {
        funnels.change(actor, new ChangeFunnel(change, values));
    }

    private Change split(Actor actor, LimitBroken limit, Values chosen) {
        var before = funnel(actor, limit.funnel());
        stage(actor, limit.funnel(), limit.stage());
        var values = Map.of("funnel", limit.funnel(), "stage", limit.stage().value(), "name", chosen.text("name"));
        change(actor, "split", values);
        var part = funnel(actor, limit.funnel()).stages().stream()
                .filter(stage -> before.stage(stage.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        return new Change("", SPLIT + part.id());
    }

    private Change retired(Actor actor, String funnel, StageId stage, StageId into) {
        stage(actor, funnel, stage);
        stage(actor, funnel, into);
        change(actor, "retire", Map.of("funnel", funnel, "stage", stage.value(), "into", into.value()));
        return new Change(stage.value(), into.value());
    }

    private Change appointed(Actor actor, String member) {
        var before = owner(actor);
        success.appoint(actor, new AppointSuccessOwner(member));
        return new Change(before, owner(actor));
    }

    private String owner(Actor actor) {
        return stores.successOwners()
                .find(actor.workspaceId())
                .map(member -> Long.toString(member.number()))
                .orElse("");
    }

    private void dismissed(Actor actor, Decision decision) {
        requireSame(owner(actor), decision.is());
        var before = decision.was();
        success.appoint(
                actor, new AppointSuccessOwner(before.isEmpty() ? SuccessOperations.NOBODY : "member:" + before));
    }

    private Change graced(Actor actor, DayCount was, DayCount is) {
        requireSame(
                stores.workspaces()
                        .find(actor.workspaceId())
                        .orElseThrow()
                        .settings()
                        .managerGrace(),
                was);
        team.change(actor, new ChangeSettings(Map.of("managerGrace", typed(is))));
        return new Change(typed(was), typed(is));
    }
}
