package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;
import tundish.installation.Installation;
import tundish.installation.Installations;
import tundish.installation.SealedToken;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcInstallations implements Installations {

    private static final String ALL = "select * from installation ";

    private final JdbcClient jdbc;

    JdbcInstallations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Installation> at(Home home) {
        return jdbc.sql(ALL + "where platform = ? and team = ?")
                .params(home.platform().name(), home.team())
                .query((row, _) -> installation(row))
                .optional();
    }

    @Override
    public List<Installation> of(WorkspaceId workspace) {
        return jdbc.sql(ALL + "where workspace_id = ? order by platform, team")
                .params(workspace.value())
                .query((row, _) -> installation(row))
                .list();
    }

    @Override
    public List<Installation> withToken() {
        return jdbc.sql(ALL + "where token is not null order by workspace_id, platform, team")
                .query((row, _) -> installation(row))
                .list();
    }

    @Override
    public void keep(Installation installation) {
        var token = installation.token();
        try {
            jdbc.sql("delete from installation where platform = ? and team = ?")
                    .params(
                            installation.home().platform().name(),
                            installation.home().team())
                    .update();
            jdbc.sql("""
                    insert into installation
                        (workspace_id, platform, team, installed_by, installed_at, token, state, since)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(installation.workspace().value())
                    .param(installation.home().platform().name())
                    .param(installation.home().team())
                    .param(installation.by())
                    .param(Moments.at(installation.installedAt()))
                    .param(token == null ? null : token.text())
                    .param(installation.state().name())
                    .param(Moments.at(installation.since()))
                    .update();
        } catch (RuntimeException failure) {
            throw Races.isLost(failure) ? new Overtaken("installation at " + installation.home()) : failure;
        }
    }

    @Override
    public boolean reseal(Home home, SealedToken from, SealedToken to) {
        return jdbc.sql("update installation set token = ? where platform = ? and team = ? and token = ?")
                        .params(to.text(), home.platform().name(), home.team(), from.text())
                        .update()
                == 1;
    }

    private static Installation installation(ResultSet row) throws SQLException {
        var token = row.getString("token");
        return new Installation(
                new Home(Platform.valueOf(row.getString("platform")), row.getString("team")),
                new WorkspaceId(row.getLong("workspace_id")),
                row.getString("installed_by"),
                Moments.of(row, "installed_at"),
                token == null ? null : new SealedToken(token),
                Installation.State.valueOf(row.getString("state")),
                Moments.of(row, "since"));
    }
}
