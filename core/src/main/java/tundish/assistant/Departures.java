package tundish.assistant;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.member.Absences;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.member.Role;

/** Lets people know what was done about them, and the managers who left. */
final class Departures {

    private final Members members;
    private final Absences absences;
    private final Outbox outbox;
    private final InstantSource clock;

    Departures(Members members, Absences absences, Outbox outbox, InstantSource clock) {
        this.members = members;
        this.absences = absences;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells what the change of a member means to others and to that member. @param by null for the platform */
    void changed(Member before, Member after, @Nullable MemberId by) {
        if (before.active() && !after.active()) {
            endAbsences(after.id());
            tellManagers(new Post.OwnerLeft(after.id()), Set.of(after.id()));
        }
        if (after.active() && before.role() != after.role() && !after.id().equals(by)) {
            outbox.put(
                    new Address.ToMember(after.id()),
                    new Post.RoleChanged(by == null ? 0 : by.number()),
                    clock.instant());
        }
    }

    /** Whoever left is not away any more, now or later. */
    void endAbsences(MemberId left) {
        absences.after(left.workspace(), clock.instant()).stream()
                .filter(absence -> absence.member().equals(left))
                .forEach(absence -> absences.save(absence.done()));
    }

    /** Administrators where nobody is a manager. */
    void tellManagers(Post post, Set<MemberId> but) {
        var active = members.all(but.iterator().next().workspace()).stream()
                .filter(Member::active)
                .toList();
        var managers =
                active.stream().filter(member -> member.role() == Role.MANAGER).toList();
        (managers.isEmpty()
                        ? active.stream()
                                .filter(member -> member.role() == Role.ADMIN)
                                .toList()
                        : managers)
                .stream()
                        .map(Member::id)
                        .filter(member -> !but.contains(member))
                        .sorted(Comparator.comparing(MemberId::number))
                        .forEach(member -> outbox.put(new Address.ToMember(member), post, clock.instant()));
    }
}
