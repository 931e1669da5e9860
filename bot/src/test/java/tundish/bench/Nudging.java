package tundish.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Looking for deals whose time has come: where there are none, and where there are a thousand. */
final class Nudging {

    private static final int WORKSPACES = 20;
    private static final int AT_A_TIME = 100;

    private static final String SCAN =
            "select * from deal where nudge_at <= ? order by nudge_at limit " + AT_A_TIME + " for update skip locked";

    /** Takes, claims, winds on and puts letters in, a hundred deals at a time. */
    private static final String TURN = """
            with due as (select workspace_id, id, owner_id, stay, stage_due from deal where nudge_at <= ?
                order by nudge_at limit %d for update skip locked),
            claimed as (insert into nudge (workspace_id, deal_id, kind, level, occasion, since)
                select workspace_id, id, 'STAGE', 1, stay, stage_due from due on conflict do nothing),
            copied as (insert into nudge_copy (workspace_id, deal_id, kind, level, occasion, member_id, state)
                select workspace_id, id, 'STAGE', 1, stay, owner_id, 'WAITING' from due on conflict do nothing),
            laned as (insert into lane (workspace_id, address, free_at, next_at, lease)
                select distinct workspace_id, 'member:' || owner_id, to_timestamp(0), to_timestamp(0), 0 from due
                on conflict do nothing),
            put as (insert into letter (workspace_id, id, address, post, state, begun, not_before, attempts, reason)
                select workspace_id, nextval('letter_seq'), 'member:' || owner_id, 'nudges', 'WAITING', false,
                    to_timestamp(0), 0, '' from due group by workspace_id, owner_id),
            wound as (update deal d set nudge_at = d.nudge_at + interval '90 days' from due
                where d.workspace_id = due.workspace_id and d.id = due.id)
            select count(*) from due""".formatted(AT_A_TIME);

    private final Stage stage;

    Nudging(Stage stage) {
        this.stage = stage;
    }

    List<Figure> measure() throws Exception {
        try (var database = stage.bare()) {
            database.setAutoCommit(false);
            var idle = idle(database);
            var first = stage.crowd().more(WORKSPACES);
            var some = Duel.of(stage.scale(), () -> makeDue(first), () -> turns(database), () -> {
                if (stage.product().nudger().nudgeDue() != due()) {
                    throw new IllegalStateException("not all that were due were found");
                }
            });
            return List.of(idle, Figure.time("the scan with %,d due".formatted(due()), some, 1, 0));
        }
    }

    private int due() {
        return WORKSPACES * stage.scale().of(5, 50);
    }

    private Figure idle(Connection database) throws Exception {
        var times = 50;
        var duel = Duel.of(
                stage.scale(),
                () -> {
                    for (var time = 0; time < times; time++) {
                        scan(database);
                    }
                },
                () -> {
                    for (var time = 0; time < times; time++) {
                        stage.product().nudger().nudgeDue();
                    }
                });
        return Figure.time("the scan for due nudges, none due", duel, times, 0.005);
    }

    private static void scan(Connection database) throws SQLException {
        try (var query = database.prepareStatement(SCAN)) {
            query.setTimestamp(1, Timestamp.from(Product.NOW));
            query.executeQuery().close();
            database.commit();
        }
    }

    private static void turns(Connection database) throws SQLException {
        try (var turn = database.prepareStatement(TURN)) {
            turn.setTimestamp(1, Timestamp.from(Product.NOW));
            for (var taken = AT_A_TIME; taken == AT_A_TIME; database.commit()) {
                try (var count = turn.executeQuery()) {
                    count.next();
                    taken = count.getInt(1);
                }
            }
        }
    }

    /** A thousand deals outstayed their stage, and nobody was told of it yet. */
    private void makeDue(int first) throws SQLException {
        for (var table : List.of("nudge_copy", "nudge", "letter", "lane")) {
            stage.crowd().execute("delete from " + table + " where workspace_id >= " + first);
        }
        stage.crowd()
                .execute("""
                update deal set stage_entered = {now} - interval '100 days', stage_due = {now} - interval '60 days',
                    overdue_from = {now} - interval '60 days', nudge_at = {now} - interval '1 minute',
                    next_action = null, next_due = null, next_timed = null, expected_close = null
                where workspace_id >= %d and closed_at is null and (id - 1) %% %d < %d""".formatted(first, Scale.DEALS, due() / WORKSPACES).replace("{now}", Crowd.MOMENT));
    }
}
