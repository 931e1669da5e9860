package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;
import tundish.member.MemberId;
import tundish.suggestion.Suggestion;
import tundish.suggestion.Suggestion.Decision;
import tundish.suggestion.Suggestion.State;
import tundish.suggestion.Suggestions;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcSuggestions implements Suggestions {

    private final JdbcClient jdbc;

    JdbcSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from suggestion where workspace_id = ?")
                .params(workspace.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Suggestion suggestion) {
        var added = jdbc.sql("""
                        insert into suggestion (workspace_id, id, topic, kind, first_figures, figures, made_at, state, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        suggestion.workspace().value(),
                        suggestion.number(),
                        suggestion.topic(),
                        AdviceJson.kind(suggestion.advice()),
                        AdviceJson.write(suggestion.first()),
                        AdviceJson.write(suggestion.advice()),
                        Moments.at(suggestion.madeAt()),
                        suggestion.state().name(),
                        suggestion.version())
                .update();
        if (added == 0) {
            throw new Overtaken("suggestion " + suggestion.number());
        }
    }

    @Override
    public Suggestion save(Suggestion suggestion) {
        var decision = suggestion.decision();
        var by = decision == null ? null : decision.by();
        var saved = jdbc.sql("""
                        update suggestion set figures = ?, state = ?, decided_by = ?, decided_at = ?, was = ?, became = ?,
                            version = version + 1
                        where workspace_id = ? and id = ? and version = ?""")
                .params(Arrays.asList(
                        AdviceJson.write(suggestion.advice()),
                        suggestion.state().name(),
                        by == null ? null : Key.within(suggestion.workspace(), by),
                        decision == null ? null : Moments.at(decision.at()),
                        decision == null ? null : decision.was(),
                        decision == null ? null : decision.is(),
                        suggestion.workspace().value(),
                        suggestion.number(),
                        suggestion.version()))
                .update();
        if (saved == 0) {
            throw new Overtaken("suggestion " + suggestion.number());
        }
        return suggestion.withVersion(suggestion.version() + 1);
    }

    @Override
    public Optional<Suggestion> find(WorkspaceId workspace, long number) {
        return jdbc.sql("select * from suggestion where workspace_id = ? and id = ?")
                .params(workspace.value(), number)
                .query((row, _) -> suggestion(row))
                .optional();
    }

    @Override
    public List<Suggestion> latest(WorkspaceId workspace) {
        return jdbc.sql("""
                        select * from suggestion where workspace_id = ? and id in
                            (select max(id) from suggestion where workspace_id = ? group by topic)
                        order by id""")
                .params(workspace.value(), workspace.value())
                .query((row, _) -> suggestion(row))
                .list();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        var workspace = new WorkspaceId(row.getLong("workspace_id"));
        var kind = row.getString("kind");
        return new Suggestion(
                workspace,
                row.getLong("id"),
                AdviceJson.read(kind, row.getString("first_figures")),
                AdviceJson.read(kind, row.getString("figures")),
                Moments.of(row, "made_at"),
                State.valueOf(row.getString("state")),
                decision(workspace, row),
                row.getLong("version"));
    }

    private static @Nullable Decision decision(WorkspaceId workspace, ResultSet row) throws SQLException {
        var at = Moments.maybe(row, "decided_at");
        var by = row.getObject("decided_by", Long.class);
        return at == null
                ? null
                : new Decision(
                        by == null ? null : new MemberId(workspace, by),
                        at,
                        row.getString("was"),
                        row.getString("became"));
    }
}
