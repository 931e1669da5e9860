package tundish.assistant;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tundish.Overtaken;
import tundish.deal.DealFilter;
import tundish.member.Member;
import tundish.member.Trait;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

/** Makes one workspace of two: the homes and people of the one move to the other, and what is left of it goes. */
final class Joining {

    private final Stores stores;
    private final InstantSource clock;

    Joining(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Whether both live on one of the platforms. */
    boolean overlap(WorkspaceId one, WorkspaceId other) {
        var platforms =
                stores.workspaces().homes(one).stream().map(Home::platform).collect(Collectors.toSet());
        return stores.workspaces().homes(other).stream().map(Home::platform).anyMatch(platforms::contains);
    }

    /** Whether anything was written down that would be lost with a workspace. */
    boolean hasRecords(WorkspaceId workspace) {
        var notes = stores.meetingNotes();
        return stores.deals().list(workspace, DealFilter.ALL, 0, 1).total() > 0
                || !notes.items(workspace, Instant.EPOCH).isEmpty()
                || !notes.feedback(workspace, Instant.EPOCH, clock.instant().plus(1, SECONDS))
                        .isEmpty();
    }

    /**
     * Of a workspace on several platforms: who has an account on one of them only, on the one with fewer people, where
     * nobody has said yet that they are nobody else.
     */
    List<Member> unmatched(WorkspaceId workspace) {
        var platforms = stores.workspaces().homes(workspace).stream()
                .map(Home::platform)
                .distinct()
                .toList();
        var alone = stores.members().all(workspace).stream()
                .filter(member -> member.isReached() && member.accounts().size() == 1)
                .collect(Collectors.groupingBy(
                        member -> member.accounts().getFirst().platform()));
        if (platforms.size() < 2 || alone.size() < 2) {
            return List.of();
        }
        return Collections.min(
                        alone.entrySet(),
                        Comparator.comparing((Map.Entry<Platform, List<Member>> each) ->
                                        each.getValue().size())
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .getValue()
                .stream()
                .filter(member -> !member.isByHand(Trait.PERSON))
                .toList();
    }

    /** Whom the other workspace does not know by e-mail is new there. */
    void join(Workspace leaving, Workspace staying) {
        var moved = stores.members().all(leaving.id()).stream()
                .filter(member -> !member.accounts().isEmpty())
                .toList();
        var homes = stores.workspaces().homes(leaving.id());
        var installed = stores.installations().of(leaving.id());
        dissolve(leaving);
        homes.forEach(home -> stores.workspaces().settle(staying.id(), home));
        installed.forEach(installation -> stores.installations().keep(installation.in(staying.id())));
        moved.forEach(member -> move(member, staying));
    }

    private void dissolve(Workspace leaving) {
        var now = clock.instant();
        stores.workspaces().save(leaving.left(now));
        if (!stores.workspaces().erase(leaving.id(), now.plus(1, SECONDS))) {
            throw new Overtaken("workspace " + leaving.id());
        }
    }

    private void move(Member member, Workspace to) {
        var known = stores.members().all(to.id()).stream()
                .filter(each -> sameEmail(each, member) && !sharesPlatform(each, member))
                .findFirst();
        stores.members()
                .save(known.map(found -> both(found, member))
                        .orElseGet(() -> member.in(stores.members().nextId(to.id()))));
    }

    /** The one with the accounts of the other too. */
    static Member both(Member member, Member other) {
        return member.with(Stream.concat(member.accounts().stream(), other.accounts().stream())
                .toList());
    }

    private static boolean sameEmail(Member one, Member other) {
        return !one.email().isBlank() && one.email().equalsIgnoreCase(other.email());
    }

    static boolean sharesPlatform(Member one, Member other) {
        return one.accounts().stream()
                .anyMatch(account -> other.on(account.platform()).isPresent());
    }
}
