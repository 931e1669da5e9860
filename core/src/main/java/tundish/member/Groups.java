package tundish.member;

import java.util.List;
import java.util.Set;
import tundish.workspace.WorkspaceId;

/** Which groups of the platforms give which roles, and who is in them. */
public interface Groups {

    /** By name. */
    List<GroupRole> roles(WorkspaceId workspace);

    /** Lets a group give a role from now on. */
    void give(WorkspaceId workspace, GroupRole role);

    /** @return whether it gave one */
    boolean forget(WorkspaceId workspace, Group group);

    /** Those that an account is known to be in. */
    Set<Group> of(WorkspaceId workspace, Account account);

    /** Keeps who is in a group: these accounts of its platform and no others. */
    void keepMembers(WorkspaceId workspace, Group group, Set<String> users);

    /** Keeps which groups an account is in: these of its platform and no others. */
    void keepGroups(WorkspaceId workspace, Account account, Set<String> groups);
}
