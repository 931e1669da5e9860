package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.StageChange;
import tundish.followup.FollowUp;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.money.Sums;
import tundish.sync.WeeklySummary;
import tundish.sync.Weeks;
import tundish.workspace.WorkspaceId;

public final class InMemoryWeeks implements Weeks {

    private static final int LISTED = 200;

    private final InMemoryDeals deals;
    private final InMemoryDealHistory history;
    private final InMemoryFollowUps followUps;

    public InMemoryWeeks(InMemoryDeals deals, InMemoryDealHistory history, InMemoryFollowUps followUps) {
        this.deals = deals;
        this.history = history;
        this.followUps = followUps;
    }

    @Override
    public Map<String, Long> created(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return deals(workspace, funnel)
                .filter(deal -> isWithin(deal.createdAt(), from, to))
                .collect(groupingBy(deal -> deal.details().source(), counting()));
    }

    @Override
    public Map<StageId, Long> standing(WorkspaceId workspace, String funnel, Instant at) {
        var standing = new HashMap<>(entries(workspace, funnel, Instant.MIN, at));
        exits(workspace, funnel, Instant.MIN, at).forEach((stage, left) -> standing.merge(stage, -left, Long::sum));
        standing.values().removeIf(count -> count == 0);
        return standing;
    }

    @Override
    public Map<StageId, Sums> amounts(WorkspaceId workspace, String funnel, Instant at) {
        var amounts = new HashMap<StageId, Sums>();
        changes(workspace, funnel, Instant.MIN, at)
                .forEach(change -> amounts.merge(change.to(), worth(change), Sums::plus));
        changes(workspace, funnel, Instant.MIN, at)
                .filter(change -> change.from() != null)
                .forEach(change -> amounts.merge(change.from(), worth(change), Sums::minus));
        amounts.values().removeIf(Sums::isEmpty);
        return amounts;
    }

    private Sums worth(StageChange change) {
        return Sums.NONE.plus(deals.find(change.deal()).orElseThrow().details().amount());
    }

    @Override
    public Map<StageId, Long> entries(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return changes(workspace, funnel, from, to).collect(groupingBy(StageChange::to, counting()));
    }

    @Override
    public Map<StageId, Long> exits(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return changes(workspace, funnel, from, to)
                .filter(change -> change.from() != null)
                .collect(groupingBy(StageChange::from, counting()));
    }

    private Stream<StageChange> changes(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return history.all().stream()
                .filter(change -> change.deal().workspace().equals(workspace))
                .filter(change ->
                        deals.find(change.deal()).orElseThrow().funnel().equals(funnel))
                .filter(change -> isWithin(change.at(), from, to));
    }

    @Override
    public Map<MemberId, Long> followUps(WorkspaceId workspace, Instant from, Instant to) {
        return followUps
                .standing()
                .filter(followUp -> followUp.id().workspace().equals(workspace))
                .filter(followUp -> isWithin(followUp.at(), from, to))
                .collect(groupingBy(FollowUp::by, counting()));
    }

    @Override
    public WeeklySummary.Ended closed(
            WorkspaceId workspace, String funnel, Closing.Outcome outcome, Instant from, Instant to) {
        var all = deals(workspace, funnel)
                .filter(deal -> deal.closing() != null
                        && deal.closing().outcome() == outcome
                        && isWithin(deal.closing().at(), from, to))
                .sorted(comparing(InMemoryWeeks::size, nullsLast(reverseOrder()))
                        .thenComparing(deal -> deal.id().number()))
                .toList();
        return new WeeklySummary.Ended(
                all.size(), InMemoryDeals.sums(all), all.stream().limit(LISTED).toList());
    }

    private static @Nullable BigDecimal size(Deal deal) {
        var amount = deal.details().amount();
        return amount == null ? null : amount.value();
    }

    @Override
    public List<Deal> closing(WorkspaceId workspace, LocalDate from, LocalDate to) {
        return deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace) && deal.isOpen())
                .filter(deal -> isWithin(deal.details().expectedClose(), from, to))
                .sorted(comparing((Deal deal) -> deal.details().expectedClose())
                        .thenComparing(deal -> deal.id().number()))
                .toList();
    }

    private Stream<Deal> deals(WorkspaceId workspace, String funnel) {
        return deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace))
                .filter(deal -> deal.funnel().equals(funnel));
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && day.isBefore(to);
    }
}
