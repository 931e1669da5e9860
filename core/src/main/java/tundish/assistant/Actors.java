package tundish.assistant;

import java.util.List;
import java.util.function.Supplier;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.member.Account;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Profile;
import tundish.member.Role;
import tundish.member.Trait;
import tundish.operation.Actor;
import tundish.workspace.Home;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.Workspaces;

/** Knows who is behind an account, and makes a member of whoever speaks for the first time. */
public final class Actors {

    private final Workspaces workspaces;
    private final Members members;
    private final Transactions transactions;

    public Actors(Workspaces workspaces, Members members, Transactions transactions) {
        this.workspaces = workspaces;
        this.members = members;
        this.transactions = transactions;
    }

    /**
     * The member behind an account. The first of a workspace becomes its administrator, later ones reps; somebody whom
     * an import knows by e-mail or name only is joined to the account.
     *
     * @param profile asked for only when the account is new
     */
    public Actor at(Home home, Account account, Supplier<Profile> profile) {
        return Scope.everybody().call(() -> find(home, account, profile));
    }

    private Actor find(Home home, Account account, Supplier<Profile> profile) {
        var workspace = transactions.run(() -> workspaces.at(home));
        return workspace
                .flatMap(there -> members.withAccount(there.id(), account).map(member -> new Actor(there, member)))
                .orElseGet(() -> welcome(home, account, profile.get()));
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
                            }
                        })));
    }

    /** Somebody who has another account goes on there; who was made to leave here does not come back by a platform's word. */
    private static boolean isActive(Member member, boolean there) {
        return there
                ? member.active() || !member.isByHand(Trait.ACTIVE)
                : member.active() && member.accounts().size() > 1;
    }

    private Actor welcome(Home home, Account account, Profile profile) {
        try {
            return transactions.run(() -> {
                var workspace = workspaces.at(home).orElseGet(() -> found(home, profile));
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

    private Workspace found(Home home, Profile profile) {
        var workspace = workspaces.found(home.team(), Settings.initial(profile.zone(), profile.language()));
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
        return member;
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
                        known.byHand())
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
