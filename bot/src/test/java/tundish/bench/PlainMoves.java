package tundish.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** The statements that a stage move needs, in one transaction: nothing else is done with them. */
final class PlainMoves {

    private static final Timestamp NOW = Timestamp.from(Product.NOW);
    private static final Timestamp DUE = Timestamp.from(Product.NOW.plusSeconds(86_400L * 21));

    private static final String DEAL = "select * from deal where workspace_id = ? and id = ?";

    private static final String CHANGE = """
            update deal set stage = ?, stage_entered = ?, stay = ?, stage_due = ?, overdue_from = ?, nudge_at = ?,
                snoozed_until = null, snooze_reason = null, version = version + 1
            where workspace_id = ? and id = ? and version = ?""";

    private static final String LINE = """
            insert into stage_change (workspace_id, deal_id, stay, from_stage, to_stage, happened_at, recorded_at,
                member_id, reason, overridden) values (?, ?, ?, ?, ?, ?, ?, 1, '', false)""";

    private static final String NUDGES = "select * from nudge_copy where workspace_id = ? and deal_id = ? for update";

    /** A deal, and between which stages it moves. */
    record Step(long workspace, long deal, String from, String to) {}

    private final Connection connection;
    private final PreparedStatement deal;
    private final PreparedStatement change;
    private final PreparedStatement nudges;

    /** Null where the line goes with the change. */
    private final @Nullable PreparedStatement line;

    /** @param together whether the deal's change and its line of the ledger are sent together, as the product does */
    PlainMoves(Connection connection, boolean together) throws SQLException {
        this.connection = connection;
        this.deal = connection.prepareStatement(DEAL);
        this.change = connection.prepareStatement(together ? CHANGE + ";" + LINE : CHANGE);
        this.line = together ? null : connection.prepareStatement(LINE);
        this.nudges = connection.prepareStatement(NUDGES);
    }

    void move(Step step) throws SQLException {
        deal.setLong(1, step.workspace);
        deal.setLong(2, step.deal);
        int stay;
        long version;
        try (var row = deal.executeQuery()) {
            row.next();
            stay = row.getInt("stay") + 1;
            version = row.getLong("version");
        }
        var next = bindChange(step, stay, version);
        bindLine(line == null ? change : line, line == null ? next : 1, step, stay);
        if (change.executeUpdate() != 1) {
            throw new IllegalStateException("deal " + step.deal + " was overtaken");
        }
        if (line != null) {
            line.executeUpdate();
        }
        nudges.setLong(1, step.workspace);
        nudges.setLong(2, step.deal);
        nudges.executeQuery().close();
        connection.commit();
    }

    private int bindChange(Step step, int stay, long version) throws SQLException {
        change.setString(1, step.to);
        change.setTimestamp(2, NOW);
        change.setInt(3, stay);
        change.setTimestamp(4, DUE);
        change.setTimestamp(5, DUE);
        change.setTimestamp(6, DUE);
        change.setLong(7, step.workspace);
        change.setLong(8, step.deal);
        change.setLong(9, version);
        return 10;
    }

    private static void bindLine(PreparedStatement line, int first, Step step, int stay) throws SQLException {
        line.setLong(first, step.workspace);
        line.setLong(first + 1, step.deal);
        line.setInt(first + 2, stay);
        line.setString(first + 3, step.from);
        line.setString(first + 4, step.to);
        line.setTimestamp(first + 5, NOW);
        line.setTimestamp(first + 6, NOW);
    }
}
