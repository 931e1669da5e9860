package tundish.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.member.MemberId;
import tundish.member.SuccessOwners;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcSuccessOwners implements SuccessOwners {

    private final JdbcClient jdbc;

    JdbcSuccessOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MemberId> find(WorkspaceId workspace) {
        return jdbc.sql("select member_id from success_owner where workspace_id = ?")
                .params(workspace.value())
                .query(Long.class)
                .optional()
                .map(number -> new MemberId(workspace, number));
    }

    @Override
    public void keep(WorkspaceId workspace, @Nullable MemberId member) {
        if (member == null) {
            jdbc.sql("delete from success_owner where workspace_id = ?")
                    .params(workspace.value())
                    .update();
            return;
        }
        var number = Key.within(workspace, member.workspace(), member.number());
        jdbc.sql("insert into success_owner (workspace_id, member_id) values (?, ?) on conflict do nothing")
                .params(workspace.value(), number)
                .update();
        jdbc.sql("update success_owner set member_id = ? where workspace_id = ?")
                .params(number, workspace.value())
                .update();
    }
}
