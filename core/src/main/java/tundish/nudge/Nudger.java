package tundish.nudge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tundish.Transactions;
import tundish.chat.Address;
import tundish.chat.Outbox;
import tundish.chat.Outgoing;
import tundish.chat.Post;
import tundish.deal.Deal;
import tundish.deal.DealClock;
import tundish.deal.DealFilter;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.Reference;
import tundish.member.Member;
import tundish.member.MemberId;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** Finds the deals whose time has come, and promises each person concerned one nudge. */
public final class Nudger {

    /** So many deals are looked at in one transaction, and reckoned anew while somebody waits. */
    private static final int BATCH = 500;

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
        var batch = deals.takeWoken(BATCH);
        byWorkspace(batch, this::wind);
        return batch.size();
    }

    private int nudgeBatch() {
        var batch = deals.takeNudgeable(clock.instant(), BATCH);
        byWorkspace(batch, this::nudge);
        return batch.size();
    }

    /** In one order of teams, so that two machines never wait for each other. */
    private static void byWorkspace(List<DealClock> batch, Consumer<List<DealClock>> work) {
        batch.stream()
                .collect(groupingBy(
                        deal -> deal.id().workspace(), () -> new TreeMap<>(comparing(WorkspaceId::value)), toList()))
                .forEach((workspace, ofOne) -> Scope.of(workspace).run(() -> work.accept(ofOne)));
    }

    /** What somebody changes meanwhile they may still wind by the settings of before: it is wound once more. */
    private void wind(List<DealClock> ofOne) {
        for (var left = ofOne; !left.isEmpty(); ) {
            left = deals.windAll(deadlines.rewound(left));
        }
    }

    /** Claims what is due for deals of one workspace, tells whom it concerns, and sets when to look at them again. */
    private void nudge(List<DealClock> ofOne) {
        if (deadlines.isAway(ofOne.getFirst().id().workspace())) {
            wind(ofOne);
            return;
        }
        var reckoned = deadlines.reckoned(ofOne);
        var claimed = new HashSet<>(deadlines.claimed(reckoned));
        var fresh = fresh(reckoned, Set.copyOf(claimed));
        var first = nudges.claimAll(fresh.stream().map(Promise::claim).toList());
        fresh.forEach(promise -> claimed.add(promise.due().key()));
        deals.windAll(Deadlines.rewound(reckoned, claimed));
        tell(fresh.stream().filter(promise -> first.contains(promise.due().key())));
    }

    private List<Promise> fresh(List<Reckoned> ofOne, Set<NudgeKey> claimed) {
        var loaders =
                recipients.loaders(ofOne.stream().map(each -> each.deal().id()).toList());
        return ofOne.stream()
                .flatMap(each -> fresh(each, claimed, loaders).stream())
                .toList();
    }

    private List<Promise> fresh(Reckoned reckoned, Set<NudgeKey> claimed, Map<DealId, MemberId> loaders) {
        var due = reckoned.due(clock.instant()).stream()
                .filter(each -> !claimed.contains(each.key()))
                .toList();
        var spoken = spoken(due, claimed);
        return due.stream()
                .map(each -> new Promise(
                        each,
                        spoken.contains(each)
                                ? recipients.of(each.key(), reckoned.deal().owner(), loaders)
                                : List.of()))
                .toList();
    }

    private static List<Due> spoken(List<Due> due, Set<NudgeKey> claimed) {
        return new Priorities(due, claimed).spoken();
    }

    private void tell(Stream<Promise> kept) {
        outbox.putAll(kept.flatMap(promise -> promise.to().stream())
                .distinct()
                .map(member -> new Outgoing(
                        new Address.ToMember(member.id()), new Post.NudgesFor(member.id()), deadlines.awake(member)))
                .toList());
    }

    /** A nudge that nobody claimed yet, and who is told of it. */
    private record Promise(Due due, List<Member> to) {

        Claim claim() {
            return new Claim(due.key(), due.since(), to.stream().map(Member::id).toList());
        }
    }

    /**
     * Reckons a workspace's open deals anew, after its settings or a funnel changed: at once, or, where there are very
     * many, bit by bit with what is due next.
     */
    public void rewind(WorkspaceId workspace) {
        transactions.carry(() -> {
            var open = deals.openClocks(workspace, BATCH + 1);
            if (open.size() > BATCH) {
                deals.wake(workspace);
            } else {
                wind(open);
            }
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
                .map(each -> new DueNow(deal.reference(), each, recipients.of(each.key(), deal.owner())))
                .toList();
    }

    /** @param to who is to be told, or was */
    public record DueNow(Reference deal, Due due, List<Member> to) {}
}
