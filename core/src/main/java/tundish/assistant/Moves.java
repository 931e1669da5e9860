package tundish.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tundish.book.DealBook;
import tundish.deal.Deal;
import tundish.followup.FollowUps;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.funnel.Stage;
import tundish.member.Right;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.GateNotMet;
import tundish.operation.Refusal.GateNotMet.Missing;
import tundish.operation.Refusal.NotAllowed;

/** Moves deals through the gates: one way for commands, forms and follow-ups. */
final class Moves {

    private final DealBook book;
    private final Gates gates;
    private final Funnels funnels;
    private final FunnelFinder finder;

    Moves(DealBook book, FollowUps followUps, Funnels funnels) {
        this.book = book;
        this.gates = new Gates(followUps);
        this.funnels = funnels;
        this.finder = new FunnelFinder(funnels);
    }

    Funnel funnelOf(Deal deal) {
        return funnels.find(deal.id().workspace(), deal.funnel()).orElseThrow();
    }

    /** The stages of the deal's funnel; of the workspace's first one where there is no deal. */
    List<Stage> stages(Actor actor, Optional<Deal> about) {
        return about.map(this::funnelOf)
                .orElseGet(() ->
                        funnels.find(actor.workspaceId(), DefaultFunnel.NAME).orElseThrow())
                .stages();
    }

    /** The stage somebody named by key or by its name in either language. */
    Stage stage(Deal deal, String text) {
        if (text.isBlank()) {
            throw new BadField("stage", "missing");
        }
        return named(funnelOf(deal), text).orElseThrow(() -> new BadField("stage", "stage.unknown", text));
    }

    /** A stage, and the funnel that it is one of. */
    record Goal(Funnel funnel, Stage stage) {}

    /** Where a deal is. */
    Goal standing(Deal deal) {
        var funnel = funnelOf(deal);
        return new Goal(funnel, funnel.stageOf(deal.stage()));
    }

    /**
     * Where somebody wants a deal to be: a stage of its own funnel; {@code partners: vetting} for one of another, and
     * that funnel's name alone for its first.
     */
    Goal goal(Deal deal, Funnel own, String text) {
        return named(own, text).map(stage -> new Goal(own, stage)).orElseGet(() -> elsewhere(deal, own, text));
    }

    private Goal elsewhere(Deal deal, Funnel own, String text) {
        var part = text.split("[:：]", 2);
        return finder.others(deal.id().workspace(), own).stream()
                .filter(other -> other.isCalled(part[0]))
                .findFirst()
                .map(other -> new Goal(other, part.length == 1 ? other.first() : stage(other, part[1])))
                .orElseGet(() -> new Goal(own, stage(deal, own.isCalled(part[0]) ? part[part.length - 1] : text)));
    }

    private static Stage stage(Funnel funnel, String text) {
        return text.isBlank()
                ? funnel.first()
                : named(funnel, text).orElseThrow(() -> new BadField("stage", "stage.unknown", text.strip()));
    }

    /** The other funnels of the workspace. */
    List<Funnel> others(Deal deal) {
        return finder.others(deal.id().workspace(), funnelOf(deal));
    }

    static Optional<Stage> named(Funnel funnel, String text) {
        var wanted = text.strip();
        return funnel.stages().stream()
                .filter(stage -> stage.id().value().equalsIgnoreCase(wanted)
                        || stage.name().en().equalsIgnoreCase(wanted)
                        || stage.name().zh().equals(wanted))
                .findFirst();
    }

    /** Moves a deal within its funnel. */
    Deal move(Actor actor, Deal changed, Stage to, String override, Instant at) {
        return move(actor, changed, new Goal(funnelOf(changed), to), override, at);
    }

    /**
     * Moves a deal, with whatever else changed about it, unless a gate is not met; into another funnel where it is open.
     *
     * @param override a manager's reason to let it pass all the same; empty for none
     */
    Deal move(Actor actor, Deal changed, Goal goal, String override, Instant at) {
        var missing = gates.missing(changed, goal.funnel(), goal.stage());
        requirePassing(actor, changed, goal.stage(), missing, override);
        var move = new DealBook.Move(goal.stage().id(), at, actor.id(), override.strip(), !missing.isEmpty());
        var funnel = goal.funnel().name();
        return funnel.equals(changed.funnel()) ? book.move(changed, move) : book.transfer(changed, funnel, move);
    }

    private static void requirePassing(Actor actor, Deal deal, Stage to, List<Missing> missing, String override) {
        if (!missing.isEmpty() && override.isBlank()) {
            throw new GateNotMet(deal, to, missing);
        }
        if (!missing.isEmpty() && !actor.may(Right.OVERRIDE_GATES)) {
            throw new NotAllowed(Right.OVERRIDE_GATES);
        }
    }
}
