package tundish.assistant;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.DealFilter.Standing;
import tundish.deal.DealId;
import tundish.deal.Deals;
import tundish.deal.StageTotal;
import tundish.funnel.Funnel;
import tundish.member.MemberId;
import tundish.member.Right;
import tundish.message.Reply;
import tundish.money.Rates;
import tundish.nudge.Nudge;
import tundish.nudge.Nudges;
import tundish.operation.Actor;

/** What concerns one person. */
final class HomeOperations {

    /** Who promised more than this for one week finds the rest in the funnel table. */
    private static final int MOST = 200;

    private final Deals deals;
    private final Nudges nudges;
    private final FunnelFinder funnels;
    private final Rates rates;
    private final HomeCards cards;
    private final InstantSource clock;

    HomeOperations(
            Deals deals, Nudges nudges, FunnelFinder funnels, Rates rates, HomeCards cards, InstantSource clock) {
        this.deals = deals;
        this.nudges = nudges;
        this.funnels = funnels;
        this.rates = rates;
        this.cards = cards;
        this.clock = clock;
    }

    Reply show(Actor actor) {
        return Reply.privately(cards.home(
                PostReader.of(actor.member()),
                new Home(
                        promises(actor),
                        holdings(actor),
                        nudged(actor.id()),
                        actor.may(Right.CHANGE_ALL_DEALS) ? team(actor) : null)));
    }

    /** Of every funnel that I have open deals in. */
    private List<Holding> holdings(Actor actor) {
        var mine = filter(actor.id(), false, null, null, null);
        return funnels.all(actor.workspaceId()).stream()
                .map(funnel -> holding(actor, funnel, mine.in(funnel.name())))
                .filter(holding -> !holding.totals().isEmpty())
                .toList();
    }

    private Holding holding(Actor actor, Funnel funnel, DealFilter mine) {
        var totals = deals.totals(actor.workspaceId(), mine);
        var today = LocalDate.ofInstant(clock.instant(), actor.settings().zone());
        var sums = InOneCurrency.of(actor.settings().currency(), totals, rates.all(actor.workspaceId()), today);
        return new Holding(funnel, totals, sums);
    }

    /** My deals whose next action is due by the end of the week, the most urgent first. */
    private List<Deal> promises(Actor actor) {
        var due = filter(actor.id(), false, null, null, endOfWeek(actor));
        return deals.list(actor.workspaceId(), due, 0, MOST).deals().stream()
                .sorted(comparing(HomeOperations::due))
                .toList();
    }

    static Instant due(Deal deal) {
        return Objects.requireNonNull(deal.nextAction()).due();
    }

    private Instant endOfWeek(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone())
                .with(TemporalAdjusters.next(actor.settings().weekStart()))
                .atStartOfDay(actor.zone())
                .toInstant();
    }

    private List<NudgedDeal> nudged(MemberId me) {
        var byDeal = nudges.open(me).stream()
                .collect(groupingBy(nudge -> nudge.key().deal(), LinkedHashMap<DealId, List<Nudge>>::new, toList()));
        return byDeal.entrySet().stream()
                .flatMap(entry ->
                        deals.find(entry.getKey()).map(deal -> new NudgedDeal(deal, entry.getValue())).stream())
                .toList();
    }

    private Team team(Actor actor) {
        var now = clock.instant();
        return new Team(
                count(actor, filter(null, false, null, now, null)),
                count(actor, filter(null, false, now, null, null)),
                count(actor, filter(null, true, null, null, null)));
    }

    private long count(Actor actor, DealFilter filter) {
        return deals.list(actor.workspaceId(), filter, 0, 1).total();
    }

    private static DealFilter filter(
            @Nullable MemberId owner,
            boolean unowned,
            @Nullable Instant overdueAt,
            @Nullable Instant stalledAt,
            @Nullable Instant dueBefore) {
        return new DealFilter(
                null, null, owner, unowned, Standing.OPEN, overdueAt, stalledAt, dueBefore, null, null, null, null);
    }

    /**
     * @param promises mine whose next action is due by the end of the week, the most urgent first
     * @param holdings my open deals, by funnel
     * @param nudged what I was nudged about and nobody answered
     * @param team null for whoever does not lead it
     */
    record Home(
            List<Deal> promises,
            List<Holding> holdings,
            List<NudgedDeal> nudged,
            @Nullable Team team) {}

    /** My open deals of one funnel, by stage. */
    record Holding(Funnel funnel, List<StageTotal> totals, InOneCurrency sums) {}

    /** How many of the team's open deals outstayed their stage, missed any deadline, or have no owner. */
    record Team(long stalled, long overdue, long unowned) {}
}
