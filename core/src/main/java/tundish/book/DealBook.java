package tundish.book;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.Deals;
import tundish.deal.Edit;
import tundish.deal.StageChange;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.nudge.Answer;
import tundish.nudge.NudgeClock;
import tundish.nudge.OpenNudges;
import tundish.workspace.Workspace;

/**
 * Writes deals: whoever changes one does it here, inside a transaction, so that row, ledger, clock, frozen rate and open
 * nudges never disagree.
 */
public final class DealBook {

    private final Deals deals;
    private final DealHistory history;
    private final NudgeClock nudgeClock;
    private final OpenNudges openNudges;
    private final FrozenRates frozenRates;
    private final DealNews news;
    private final InstantSource clock;

    public DealBook(
            Deals deals,
            DealHistory history,
            NudgeClock nudgeClock,
            OpenNudges openNudges,
            FrozenRates frozenRates,
            DealNews news,
            InstantSource clock) {
        this.deals = deals;
        this.history = history;
        this.nudgeClock = nudgeClock;
        this.openNudges = openNudges;
        this.frozenRates = frozenRates;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A deal that begins in a stage, with the next reference of that day; it is not kept before it is opened.
     *
     * @param funnel the name of the stage's funnel
     */
    public Deal beginning(Workspace workspace, String funnel, Stage stage, Instant at) {
        var day = LocalDate.ofInstant(at, workspace.settings().zone());
        return Deal.beginning(
                deals.nextId(workspace.id()),
                deals.nextReference(workspace.id(), stage.prefix(), day),
                funnel,
                stage.id(),
                at);
    }

    /** Enters a new deal, with the ledger line that created it. */
    public Deal open(Deal deal, @Nullable MemberId by, String reason) {
        var wound = nudgeClock.woundNew(deal);
        deals.add(wound);
        history.append(new StageChange(
                deal.id(), deal.stay().number(), null, deal.stage(), deal.stay().entered(), now(), by, reason, false));
        news.happened(wound);
        return wound;
    }

    /** Enters deals that began elsewhere, each with the ledger lines that tell how it came to where it is. */
    public void enter(List<Arrival> arrivals) {
        deals.addAll(arrivals.stream()
                .map(arrival -> nudgeClock.woundNew(frozenRates.frozen(arrival.deal())))
                .toList());
        history.appendAll(
                arrivals.stream().flatMap(arrival -> arrival.changes().stream()).toList());
    }

    /**
     * Moves a deal to another stage as of a moment; what else changed with it is in {@code changed}. A snooze ends with
     * the stay that it was about.
     */
    public Deal move(Deal changed, Move move) {
        return move(changed, changed.funnel(), move);
    }

    /**
     * Moves an open deal to a stage of another funnel. Its ledger goes on: the line says which funnel it left, so that
     * the stays before it remain those of that one.
     */
    public Deal transfer(Deal deal, String funnel, Move move) {
        if (!deal.isOpen()) {
            throw new IllegalArgumentException("a deal ends in its funnel: " + deal.id());
        }
        return move(deal, funnel, move);
    }

    private Deal move(Deal changed, String funnel, Move move) {
        var from = changed.stage();
        var moved = changed.withFunnel(funnel)
                .with(changed.stay().next(move.to(), move.at()))
                .withSnooze(null);
        var line = new StageChange(
                moved.id(),
                moved.stay().number(),
                from,
                move.to(),
                move.at(),
                now(),
                move.by(),
                move.reason(),
                move.overridden(),
                funnel.equals(changed.funnel()) ? null : changed.funnel());
        return told(deals.move(ready(moved), line), moved.isOpen() ? Answer.MOVED : Answer.CLOSED, move.by());
    }

    /** Keeps a deal that stays in its stage, with a ledger line for every column that changed. */
    public Deal change(Deal changed, List<Change> changes, Answer answer, @Nullable MemberId by) {
        var at = now();
        changes.forEach(change ->
                history.append(new Edit(changed.id(), change.column(), change.before(), change.after(), at, by)));
        return told(deals.save(ready(changed)), answer, by);
    }

    /** Keeps deals that somebody took over as they stand, all together: their clocks run on, and their nudges stay open. */
    public void inheritAll(List<Deal> changed, Change owner, MemberId by) {
        var at = now();
        history.appendEdits(changed.stream()
                .map(deal -> new Edit(deal.id(), owner.column(), owner.before(), owner.after(), at, by))
                .toList());
        deals.saveAll(nudgeClock.woundAll(changed)).forEach(news::happened);
    }

    private Deal ready(Deal deal) {
        return nudgeClock.wound(frozenRates.frozen(deal));
    }

    private Deal told(Deal saved, Answer answer, @Nullable MemberId by) {
        news.happened(saved);
        openNudges.answered(saved, answer, by);
        return saved;
    }

    private Instant now() {
        return clock.instant();
    }

    /** A deal that began elsewhere, with its ledger so far. */
    public record Arrival(Deal deal, List<StageChange> changes) {

        public Arrival {
            changes = List.copyOf(changes);
        }
    }

    /** A step to another stage. */
    public record Move(StageId to, Instant at, @Nullable MemberId by, String reason, boolean overridden) {}

    /** One column, before and after, as people read it. */
    public record Change(Column column, String before, String after) {}
}
