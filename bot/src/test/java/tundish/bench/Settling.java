package tundish.bench;

import java.util.List;
import java.util.Map;
import tundish.message.Reply;
import tundish.operation.Operation;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.HandOverAll;
import tundish.workspace.WorkspaceId;

/** What touches very many deals of one workspace: a setting that counts for their clocks, and somebody who leaves. */
final class Settling {

    private final Stage stage;

    Settling(Stage stage) {
        this.stage = stage;
    }

    List<Figure> measure() throws Exception {
        var many = stage.scale().of(10, 10_000) * 20;
        var large = new WorkspaceId(stage.crowd().more(1, many, many));
        // What is due by the clocks as they are reckoned is told before, so that reckoning alone is measured.
        carryOut(large, new ChangeSettings(Map.of("managerGrace", "4")));
        reckonAll(large);
        var floor = Duel.seconds(() -> shift(large));
        var answer = Duel.seconds(() -> carryOut(large, new ChangeSettings(Map.of("managerGrace", "5"))));
        var rest = Duel.seconds(() -> reckonAll(large));
        var few = stage.scale().of(10, 2000);
        var team = new WorkspaceId(stage.crowd().more(1, few * 5, few * 5));
        var over = Duel.seconds(() -> carryOut(team, new HandOverAll("Member 2", "Member 3", "", true, false)));
        return List.of(
                Figure.alone("a setting that counts for %,d deals: the answer".formatted(many), answer),
                Figure.time("until all of them were reckoned anew", new Duel(floor, rest), 1, 0),
                Figure.alone("a hand-over of %,d deals".formatted(few), over));
    }

    private void reckonAll(WorkspaceId workspace) throws Exception {
        while (left(workspace)) {
            stage.product().nudger().nudgeDue();
        }
    }

    /** Sets every deadline otherwise, so that each has to be set right again. */
    private void shift(WorkspaceId workspace) throws Exception {
        try (var database = stage.bare();
                var statement = database.createStatement()) {
            statement.execute("""
                    update deal set stage_due = stage_due + interval '1 minute',
                        overdue_from = overdue_from + interval '1 minute', nudge_at = nudge_at + interval '1 minute'
                    where workspace_id = %s and closed_at is null""".formatted(workspace));
        }
    }

    private void carryOut(WorkspaceId workspace, Operation operation) {
        var reply = stage.product().assistant().carryOut(stage.product().boss(workspace), operation);
        if (!(reply instanceof Reply.Told)) {
            throw new IllegalStateException(reply.toString());
        }
    }

    private boolean left(WorkspaceId workspace) throws Exception {
        try (var database = stage.bare();
                var statement = database.createStatement()) {
            return statement
                    .executeQuery("select from woken where workspace_id = " + workspace)
                    .next();
        }
    }
}
