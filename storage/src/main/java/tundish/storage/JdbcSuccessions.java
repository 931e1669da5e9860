package tundish.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.book.Succession;
import tundish.book.Successions;
import tundish.deal.DealId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcSuccessions implements Successions {

    private final JdbcClient jdbc;

    JdbcSuccessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return jdbc.sql("select nextval('succession_seq')").query(Long.class).single();
    }

    @Override
    public void add(Succession succession, Collection<DealId> deals, Collection<Long> items) {
        var workspace = succession.leaver().workspace();
        jdbc.sql("""
                insert into succession (workspace_id, id, leaver_id, heir_id, by_id, at, note, has_left, undone)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        workspace.value(),
                        succession.number(),
                        succession.leaver().number(),
                        Key.within(
                                workspace,
                                succession.heir().workspace(),
                                succession.heir().number()),
                        Key.within(
                                workspace,
                                succession.by().workspace(),
                                succession.by().number()),
                        Moments.at(succession.at()),
                        succession.note(),
                        succession.left(),
                        succession.undone())
                .update();
        jdbc.sql("""
                insert into succession_deal (workspace_id, succession_id, deal_id)
                select ?, ?, number from unnest(cast(? as bigint array)) asked (number)""")
                .param(workspace.value())
                .param(succession.number())
                .param(deals.stream()
                        .map(deal -> Key.within(workspace, deal.workspace(), deal.number()))
                        .toArray(Long[]::new))
                .update();
        items.forEach(
                item -> jdbc.sql("insert into succession_item (workspace_id, succession_id, item_id) values (?, ?, ?)")
                        .params(workspace.value(), succession.number(), item)
                        .update());
    }

    @Override
    public Optional<Succession> find(WorkspaceId workspace, long number) {
        return jdbc.sql("select * from succession where workspace_id = ? and id = ?")
                .params(workspace.value(), number)
                .query((row, _) -> new Succession(
                        row.getLong("id"),
                        new MemberId(workspace, row.getLong("leaver_id")),
                        new MemberId(workspace, row.getLong("heir_id")),
                        new MemberId(workspace, row.getLong("by_id")),
                        Moments.of(row, "at"),
                        row.getString("note"),
                        row.getBoolean("has_left"),
                        row.getBoolean("undone")))
                .optional();
    }

    @Override
    public List<DealId> deals(WorkspaceId workspace, long number) {
        return jdbc.sql(
                        "select deal_id from succession_deal where workspace_id = ? and succession_id = ? order by deal_id")
                .params(workspace.value(), number)
                .query((row, _) -> new DealId(workspace, row.getLong(1)))
                .list();
    }

    @Override
    public List<Long> items(WorkspaceId workspace, long number) {
        return jdbc.sql(
                        "select item_id from succession_item where workspace_id = ? and succession_id = ? order by item_id")
                .params(workspace.value(), number)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    @Override
    public boolean undo(WorkspaceId workspace, long number) {
        return jdbc.sql("update succession set undone = true where workspace_id = ? and id = ? and not undone")
                        .params(workspace.value(), number)
                        .update()
                == 1;
    }
}
