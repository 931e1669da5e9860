package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.deal.DealClock;
import tundish.deal.DealId;
import tundish.deal.Stay;
import tundish.funnel.StageId;
import tundish.workspace.WorkspaceId;

/** Reads and winds the clocks of deals without entities: many at a time, and of each only what they need. */
final class DealClocks {

    private static final String CLOCKS = """
            select d.workspace_id, d.id, d.funnel, d.stage, d.stage_entered, d.stay, d.owner_id, d.next_due, d.expected_close,
                d.snoozed_until, d.closing_outcome, d.stage_due, d.overdue_from, d.nudge_at, d.version
            from deal d\s""";

    private final JdbcClient jdbc;

    DealClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DealClock> takeDue(Instant now, int limit) {
        return jdbc.sql(CLOCKS + "where d.nudge_at <= ? order by d.nudge_at limit ? for update skip locked")
                .params(Moments.at(now), limit)
                .query((row, _) -> clock(row))
                .list();
    }

    /** Open ones in the order of their numbers, from past one of these on. */
    List<DealClock> openAfter(WorkspaceId workspace, long number, int limit) {
        return jdbc.sql(CLOCKS
                        + "where d.workspace_id = ? and d.id > ? and d.closing_outcome is null order by d.id limit ?")
                .params(workspace.value(), number, limit)
                .query((row, _) -> clock(row))
                .list();
    }

    /** Winds those that are still at their version. @return how many those are */
    int wind(WorkspaceId workspace, List<DealClock> clocks) {
        return jdbc.sql("""
                merge into deal d using (
                    select * from unnest(cast(:ids as bigint array), cast(:versions as bigint array),
                        cast(:stages as timestamp with time zone array), cast(:firsts as timestamp with time zone array),
                        cast(:nudges as timestamp with time zone array))
                    wound (id, version, stage_due, overdue_from, nudge_at)) w
                on d.workspace_id = :workspace and d.id = w.id and d.version = w.version
                when matched then update set stage_due = w.stage_due, overdue_from = w.overdue_from, nudge_at = w.nudge_at""")
                .param("workspace", workspace.value())
                .param("ids", ids(workspace, clocks))
                .param("versions", ArrayOf.numbers(clocks, DealClock::version))
                .param("stages", ArrayOf.moments(clocks, DealClock::stageDue))
                .param("firsts", ArrayOf.moments(clocks, DealClock::overdueFrom))
                .param("nudges", ArrayOf.moments(clocks, DealClock::nudgeAt))
                .update();
    }

    /** Those of the deals that are at another version, as they are now. */
    List<DealClock> changed(WorkspaceId workspace, List<DealClock> clocks) {
        return jdbc.sql(CLOCKS + """
                join unnest(cast(:ids as bigint array), cast(:versions as bigint array)) read (id, version)
                on d.workspace_id = :workspace and d.id = read.id and d.version <> read.version""")
                .param("workspace", workspace.value())
                .param("ids", ids(workspace, clocks))
                .param("versions", ArrayOf.numbers(clocks, DealClock::version))
                .query((row, _) -> clock(row))
                .list();
    }

    private static Object ids(WorkspaceId workspace, List<DealClock> clocks) {
        return ArrayOf.numbers(clocks, clock -> Key.within(workspace, clock.id()));
    }

    private static DealClock clock(ResultSet row) throws SQLException {
        var workspace = row.getLong("workspace_id");
        return new DealClock(
                new DealId(new WorkspaceId(workspace), row.getLong("id")),
                row.getString("funnel"),
                new Stay(new StageId(row.getString("stage")), Moments.of(row, "stage_entered"), row.getInt("stay")),
                Key.member(workspace, row.getObject("owner_id", Long.class)),
                Moments.maybe(row, "next_due"),
                row.getObject("expected_close", LocalDate.class),
                Moments.maybe(row, "snoozed_until"),
                row.getString("closing_outcome") == null,
                Moments.maybe(row, "stage_due"),
                Moments.maybe(row, "overdue_from"),
                Moments.maybe(row, "nudge_at"),
                row.getLong("version"));
    }
}
