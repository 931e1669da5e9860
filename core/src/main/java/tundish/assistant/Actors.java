package tundish.assistant;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.member.Account;
import tundish.member.Group;
import tundish.member.GroupRole;
import tundish.member.Groups;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Profile;
import tundish.member.Reaches;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.operation.Actor;
import tundish.workspace.Home;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/** Knows who is behind an account, and makes a member of whoever speaks for the first time. */
public final class Actors {

    private final Workspaces workspaces;
    private final Members members;
    private final Groups groups;
    private final GroupRoles groupRoles;
    private final Departures departures;
    private final Transactions transactions;
    private final Consumer<Actor> welcomed;
    private final Reaches reaches;

    /** @param welcomed hears of the first member of a workspace, inside the transaction */
    Actors(Stores stores, GroupRoles groupRoles, Departures departures, Consumer<Actor> welcomed) {
        this.workspaces = stores.workspaces();
        this.members = stores.members();
        this.groups = stores.groups();
        this.groupRoles = groupRoles;
        this.departures = departures;
        this.transactions = stores.transactions();
        this.reaches = stores.reaches();
        this.welcomed = welcomed;
    }

    /** The groups of a platform that give roles in the workspace that lives there. */
    public Set<Group> groupsWithRoles(Home home) {
        return Scope.everybody()
                .call(() -> transactions.run(() -> workspaces
                        .at(home)
                        .map(workspace -> groups.roles(workspace.id()).stream()
                                .map(GroupRole::group)
                                .filter(group -> group.platform() == home.platform())
                                .collect(toUnmodifiableSet()))
                        .orElse(Set.of())));
    }

    /** Where a workspace lives. */
    public List<Home> homes(WorkspaceId workspace) {
        return Scope.of(workspace).call(() -> transactions.run(() -> workspaces.homes(workspace)));
    }

    /** Takes over who is in a group, and with it who has which role. */
    public void inGroup(Home home, Group group, Set<String> users) {
        Scope.everybody()
                .run(() -> transactions.carry(() -> workspaces
                        .at(home)
                        .ifPresent(workspace -> groupRoles.keepMembers(workspace.id(), group, users))));
    }

    /** Takes over which groups an account is in, where a platform tells that with everything it brings. */
    public void groups(Home home, Account account, Set<String> ids) {
        Scope.everybody()
                .run(() -> transactions.carry(() -> workspaces
                        .at(home)
                        .ifPresent(workspace -> groupRoles.keepGroups(workspace.id(), account, ids))));
    }

    /** The workspace that lives there. */
    public Optional<Workspace> living(Home home) {
        return Scope.everybody().call(() -> transactions.run(() -> workspaces.at(home)));
    }

    /** Who an account is in a workspace; empty for somebody who is no member of it, or not any more. */
    public Optional<Actor> in(WorkspaceId workspace, Account account) {
        return Scope.of(workspace)
                .call(() ->
                        transactions.run(() -> workspaces.find(workspace).flatMap(there -> active(there, account))));
    }

    /** Who an account is, in every workspace of which it is a member; for where nothing tells which one is meant. */
    public List<Actor> everywhere(Account account) {
        return Scope.everybody()
                .call(() -> transactions.run(() -> members.workspacesOf(account).stream()
                        .flatMap(there -> workspaces.find(there).stream())
                        .flatMap(there -> active(there, account).stream())
                        .toList()));
    }

    private Optional<Actor> active(Workspace there, Account account) {
        return members.withAccount(there.id(), account).filter(Member::active).map(member -> new Actor(there, member));
    }

    /**
     * The member behind an account. The first of a workspace becomes its administrator, later ones reps; somebody whom
     * an import knows by e-mail or name only is joined to the account.
     *
     * @param profile asked for only when the account is new
     */
    public Actor at(Home home, Account account, Supplier<Profile> profile) {
        return at(home, account, profile, home::team);
    }

    /** The same. @param team what the team is called, asked for only where its workspace is founded */
    public Actor at(Home home, Account account, Supplier<Profile> profile, Supplier<String> team) {
        return Scope.everybody().call(() -> find(home, account, profile, team));
    }

