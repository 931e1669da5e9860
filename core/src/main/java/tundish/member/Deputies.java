package tundish.member;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who stands in for whom at this moment. */
public final class Deputies {

    private final Members members;
    private final Absences absences;
    private final InstantSource clock;

    public Deputies(Members members, Absences absences, InstantSource clock) {
        this.members = members;
        this.absences = absences;
        this.clock = clock;
    }

    /** The absence that keeps somebody away now. */
    public Optional<Absence> absenceOf(MemberId member) {
        return now(member).stream()
                .filter(absence -> absence.member().equals(member))
                .findFirst();
    }

    /** Who is asked instead of somebody who is away: the deputy, or the deputy's deputy; nobody where none of them is there. */
    public Optional<Member> standIn(MemberId away) {
        var asked = new HashSet<MemberId>();
        var next = absenceOf(away);
        while (next.isPresent()
                && next.get().deputy() != null
                && asked.add(next.get().deputy())) {
            var deputy = members.find(next.get().deputy()).filter(Member::active);
            if (deputy.isEmpty()) {
                return deputy;
            }
            next = absenceOf(deputy.get().id());
            if (next.isEmpty()) {
                return deputy;
            }
        }
        return Optional.empty();
    }

    /** For whom somebody may act. */
    public Set<MemberId> heldBy(MemberId deputy) {
        return now(deputy).stream()
                .map(Absence::member)
                .filter(away -> standIn(away)
                        .filter(member -> member.id().equals(deputy))
                        .isPresent())
                .collect(toUnmodifiableSet());
    }

    private List<Absence> now(MemberId anybody) {
        var now = clock.instant();
        return absences.after(anybody.workspace(), now).stream()
                .filter(absence -> absence.covers(now))
                .toList();
    }
}
