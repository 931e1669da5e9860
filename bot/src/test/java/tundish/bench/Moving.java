package tundish.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
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
        var connections = new ArrayList<Connection>();
        for (var each = 0; each < PEOPLE; each++) {
            var connection = stage.bare();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        var plain = new ArrayList<Plain>();
        for (var connection : connections) {
            plain.add(new Plain(connection));
        }
        var times = times();
        Duel.Work floor = () -> together((person, deal) -> plain.get(person).move(deal), times);
        Duel.Work ours = () -> together(
                (_, deal) -> stage.product()
                        .assistant()
                        .carryOut(
                                actors.get(deal.workspace),
                                new MoveDeal(new DealRef("deal:" + deal.id), deal.next(), "", -1)),
                times);
        for (var round = 0; round < stage.scale().of(0, WARM_UPS); round++) {
            floor.run();
            ours.run();
        }
        var duel = Duel.of(stage.scale(), floor, ours);
        for (var connection : connections) {
            connection.close();
        }
        check();
        return List.of(Figure.rate("stage moves by " + PEOPLE + " people at once", duel, all() * times, 0, 0.8));
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

    /** The statements that a move needs, in one transaction: nothing else is done with them. */
    private static final class Plain {

        private static final Timestamp NOW = Timestamp.from(Product.NOW);

        private final Connection connection;
        private final PreparedStatement absences;
        private final PreparedStatement deal;
        private final PreparedStatement line;
        private final PreparedStatement update;
        private final PreparedStatement nudges;

        Plain(Connection connection) throws SQLException {
            this.connection = connection;
            this.absences = connection.prepareStatement("select * from absence where workspace_id = ? and ends > ?");
            this.deal = connection.prepareStatement("select * from deal where workspace_id = ? and id = ?");
            this.line = connection.prepareStatement("""
                    insert into stage_change (workspace_id, deal_id, stay, from_stage, to_stage, happened_at, recorded_at,
                        member_id, reason, overridden) values (?, ?, ?, ?, ?, ?, ?, ?, '', false)""");
            this.update = connection.prepareStatement("""
                    update deal set stage = ?, stage_entered = ?, stay = ?, stage_due = ?, overdue_from = ?, nudge_at = ?,
                        snoozed_until = null, snooze_reason = null, version = version + 1
                    where workspace_id = ? and id = ? and version = ?""");
            this.nudges = connection.prepareStatement(
                    "select * from nudge_copy where workspace_id = ? and deal_id = ? for update");
        }

        void move(Deal moved) throws SQLException {
            absences.setLong(1, moved.workspace.value());
            absences.setTimestamp(2, NOW);
            absences.executeQuery().close();
            deal.setLong(1, moved.workspace.value());
            deal.setLong(2, moved.id);
            int stay;
            long version;
            try (var row = deal.executeQuery()) {
                row.next();
                stay = row.getInt("stay") + 1;
                version = row.getLong("version");
            }
            line(moved, stay);
            update(moved, stay, version);
            nudges.setLong(1, moved.workspace.value());
            nudges.setLong(2, moved.id);
            nudges.executeQuery().close();
            connection.commit();
        }

        private void line(Deal moved, int stay) throws SQLException {
            line.setLong(1, moved.workspace.value());
            line.setLong(2, moved.id);
            line.setInt(3, stay);
            line.setString(4, moved.stage);
            line.setString(5, moved.next());
            line.setTimestamp(6, NOW);
            line.setTimestamp(7, NOW);
            line.setLong(8, 1);
            line.executeUpdate();
        }

        private void update(Deal moved, int stay, long version) throws SQLException {
            var due = Timestamp.from(Product.NOW.plusSeconds(86_400L * 21));
            update.setString(1, moved.next());
            update.setTimestamp(2, NOW);
            update.setInt(3, stay);
            update.setTimestamp(4, due);
            update.setTimestamp(5, due);
            update.setTimestamp(6, due);
            update.setLong(7, moved.workspace.value());
            update.setLong(8, moved.id);
            update.setLong(9, version);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("deal " + moved.id + " was overtaken");
            }
        }
    }
}
