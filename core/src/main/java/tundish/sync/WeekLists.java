package tundish.sync;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.DealPage;
import tundish.deal.Deals;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.StageId;
import tundish.money.Sums;
import tundish.sync.WeeklySummary.Ended;

/** The lists of a week. Who belongs to each is told by short lines; only the deals that will be shown are read whole. */
final class WeekLists {

    private static final int DAYS_AHEAD = 7;

    private static final Comparator<DealLine> BY_NUMBER =
            comparing(line -> line.deal().number());

    private static final Comparator<DealLine> LARGEST =
            comparing(WeekLists::size, nullsLast(reverseOrder())).thenComparing(BY_NUMBER);

    private static final Comparator<DealLine> LONGEST =
            comparing(DealLine::entered).thenComparing(BY_NUMBER);

    private static final Comparator<DealLine> SOONEST =
            comparing(DealLine::expectedClose, nullsLast(naturalOrder())).thenComparing(BY_NUMBER);

    private final List<DealLine> won;
    private final List<DealLine> lost;
    private final List<DealLine> stalled;
    private final List<DealLine> overdue;
    private final List<DealLine> closing;
    private final Map<DealId, Deal> shown;

    private WeekLists(List<DealLine> lines, Week week, Deals deals) {
        won = sorted(lines, usual(line -> line.outcome() == Outcome.WON), LARGEST);
        lost = sorted(lines, usual(line -> line.outcome() == Outcome.LOST), LARGEST);
        stalled = sorted(lines, usual(line -> line.isStalled(week.asOf())), LONGEST);
        overdue = sorted(lines, usual(line -> line.isOverdue(week.asOf())), LONGEST);
        closing = sorted(lines, line -> line.isClosing(week.today(), DAYS_AHEAD), SOONEST);
        var numbers = Stream.of(won, lost, stalled, overdue, closing)
                .flatMap(WeekLists::first)
                .map(DealLine::deal)
                .distinct()
                .toList();
        shown = deals.findAll(numbers).stream().collect(toMap(Deal::id, deal -> deal));
    }

    /** @param lines of open deals, and of those that were closed in the week */
    static WeekLists of(List<DealLine> lines, Week week, Deals deals) {
        return new WeekLists(lines, week, deals);
    }

    private static Predicate<DealLine> usual(Predicate<DealLine> which) {
        return which.and(line -> line.funnel().equals(DefaultFunnel.NAME));
    }

    private static List<DealLine> sorted(List<DealLine> lines, Predicate<DealLine> which, Comparator<DealLine> order) {
        return lines.stream().filter(which).sorted(order).toList();
    }

    private static @Nullable BigDecimal size(DealLine line) {
        return line.amount() == null ? null : line.amount().value();
    }

    Ended won() {
        return ended(won);
    }

    Ended lost() {
        return ended(lost);
    }

    private Ended ended(List<DealLine> lines) {
        var amounts = lines.stream().map(DealLine::amount).reduce(Sums.NONE, Sums::plus, Sums::plus);
        return new Ended(lines.size(), amounts, deals(lines));
    }

    DealPage stalled() {
        return page(stalled);
    }

    DealPage overdue() {
        return page(overdue);
    }

    /** Open deals of every funnel that are expected to close in the days from the one looked at. */
    DealPage closing() {
        return page(closing);
    }

    Map<StageId, Long> stalledByStage() {
        return stalled.stream().collect(groupingBy(DealLine::stage, counting()));
    }

    private DealPage page(List<DealLine> lines) {
        return new DealPage(lines.size(), deals(lines));
    }

    private List<Deal> deals(List<DealLine> lines) {
        return first(lines).map(line -> requireNonNull(shown.get(line.deal()))).toList();
    }

    private static Stream<DealLine> first(List<DealLine> lines) {
        return lines.stream().limit(WeeklySummary.LISTED);
    }
}
