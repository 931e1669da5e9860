package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.followup.FollowUp;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.sync.WeeklySummary;
import tundish.sync.Weeks;
import tundish.workspace.WorkspaceId;

public final class InMemoryWeeks implements Weeks {

    private static final int LISTED = 200;

    private final InMemoryDeals deals;
    private final InMemoryFollowUps followUps;

    public InMemoryWeeks(InMemoryDeals deals, InMemoryFollowUps followUps) {
        this.deals = deals;
        this.followUps = followUps;
    }

    @Override
    public List<Wait> firstContacts(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return deals(workspace, funnel)
                .filter(deal -> deal.repeats() == null && isWithin(deal.createdAt(), from, to))
                .sorted(comparing(Deal::createdAt)
                        .thenComparing(deal -> deal.id().number()))
                .map(deal -> new Wait(deal.createdAt(), firstContact(deal)))
                .toList();
    }

    private @Nullable Instant firstContact(Deal deal) {
        return followUps
                .standing()
                .filter(followUp -> followUp.deal().equals(deal.id()))
                .map(FollowUp::at)
                .min(Instant::compareTo)
                .orElse(null);
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
