package tundish.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.member.Account;
import tundish.member.Group;
import tundish.member.GroupRole;
import tundish.member.Groups;
import tundish.member.Role;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcGroups implements Groups {

    private final JdbcClient jdbc;

    JdbcGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GroupRole> roles(WorkspaceId workspace) {
        return jdbc.sql("select * from group_role where workspace_id = ? order by name, group_id")
                .params(workspace.value())
                .query((row, _) -> new GroupRole(
                        new Group(Platform.valueOf(row.getString("platform")), row.getString("group_id")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    @Override
    public void give(WorkspaceId workspace, GroupRole role) {
        forget(workspace, role.group());
        jdbc.sql("insert into group_role (workspace_id, platform, group_id, name, role) values (?, ?, ?, ?, ?)")
                .params(
                        workspace.value(),
                        role.group().platform().name(),
                        role.group().id(),
                        role.name(),
                        role.role().name())
                .update();
    }

    @Override
    public boolean forget(WorkspaceId workspace, Group group) {
        return jdbc.sql("delete from group_role where workspace_id = ? and platform = ? and group_id = ?")
                        .params(workspace.value(), group.platform().name(), group.id())
                        .update()
                == 1;
    }

    @Override
    public Set<Group> of(WorkspaceId workspace, Account account) {
        return new HashSet<>(
                jdbc.sql("select group_id from group_member where workspace_id = ? and platform = ? and user_id = ?")
                        .params(workspace.value(), account.platform().name(), account.user())
                        .query((row, _) -> new Group(account.platform(), row.getString(1)))
                        .list());
    }

    @Override
    public void keepMembers(WorkspaceId workspace, Group group, Set<String> users) {
        jdbc.sql("delete from group_member where workspace_id = ? and platform = ? and group_id = ?")
                .params(workspace.value(), group.platform().name(), group.id())
                .update();
        users.forEach(user -> add(workspace, group, user));
    }

    @Override
    public void keepGroups(WorkspaceId workspace, Account account, Set<String> groups) {
        jdbc.sql("delete from group_member where workspace_id = ? and platform = ? and user_id = ?")
                .params(workspace.value(), account.platform().name(), account.user())
                .update();
        groups.forEach(id -> add(workspace, new Group(account.platform(), id), account.user()));
    }

    /** Two instances may learn the same at the same moment. */
    private void add(WorkspaceId workspace, Group group, String user) {
        jdbc.sql("""
                insert into group_member (workspace_id, platform, group_id, user_id) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(workspace.value(), group.platform().name(), group.id(), user)
                .update();
    }
}
