package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tundish.member.Account;
import tundish.member.Group;
import tundish.member.GroupRole;
import tundish.member.Groups;
import tundish.workspace.WorkspaceId;

public final class InMemoryGroups implements Groups, Rewindable {

    private record Key(WorkspaceId workspace, Group group) {}

    private record Membership(Key group, String user) {}

    private final Shelf<Key, GroupRole> roles = new Shelf<>();
    private final Shelf<Membership, Membership> memberships = new Shelf<>();

    @Override
    public List<GroupRole> roles(WorkspaceId workspace) {
        return roles.byKey().entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(comparing(GroupRole::name)
                        .thenComparing(role -> role.group().id()))
                .toList();
    }

    @Override
    public void give(WorkspaceId workspace, GroupRole role) {
        roles.put(new Key(workspace, role.group()), role);
    }

    @Override
    public boolean forget(WorkspaceId workspace, Group group) {
        return roles.byKey().remove(new Key(workspace, group)) != null;
    }

    @Override
    public Set<Group> of(WorkspaceId workspace, Account account) {
        return memberships.all().stream()
                .filter(each -> each.group().workspace().equals(workspace))
                .filter(each -> each.group().group().platform() == account.platform()
                        && each.user().equals(account.user()))
                .map(each -> each.group().group())
                .collect(toSet());
    }

    @Override
    public void keepMembers(WorkspaceId workspace, Group group, Set<String> users) {
        var key = new Key(workspace, group);
        memberships.byKey().keySet().removeIf(each -> each.group().equals(key));
        users.forEach(user -> keep(key, user));
    }

    @Override
    public void keepGroups(WorkspaceId workspace, Account account, Set<String> groups) {
        memberships
                .byKey()
                .keySet()
                .removeIf(each -> each.group().workspace().equals(workspace)
                        && each.group().group().platform() == account.platform()
                        && each.user().equals(account.user()));
        groups.forEach(id -> keep(new Key(workspace, new Group(account.platform(), id)), account.user()));
    }

    private void keep(Key group, String user) {
        var membership = new Membership(group, user);
        memberships.put(membership, membership);
    }

    @Override
    public Runnable mark() {
        var former = List.of(roles.mark(), memberships.mark());
        return () -> former.forEach(Runnable::run);
    }
}
