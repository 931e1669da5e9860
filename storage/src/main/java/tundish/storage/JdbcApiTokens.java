package tundish.storage;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.access.ApiToken;
import tundish.access.ApiTokens;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcApiTokens implements ApiTokens {

    private final JdbcClient jdbc;

    JdbcApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void issue(ApiToken token, String secret) {
        jdbc.sql("insert into api_token (workspace_id, id, digest, name, issued_by, since) values (?, ?, ?, ?, ?, ?)")
                .params(
                        token.workspace().value(),
                        token.id(),
                        Digest.of(secret),
                        token.name(),
                        token.by().number(),
                        Moments.at(token.since()))
                .update();
    }

    @Override
    public List<ApiToken> all(WorkspaceId workspace) {
        return jdbc.sql("select * from api_token where workspace_id = ? order by since desc, name, id")
                .params(workspace.value())
                .query((row, _) -> new ApiToken(
                        workspace,
                        row.getString("id"),
                        row.getString("name"),
                        new MemberId(workspace, row.getLong("issued_by")),
                        Moments.of(row, "since")))
                .list();
    }

    @Override
    public Optional<WorkspaceId> holder(String secret) {
        return jdbc.sql("select workspace_id from api_token where digest = ?")
                .params(Digest.of(secret))
                .query(Long.class)
                .optional()
                .map(WorkspaceId::new);
    }

    @Override
    public boolean revoke(WorkspaceId workspace, String id) {
        return jdbc.sql("delete from api_token where workspace_id = ? and id = ?")
                        .params(workspace.value(), id)
                        .update()
                == 1;
    }
}
