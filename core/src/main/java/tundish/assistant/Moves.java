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
import tundish.operation.Refusal.NotAllowed;

/** Moves deals through the gates: one way for commands, forms and follow-ups. */
final class Moves {

    private final DealBook book;
    private final Gates gates;
    private final Funnels funnels;

    Moves(DealBook book, FollowUps followUps, Funnels funnels) {
        this.book = book;
        this.gates = new Gates(followUps);
        this.funnels = funnels;
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

    static Optional<Stage> named(Funnel funnel, String text) {
        var wanted = text.strip();
        return funnel.stages().stream()
                .filter(stage -> stage.id().value().equalsIgnoreCase(wanted)
                        || stage.name().en().equalsIgnoreCase(wanted)
                        || stage.name().zh().equals(wanted))
                .findFirst();
    }

    /**
     * Moves a deal, with whatever else changed about it, unless a gate is not met.
     *
     * @param override a manager's reason to let it pass all the same; empty for none
     */
    Deal move(Actor actor, Deal changed, Stage to, String override, Instant at) {
        var missing = gates.missing(changed, funnelOf(changed), to);
        if (!missing.isEmpty() && override.isBlank()) {
            throw new GateNotMet(changed, to, missing);
        }
        if (!missing.isEmpty() && !actor.may(Right.OVERRIDE_GATES)) {
            throw new NotAllowed(Right.OVERRIDE_GATES);
        }
        return book.move(changed, new DealBook.Move(to.id(), at, actor.id(), override.strip(), !missing.isEmpty()));
    }
}
