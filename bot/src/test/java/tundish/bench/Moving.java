package tundish.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.Operation.MoveDeal;
import tundish.workspace.WorkspaceId;

/** Stage moves by several people at once, each in a workspace of its own. */
final class Moving {

    private static final int PEOPLE = 4;
    private static final int WORKSPACES = 16;

    /** A move is short and goes through much, so that it takes tens of thousands of them until all of it is compiled. */
    private static final int WARM_UPS = 12;

    private static final String MOVABLE = """
            select workspace_id, id, stage from deal where workspace_id between ? and ?
                and stage in ('incubation', 'negotiation') and amount is not null order by id""";

    private final Stage stage;
    private final List<List<Deal>> shares = new ArrayList<>();

    Moving(Stage stage) {
        this.stage = stage;
    }

    /** One deal and where it stands. */
    private static final class Deal {
        private final WorkspaceId workspace;
        private final long id;
        private String stage;

        Deal(WorkspaceId workspace, long id, String stage) {
            this.workspace = workspace;
            this.id = id;
            this.stage = stage;
        }

        PlainMoves.Step step() {
            return new PlainMoves.Step(workspace.value(), id, stage, next());
        }

        String next() {
            return stage.equals("incubation") ? "negotiation" : "incubation";
        }
    }

    List<Figure> measure() throws Exception {
        share(stage.crowd().more(WORKSPACES));
        var actors = new HashMap<WorkspaceId, Actor>();
        shares.stream()
                .flatMap(List::stream)
                .forEach(deal -> actors.computeIfAbsent(
                        deal.workspace, workspace -> stage.product().boss(workspace)));
        var times = times();
        Duel.Work ours = () -> together(
                (_, deal) -> stage.product()
                        .assistant()
                        .carryOut(
                                actors.get(deal.workspace),
                                new MoveDeal(new DealRef("deal:" + deal.id), deal.next(), "", -1)),
                times);
        var figures = List.of(
                figure("stage moves by %d people at once".formatted(PEOPLE), against(false, times, ours), times, 0.8),
                figure("against a floor that sends change and line together", against(true, times, ours), times, 0));
        check();
        return figures;
    }

    private Figure figure(String work, Duel duel, int times, double share) {
        return Figure.rate(work, duel, all() * times, 0, share);
    }

    private Duel against(boolean together, int times, Duel.Work ours) throws Exception {
        var connections = new ArrayList<Connection>();
        var plain = new ArrayList<PlainMoves>();
        for (var each = 0; each < PEOPLE; each++) {
            var connection = stage.bare();
            connection.setAutoCommit(false);
            connections.add(connection);
            plain.add(new PlainMoves(connection, together));
        }
        Duel.Work floor = () -> together((person, deal) -> plain.get(person).move(deal.step()), times);
        for (var round = 0; round < stage.scale().of(0, WARM_UPS); round++) {
            floor.run();
            ours.run();
        }
        var duel = Duel.of(stage.scale(), floor, ours);
        for (var connection : connections) {
            connection.close();
        }
        return duel;
    }

    private int times() {
        return Math.max(1, stage.scale().of(10, 100) * 40 / Math.max(1, all()));
    }

    private int all() {
        return shares.stream().mapToInt(List::size).sum();
    }

    private void share(int first) throws SQLException {
        for (var person = 0; person < PEOPLE; person++) {
            shares.add(new ArrayList<>());
        }
        try (var connection = stage.bare();
                var query = connection.prepareStatement(MOVABLE)) {
            query.setInt(1, first);
            query.setInt(2, first + WORKSPACES - 1);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var deal = new Deal(new WorkspaceId(rows.getLong(1)), rows.getLong(2), rows.getString(3));
                    shares.get((int) (deal.id % PEOPLE)).add(deal);
                }
            }
        }
    }

    private interface Step {
        void move(int person, Deal deal) throws Exception;
    }

    private void together(Step step, int times) throws Exception {
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var all = new ArrayList<Callable<Boolean>>();
            for (var person = 0; person < PEOPLE; person++) {
                var number = person;
                all.add(() -> {
                    for (var time = 0; time < times; time++) {
                        for (var deal : shares.get(number)) {
                            step.move(number, deal);
                            deal.stage = deal.next();
                        }
                    }
                    return true;
                });
            }
            for (var done : people.invokeAll(all)) {
                done.get();
            }
        }
    }

    /** Every deal is where both sides say that it was moved to, with a line for each step. */
    private void check() throws SQLException {
        try (var connection = stage.bare();
                var query = connection.prepareStatement("""
                        select d.stage, d.stay, (select count(*) from stage_change c
                            where c.workspace_id = d.workspace_id and c.deal_id = d.id)
                        from deal d where d.workspace_id = ? and d.id = ?""")) {
            for (var deal : shares.stream().flatMap(List::stream).toList()) {
                query.setLong(1, deal.workspace.value());
                query.setLong(2, deal.id);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    if (!rows.getString(1).equals(deal.stage) || rows.getInt(2) != rows.getInt(3)) {
                        throw new IllegalStateException("deal " + deal.id + " is not where it was moved to");
                    }
                }
            }
        }
    }
}
