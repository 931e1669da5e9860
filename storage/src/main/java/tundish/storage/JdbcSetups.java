package tundish.storage;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.workspace.Setup;
import tundish.workspace.Setups;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcSetups implements Setups {

    private final JdbcClient jdbc;

    JdbcSetups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Setup of(WorkspaceId workspace) {
        return jdbc.sql("select steps, finished_at from setup where workspace_id = ?")
                .params(workspace.value())
                .query((row, _) -> new Setup(
                        workspace,
                        Arrays.stream(row.getString("steps").split(","))
                                .filter(step -> !step.isEmpty())
                                .map(Setup.Step::valueOf)
                                .collect(Collectors.toSet()),
                        Moments.maybe(row, "finished_at")))
                .optional()
                .orElseGet(() -> Setup.begun(workspace));
    }

    @Override
    public void keep(Setup setup) {
        jdbc.sql("insert into setup (workspace_id, steps) values (?, '') on conflict do nothing")
                .params(setup.workspace().value())
                .update();
        jdbc.sql("update setup set steps = ?, finished_at = ? where workspace_id = ?")
                .param(setup.done().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param(Moments.maybe(setup.finishedAt()))
                .param(setup.workspace().value())
                .update();
    }
}
