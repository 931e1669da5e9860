package tundish.nudge;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tundish.Transactions;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Post;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Deals;
import tundish.deal.Reference;
import tundish.member.Member;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** Finds the deals whose time has come, and promises each person concerned one nudge. */
public final class Nudger {

    private static final int BATCH = 100;

    /** So many deals are reckoned anew in one transaction, and while somebody waits. */
    private static final int AT_ONCE = 500;

    private static final int TURNS = 20;

    private final Deals deals;
    private final Nudges nudges;
    private final Deadlines deadlines;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InstantSource clock;

    public Nudger(
            Deals deals,
            Nudges nudges,
            Deadlines deadlines,
            Recipients recipients,
            Outbox outbox,
            Transactions transactions,
            InstantSource clock) {
        this.deals = deals;
        this.nudges = nudges;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at every deal whose time has come, also on several machines at once. @return how many deals those were */
    public int nudgeDue() {
        var nudged = 0;
        var turn = 0;
        Step step;
        do {
            var mayRewind = turn++ < TURNS;
            step = Scope.everybody().call(() -> transactions.run(() -> step(mayRewind)));
            nudged += step.nudged;
        } while (step.rewound || step.nudged == BATCH);
        return nudged;
    }

    /** What one transaction did. Mostly there is nothing to do, and finding that out is to cost one. */
    private record Step(boolean rewound, int nudged) {}

    /** What was woken goes first, so many at a time that nobody's nudge has to wait long for it. */
    private Step step(boolean mayRewind) {
        return mayRewind && rewindBatch() > 0 ? new Step(true, 0) : new Step(false, nudgeBatch());
    }

    private int rewindBatch() {
        var batch = deals.takeWoken(AT_ONCE);
        batch.forEach(deal -> Scope.of(deal.id().workspace()).run(() -> deals.wind(deadlines.wound(deal))));
        return batch.size();
    }

    private int nudgeBatch() {
        var batch = deals.takeNudgeable(clock.instant(), BATCH);
        // In one order of people, so that two machines never wait for each other's lanes.
        var told = new TreeSet<>(
                Comparator.comparing((Member member) -> member.id().workspace().value())
                        .thenComparing(member -> member.id().number()));
        batch.forEach(deal -> Scope.of(deal.id().workspace()).run(() -> told.addAll(nudge(deal))));
        told.forEach(member -> Scope.of(member.id().workspace()).run(() -> tell(member)));
        return batch.size();
    }

    private void tell(Member member) {
        outbox.put(new Address.ToMember(member.id()), new Post.NudgesFor(member.id()), deadlines.awake(member));
    }

    /** Claims what is due for a deal, and sets when to look at it again. @return who has to be told */
    private List<Member> nudge(Deal deal) {
        if (deadlines.isAway(deal.id().workspace())) {
            deals.wind(deadlines.wound(deal));
            return List.of();
        }
        var claimed = new HashSet<>(deadlines.claimed(deal));
        var due = deadlines.due(deal).stream()
                .filter(each -> !claimed.contains(each.key()))
                .toList();
        var spoken = spoken(due, Set.copyOf(claimed));
        var told = new ArrayList<Member>();
        for (var each : due) {
            var to = spoken.contains(each) ? recipients.of(each.key(), deal) : List.<Member>of();
            if (nudges.claim(
                    each.key(), each.since(), to.stream().map(Member::id).toList())) {
                told.addAll(to);
            }
            claimed.add(each.key());
        }
        deals.wind(deadlines.wound(deal, claimed));
        return told;
    }

    private static List<Due> spoken(List<Due> due, Set<NudgeKey> claimed) {
        return new Priorities(due, claimed).spoken();
    }

    /**
     * Reckons a workspace's open deals anew, after its settings or a funnel changed: at once, or, where there are very
     * many, bit by bit with what is due next.
     */
    public void rewind(WorkspaceId workspace) {
        transactions.carry(() -> {
            var open = deals.list(workspace, DealFilter.OPEN, 0, AT_ONCE);
            if (open.total() > AT_ONCE) {
                deals.wake(workspace);
                return;
            }
            open.deals().forEach(deal -> deals.wind(deadlines.wound(deal)));
        });
    }

    /** Every nudge that is due as of now and that nobody answered, sent or not. */
    public List<DueNow> dueNow(WorkspaceId workspace) {
        return transactions.run(() -> {
            var all = new ArrayList<DueNow>();
            deals.each(workspace, DealFilter.OPEN, deal -> all.addAll(dueNow(deal)));
            return all;
        });
    }

    private List<DueNow> dueNow(Deal deal) {
        var due = deadlines.due(deal);
        if (due.isEmpty()) {
            return List.of();
        }
        var answered = nudges.answered(deal.id());
        return spoken(due, Set.of()).stream()
                .filter(each -> !answered.contains(each.key()))
                .map(each -> new DueNow(deal.reference(), each, recipients.of(each.key(), deal)))
                .toList();
    }

    /** @param to who is to be told, or was */
    public record DueNow(Reference deal, Due due, List<Member> to) {}
}
