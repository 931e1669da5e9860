package tundish.storage;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;
import tundish.deal.DealId;
import tundish.deal.Examples;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcExamples implements Examples {

    private static final String THEIRS =
            " workspace_id = :workspace and %s in (select deal_id from example_deal where workspace_id = :workspace)";

    private final JdbcClient jdbc;
    private final WholeWorkspace whole;

    JdbcExamples(JdbcClient jdbc, WholeWorkspace whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    @Override
    public void begin(MemberId loader, Instant at) {
        var workspace = loader.workspace();
        var begun = jdbc.sql("insert into examples (workspace_id, loader_id, loaded_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(workspace.value(), loader.number(), Moments.at(at))
                .update();
        if (begun == 0) {
            throw new Overtaken("examples of " + workspace);
        }
    }

    @Override
    public void add(DealId deal) {
        jdbc.sql("insert into example_deal (workspace_id, deal_id) values (?, ?)")
                .params(deal.workspace().value(), deal.number())
                .update();
    }

    @Override
    public Set<DealId> of(WorkspaceId workspace) {
        return new HashSet<>(jdbc.sql("select deal_id from example_deal where workspace_id = ?")
                .params(workspace.value())
                .query((row, _) -> new DealId(workspace, row.getLong("deal_id")))
                .list());
    }

    @Override
    public Map<DealId, MemberId> loaders(List<DealId> deals) {
        var workspace = deals.getFirst().workspace();
        return jdbc
                .sql("""
                select example_deal.deal_id, examples.loader_id from example_deal
                join examples on examples.workspace_id = example_deal.workspace_id
                where example_deal.workspace_id = ? and example_deal.deal_id = any (cast(? as bigint array))""")
                .params(workspace.value(), ArrayOf.numbers(deals, deal -> Key.within(workspace, deal)))
                .query((row, _) -> Map.entry(
                        new DealId(workspace, row.getLong("deal_id")),
                        new MemberId(workspace, row.getLong("loader_id"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int remove(WorkspaceId workspace) {
        run("select loader_id from examples where workspace_id = :workspace for update", workspace);
        run("select id from deal where" + THEIRS.formatted("id") + " order by id for update", workspace);
        run("update deal set repeats_id = null where" + THEIRS.formatted("repeats_id"), workspace);
        run("update follow_up set replaces_id = null where" + THEIRS.formatted("deal_id"), workspace);
        whole.tablesWith("deal_id").stream()
                .filter(table -> !table.equalsIgnoreCase("example_deal"))
                .forEach(table -> run("delete from " + table + " where" + THEIRS.formatted("deal_id"), workspace));
        return examples(workspace);
    }

    private int examples(WorkspaceId workspace) {
        var gone = of(workspace);
        run("delete from example_deal where workspace_id = :workspace", workspace);
        if (!gone.isEmpty()) {
            jdbc.sql("delete from deal where workspace_id = :workspace and id in (:gone)")
                    .param("workspace", workspace.value())
                    .param("gone", gone.stream().map(DealId::number).toList())
                    .update();
        }
        run("delete from examples where workspace_id = :workspace", workspace);
        return gone.size();
    }

    private void run(String sql, WorkspaceId workspace) {
        var statement = jdbc.sql(sql).param("workspace", workspace.value());
        if (sql.startsWith("select")) {
            statement.query(Long.class).list();
        } else {
            statement.update();
        }
    }
}
