package tundish.storage;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.workspace.WorkspaceId;

/** The workspaces whose open deals are being reckoned anew, and how far that is. */
final class WokenWorkspaces {

    private final JdbcClient jdbc;

    WokenWorkspaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the last deal that was taken */
    record Mark(WorkspaceId workspace, long after) {}

    void wake(WorkspaceId workspace) {
        if (!moveTo(new Mark(workspace, 0))) {
            jdbc.sql("insert into woken (workspace_id, after_deal) values (?, 0) on conflict do nothing")
                    .params(workspace.value())
                    .update();
        }
    }

    /** One that no other transaction holds. */
    Optional<Mark> take() {
        return jdbc.sql("select workspace_id, after_deal from woken order by workspace_id limit 1"
                        + " for update skip locked")
                .query((row, _) -> new Mark(new WorkspaceId(row.getLong(1)), row.getLong(2)))
                .optional();
    }

    boolean moveTo(Mark mark) {
        return jdbc.sql("update woken set after_deal = ? where workspace_id = ?")
                        .params(mark.after(), mark.workspace().value())
                        .update()
                == 1;
    }

    void end(WorkspaceId workspace) {
        jdbc.sql("delete from woken where workspace_id = ?")
                .params(workspace.value())
                .update();
    }
}
