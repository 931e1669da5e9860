package tundish.storage;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.money.Sums;
import tundish.sync.WeeklySummary;
import tundish.sync.Weeks;
import tundish.workspace.WorkspaceId;

@Transactional(readOnly = true)
class JpaWeeks implements Weeks {

    private static final int LISTED = 200;

    private static final String CLOSED = """
             from DealRow d
            where d.workspaceId = :workspaceId and d.funnel = :funnel
                and d.closing.outcome = :outcome and d.closing.at >= :from and d.closing.at < :to
            """;

    /** Not "nulls last", which the two databases are told differently. */
    private static final String LARGEST_FIRST =
            " case when d.details.amount is null then 1 else 0 end, d.details.amount desc, d.id";

    private final EntityManager entities;

    JpaWeeks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Wait> firstContacts(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return entities.createQuery("""
                        select d.createdAt, (select min(f.happenedAt) from FollowUpRow f
                            where f.workspaceId = d.workspaceId and f.dealId = d.id and not f.withdrawn
                                and not exists (select 1 from FollowUpRow r
                                    where r.workspaceId = f.workspaceId and r.replacesId = f.id))
                        from DealRow d
                        where d.workspaceId = :workspaceId and d.funnel = :funnel and d.repeatsId is null
                            and d.createdAt >= :from and d.createdAt < :to
                        order by d.createdAt, d.id
                        """, Wait.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("funnel", funnel)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    @Override
    public Map<MemberId, Long> followUps(WorkspaceId workspace, Instant from, Instant to) {
        return entities.createQuery("""
                        select f.memberId, count(*) from FollowUpRow f
                        where f.workspaceId = :workspaceId and f.happenedAt >= :from and f.happenedAt < :to
                            and not f.withdrawn
                            and not exists (select 1 from FollowUpRow r
                                where r.workspaceId = f.workspaceId and r.replacesId = f.id)
                        group by f.memberId
                        """, ByNumber.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(toMap(count -> new MemberId(workspace, count.number()), ByNumber::count));
    }

    @Override
    public WeeklySummary.Ended closed(
            WorkspaceId workspace, String funnel, Closing.Outcome outcome, Instant from, Instant to) {
        var parameters =
                Map.of("workspaceId", workspace.value(), "funnel", funnel, "outcome", outcome, "from", from, "to", to);
        var totals = entities.createQuery(
                "select d.details.currency, count(*), sum(d.details.amount)" + CLOSED + " group by d.details.currency",
                Total.class);
        var largest = entities.createQuery("select d" + CLOSED + " order by" + LARGEST_FIRST, DealRow.class);
        parameters.forEach(totals::setParameter);
        parameters.forEach(largest::setParameter);
        return ended(totals.getResultList(), largest.setMaxResults(LISTED).getResultList());
    }

    private static WeeklySummary.Ended ended(List<Total> totals, List<DealRow> largest) {
        return new WeeklySummary.Ended(
                totals.stream().mapToLong(Total::count).sum(),
                totals.stream().map(Total::sums).reduce(Sums.NONE, Sums::plus),
                largest.stream().map(DealRow::toDeal).toList());
    }

    @Override
    public List<Deal> closing(WorkspaceId workspace, LocalDate from, LocalDate to) {
        return entities.createQuery("""
                        select d from DealRow d
                        where d.workspaceId = :workspaceId and d.closing.outcome is null
                            and d.details.expectedClose >= :from and d.details.expectedClose < :to
                        order by d.details.expectedClose, d.id
                        """, DealRow.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(DealRow::toDeal)
                .toList();
    }

    record ByNumber(long number, long count) {}
}
