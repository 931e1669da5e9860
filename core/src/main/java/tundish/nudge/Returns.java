package tundish.nudge;

import java.time.InstantSource;
import java.util.Optional;
import tundish.Transactions;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.member.Absence;
import tundish.member.Absences;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.workspace.Scope;

/** Lets those who come back know what happened meanwhile, and their deputies that it is over. */
public final class Returns {

    private static final int BATCH = 100;

    private final Absences absences;
    private final Members members;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;

    public Returns(
            Absences absences,
            Members members,
            Deadlines deadlines,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.absences = absences;
        this.members = members;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at every absence that has ended, also on several machines at once. */
    public void welcomeDue() {
        for (var taken = BATCH; taken == BATCH; ) {
            taken = Scope.everybody().call(() -> transactions.run(this::welcomeBatch));
        }
    }

    private int welcomeBatch() {
        var ended = absences.takeEnded(clock.instant(), BATCH);
        ended.forEach(absence -> Scope.of(absence.member().workspace()).run(() -> welcome(absence)));
        return ended.size();
    }

    private void welcome(Absence absence) {
        absences.save(absence.done());
        present(absence.member())
                .ifPresent(member -> outbox.put(
                        new Address.ToMember(member.id()),
                        new Post.WelcomeBack(absence.number()),
                        deadlines.awake(member)));
        Optional.ofNullable(absence.deputy())
                .flatMap(this::present)
                .ifPresent(deputy -> outbox.put(
                        new Address.ToMember(deputy.id()),
                        new Post.StandIn(absence.number()),
                        deadlines.awake(deputy)));
    }

    private Optional<Member> present(MemberId member) {
        return members.find(member).filter(Member::active);
    }
}
