package tundish.storage;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.deal.Reference;
import tundish.workspace.WorkspaceId;

/** Counts the references of each day. Whoever takes one holds the count until the end of the transaction. */
final class ReferenceCounts {

    private final JdbcClient jdbc;

    ReferenceCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes so many references of a day, and returns the number of the last of them. */
    long take(WorkspaceId workspace, LocalDate day, int many) {
        if (!countOn(workspace, day, many)) {
            begin(workspace, new Reference.Count(day, 0));
            countOn(workspace, day, many);
        }
        return jdbc.sql("select given from reference_count where workspace_id = ? and counted_day = ?")
                .params(workspace.value(), day)
                .query(Long.class)
                .single();
    }

    private boolean countOn(WorkspaceId workspace, LocalDate day, int many) {
        return jdbc.sql("update reference_count set given = given + ? where workspace_id = ? and counted_day = ?")
                        .params(many, workspace.value(), day)
                        .update()
                == 1;
    }

    /** Of several that begin at once, one does and the others wait for it: none fails. */
    private boolean begin(WorkspaceId workspace, Reference.Count count) {
        return jdbc.sql("insert into reference_count (workspace_id, counted_day, given) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(workspace.value(), count.day(), count.number())
                        .update()
                == 1;
    }

    /** A reference that came from elsewhere is not given again. */
    void atLeast(WorkspaceId workspace, Reference.Count count) {
        if (!raise(workspace, count) && !begin(workspace, count)) {
            raise(workspace, count);
        }
    }

    private boolean raise(WorkspaceId workspace, Reference.Count count) {
        return jdbc.sql("update reference_count set given = ? where workspace_id = ? and counted_day = ? and given < ?")
                        .params(count.number(), workspace.value(), count.day(), count.number())
                        .update()
                == 1;
    }
}
