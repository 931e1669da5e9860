package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tundish.deal.Closing.Outcome;
import tundish.deal.DealId;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.sync.DealLine;
import tundish.sync.Weeks;
import tundish.workspace.WorkspaceId;

/** A statement for each question, however many deals there are: all workspaces ask them in the same hours of the week. */
@Transactional(readOnly = true)
class JdbcWeeks implements Weeks {

    private static final String STANDS = """
            not f.withdrawn and not exists (
                select 1 from follow_up r where r.workspace_id = f.workspace_id and r.replaces_id = f.id)""";

    private static final String FIRST_CONTACTS = """
            select d.created_at, (select min(f.happened_at) from follow_up f
                where f.workspace_id = d.workspace_id and f.deal_id = d.id and %s) as contacted
            from deal d
            where d.workspace_id = ? and d.funnel = ? and d.repeats_id is null and d.created_at >= ? and d.created_at < ?
            order by d.created_at, d.id""".formatted(STANDS);

    private static final String CONTACTS = """
            select f.member_id, f.happened_at from follow_up f
            where f.workspace_id = ? and f.happened_at >= ? and f.happened_at < ? and %s""".formatted(STANDS);

    private static final String DEALS = """
            select id, funnel, stage, stage_entered, amount, currency, closing_outcome, stage_due, next_due, expected_close
            from deal
            where workspace_id = ? and (closing_outcome is null or closed_at >= ? and closed_at < ?)
            order by id""";

    private final JdbcClient jdbc;

    JdbcWeeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Wait> firstContacts(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return jdbc.sql(FIRST_CONTACTS)
                .params(workspace.value(), funnel, Moments.at(from), Moments.at(to))
                .query((row, _) -> new Wait(Moments.of(row, "created_at"), Moments.maybe(row, "contacted")))
                .list();
    }

    @Override
    public List<Contact> contacts(WorkspaceId workspace, Instant from, Instant to) {
        return jdbc.sql(CONTACTS)
                .params(workspace.value(), Moments.at(from), Moments.at(to))
                .query((row, _) ->
                        new Contact(new MemberId(workspace, row.getLong("member_id")), Moments.of(row, "happened_at")))
                .list();
    }

    @Override
    public List<DealLine> deals(WorkspaceId workspace, Instant from, Instant to) {
        return jdbc.sql(DEALS)
                .params(workspace.value(), Moments.at(from), Moments.at(to))
                .query((row, _) -> line(workspace, row))
                .list();
    }

    private static DealLine line(WorkspaceId workspace, ResultSet row) throws SQLException {
        var outcome = row.getString("closing_outcome");
        return new DealLine(
                new DealId(workspace, row.getLong("id")),
                row.getString("funnel"),
                new StageId(row.getString("stage")),
                Moments.of(row, "stage_entered"),
                Amounts.of(row),
                outcome == null ? null : Outcome.valueOf(outcome),
                Moments.maybe(row, "stage_due"),
                Moments.maybe(row, "next_due"),
                row.getObject("expected_close", LocalDate.class));
    }
}
