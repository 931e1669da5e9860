package tundish.assistant;

import java.time.InstantSource;
import tundish.command.Values;
import tundish.member.Right;
import tundish.message.Card;
import tundish.message.Form;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Operation.SetUp;
import tundish.workspace.Setup.Step;
import tundish.workspace.Setups;
import tundish.workspace.Workspace;

/** Sets a new workspace up, step by step, and again whenever an administrator likes. */
final class SetupOperations {

    private final Setups setups;
    private final TeamOperations team;
    private final FunnelChoice funnels;
    private final SetupCards cards;
    private final FormDesk desk;
    private final InstantSource clock;

    SetupOperations(
            Setups setups,
            TeamOperations team,
            FunnelChoice funnels,
            SetupCards cards,
            FormDesk desk,
            InstantSource clock) {
        this.setups = setups;
        this.team = team;
        this.funnels = funnels;
        this.cards = cards;
        this.desk = desk;
        this.clock = clock;
    }

    Reply show(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        return Reply.privately(card(actor, actor.workspace()));
    }

    Reply setUp(Actor actor, SetUp operation) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        var changed = decided(actor, operation);
        setups.keep(setups.of(actor.workspaceId()).with(operation.step()));
        return new Reply.Rewritten(card(actor, changed));
    }

    private Workspace decided(Actor actor, SetUp operation) {
        if (operation.step() != Step.FUNNEL) {
            return team.changed(actor, operation.values());
        }
        funnels.choose(actor, operation.values().getOrDefault("funnel", ""));
        return actor.workspace();
    }

    Reply finish(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        setups.keep(setups.of(actor.workspaceId()).finished(clock.instant()));
        return new Reply.Rewritten(card(actor, actor.workspace()));
    }

    Reply skipExamples(Actor actor) {
        Permissions.require(actor, Right.CHANGE_SETTINGS);
        setups.keep(setups.of(actor.workspaceId()).with(Step.DEMO));
        return new Reply.Rewritten(card(actor, actor.workspace()));
    }

    private Card card(Actor actor, Workspace workspace) {
        return cards.card(actor.member(), workspace, setups.of(workspace.id()));
    }

    Form form(Actor actor, FormId id, Values values) {
        var sheet = desk.sheet(id.form() == FormName.SETUP_FUNNEL ? "setup" : "team", actor, id, values);
        return switch (id.form()) {
            case SETUP_REGION -> sheet.form(TeamForms.region(sheet, actor.settings()));
            case SETUP_TEAM -> sheet.form(TeamForms.meeting(sheet, actor.settings()));
            case SETUP_FUNNEL -> sheet.form(funnels.fields(sheet));
            default -> throw new IllegalArgumentException("no form about setting up: " + id.form());
        };
    }
}
