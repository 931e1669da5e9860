package tundish.assistant;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tundish.member.Account;
import tundish.member.Group;
import tundish.member.GroupRole;
import tundish.member.Groups;
import tundish.member.Member;
import tundish.member.Members;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.workspace.WorkspaceId;

/** Gives members the roles of their groups: the strongest one, but none against what was given by hand. */
final class GroupRoles {

    private static final List<Role> BY_STRENGTH = List.of(Role.REP, Role.MARKETER, Role.MANAGER, Role.ADMIN);

    private final Groups groups;
    private final Members members;
    private final Administrators administrators;
    private final Departures departures;

    GroupRoles(Groups groups, Members members, Departures departures) {
        this.groups = groups;
        this.members = members;
        this.administrators = new Administrators(members);
        this.departures = departures;
    }

    /** Keeps who is in a group. */
    void keepMembers(WorkspaceId workspace, Group group, Set<String> users) {
        groups.keepMembers(workspace, group, users);
        applyToAll(workspace);
    }

    /** Keeps which groups somebody is in. */
    void keepGroups(WorkspaceId workspace, Account account, Set<String> ids) {
        var known = new HashSet<String>();
        groups.of(workspace, account).forEach(group -> known.add(group.id()));
        if (!known.equals(ids)) {
            groups.keepGroups(workspace, account, ids);
            members.withAccount(workspace, account).ifPresent(this::apply);
        }
    }

    void applyToAll(WorkspaceId workspace) {
        var roles = groups.roles(workspace);
        members.all(workspace).forEach(member -> apply(member, roles));
    }

    void apply(Member member) {
        apply(member, groups.roles(member.id().workspace()));
    }

    private void apply(Member member, List<GroupRole> roles) {
        var changed = member.with(role(member, roles));
        if (!changed.equals(member) && !administrators.wouldBeLost(member, changed)) {
            members.save(changed);
            departures.changed(member, changed, null);
        }
    }

    /** The role as the groups would have it; a rep's where none of them says anything. */
    Role role(Member member, List<GroupRole> roles) {
        return member.isByHand(Trait.ROLE) || !member.active()
                ? member.role()
                : strongest(member, roles).orElse(Role.REP);
    }

    private Optional<Role> strongest(Member member, List<GroupRole> roles) {
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        var in = new HashSet<Group>();
        member.accounts().forEach(account -> in.addAll(groups.of(member.id().workspace(), account)));
        return roles.stream()
                .filter(role -> in.contains(role.group()))
                .map(GroupRole::role)
                .max(Comparator.comparing(BY_STRENGTH::indexOf));
    }
}