    private Actor find(Home home, Account account, Supplier<Profile> profile, Supplier<String> team) {
        var workspace = transactions.run(() -> workspaces.at(home));
        return workspace
                .flatMap(there -> members.withAccount(there.id(), account).map(member -> new Actor(there, member)))
                .map(actor -> spoken(actor, account))
                .orElseGet(
                        () -> welcome(home, account, profile.get(), workspace.isPresent() ? home.team() : team.get()));
    }

    /** Who is on several platforms is told in person where they speak. */
    private Actor spoken(Actor actor, Account account) {
        if (actor.member().accounts().size() > 1) {
            transactions.carry(() -> reaches.spoke(actor.id(), account.platform()));
        }
        return actor;
    }

    /**
     * Takes over what a platform tells anew about somebody, but for what was set here by hand; nothing happens for an
     * account that never spoke.
     *
     * @param there false where the platform knows the account no more
     */
    public void refresh(Home home, Account account, Profile profile, boolean there) {
        Scope.everybody()
                .run(() -> transactions.carry(() -> workspaces
                        .at(home)
                        .flatMap(workspace -> members.withAccount(workspace.id(), account))
                        .ifPresent(member -> {
                            var changed = member.following(profile).withActive(isActive(member, there));
                            if (!changed.equals(member)) {
                                members.save(changed);
                                departures.changed(member, changed, null);
                            }
                        })));
    }

    /** Somebody who has another account goes on there; who was made to leave here does not come back by a platform's word. */
    private static boolean isActive(Member member, boolean there) {
        return there
                ? member.active() || !member.isByHand(Trait.ACTIVE)
                : member.active() && member.accounts().size() > 1;
    }

    private Actor welcome(Home home, Account account, Profile profile, String team) {
        try {
            return transactions.run(() -> {
                var workspace = workspaces.at(home).orElseGet(() -> found(home, profile, team));
                var member =
                        members.withAccount(workspace.id(), account).orElseGet(() -> join(workspace, account, profile));
                return new Actor(workspace, member);
            });
        } catch (Overtaken anotherRequestWasFirst) {
            var workspace = workspaces.at(home).orElseThrow();
            return new Actor(
                    workspace, members.withAccount(workspace.id(), account).orElseThrow());
        }
    }

    private Workspace found(Home home, Profile profile, String team) {
        var workspace = workspaces.found(
                team.isBlank() ? home.team() : team, Settings.initial(profile.zone(), profile.language()));
        workspaces.settle(workspace.id(), home);
        return workspace;
    }

    private Member join(Workspace workspace, Account account, Profile profile) {
        var all = members.all(workspace.id());
        var known = all.stream()
                .filter(member -> member.accounts().isEmpty())
                .filter(member -> sameEmail(member, profile) || member.name().equalsIgnoreCase(profile.name()))
                .findFirst();
        var joined = known.map(member -> taken(member, account, profile))
                .orElseGet(() -> newcomer(members.nextId(workspace.id()), account, profile));
        var nobodyYet = all.stream().allMatch(member -> member.accounts().isEmpty());
        var member = nobodyYet ? joined.with(Role.ADMIN).setByHand(Trait.ROLE) : joined;
        members.save(member);
        if (nobodyYet) {
            welcomed.accept(new Actor(workspace, member));
        }
        if (!profile.groups().isEmpty()) {
            groups.keepGroups(workspace.id(), account, profile.groups());
        }
        groupRoles.apply(member);
        return members.find(member.id()).orElse(member);
    }

    /** Somebody whom an import named, now with an account. */
    private static Member taken(Member known, Account account, Profile profile) {
        return new Member(
                        known.id(),
                        known.name(),
                        known.email(),
                        known.role(),
                        known.zone(),
                        known.language(),
                        true,
                        List.of(account),
                        known.byHand(),
                        known.team())
                .following(profile);
    }

    private static Member newcomer(MemberId id, Account account, Profile profile) {
        return new Member(
                id,
                profile.name(),
                profile.email(),
                Role.REP,
                profile.zone(),
                profile.language(),
                true,
                List.of(account));
    }

    private static boolean sameEmail(Member member, Profile profile) {
        return !profile.email().isEmpty() && member.email().equalsIgnoreCase(profile.email());
    }
}
