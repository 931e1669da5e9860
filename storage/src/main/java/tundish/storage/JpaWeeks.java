package tundish.storage;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.money.Sums;
import tundish.sync.WeeklySummary;
import tundish.sync.Weeks;
import tundish.workspace.WorkspaceId;

@Transactional(readOnly = true)
class JpaWeeks implements Weeks {

    private static final int LISTED = 200;

    private static final String CHANGES = """
             from StageChangeRow c join DealRow d on d.workspaceId = c.workspaceId and d.id = c.dealId
            where c.workspaceId = :workspaceId and d.funnel = :funnel and c.happenedAt < :to
            """;

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
    public Map<String, Long> created(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return entities.createQuery("""
                        select d.details.source, count(*) from DealRow d
                        where d.workspaceId = :workspaceId and d.funnel = :funnel
                            and d.createdAt >= :from and d.createdAt < :to
                        group by d.details.source
                        """, ByText.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("funnel", funnel)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(toMap(ByText::text, ByText::count));
    }

    @Override
    public Map<StageId, Long> standing(WorkspaceId workspace, String funnel, Instant at) {
        var standing = new HashMap<>(upTo(workspace, funnel, at, "c.toStage"));
        upTo(workspace, funnel, at, "c.fromStage").forEach((stage, left) -> standing.merge(stage, -left, Long::sum));
        standing.values().removeIf(count -> count == 0);
        return standing;
    }

    private Map<StageId, Long> upTo(WorkspaceId workspace, String funnel, Instant to, String stage) {
        return byStage(entities.createQuery(counted(stage, CHANGES), ByText.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("funnel", funnel)
                .setParameter("to", to)
                .getResultList());
    }

    private static String counted(String stage, String changes) {
        return "select " + stage + ", count(*)" + changes + " and " + stage + " is not null group by " + stage;
    }

    @Override
    public Map<StageId, Sums> amounts(WorkspaceId workspace, String funnel, Instant at) {
        var amounts = new HashMap<StageId, Sums>();
        worth(workspace, funnel, at, "c.toStage")
                .forEach(worth -> amounts.merge(worth.stageId(), worth.sums(), Sums::plus));
        worth(workspace, funnel, at, "c.fromStage")
                .forEach(worth -> amounts.merge(worth.stageId(), worth.sums(), Sums::minus));
        amounts.values().removeIf(Sums::isEmpty);
        return amounts;
    }

    private List<Worth> worth(WorkspaceId workspace, String funnel, Instant to, String stage) {
        return entities.createQuery(
                        "select " + stage + ", d.details.currency, sum(d.details.amount)" + CHANGES + " and " + stage
                                + " is not null and d.details.amount is not null group by " + stage
                                + ", d.details.currency",
                        Worth.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("funnel", funnel)
                .setParameter("to", to)
                .getResultList();
    }

    @Override
    public Map<StageId, Long> entries(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return between(workspace, funnel, from, to, "c.toStage");
    }

    @Override
    public Map<StageId, Long> exits(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return between(workspace, funnel, from, to, "c.fromStage");
    }

    private Map<StageId, Long> between(WorkspaceId workspace, String funnel, Instant from, Instant to, String stage) {
        return byStage(entities.createQuery(counted(stage, CHANGES + " and c.happenedAt >= :from"), ByText.class)
                .setParameter("workspaceId", workspace.value())
                .setParameter("funnel", funnel)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    private static Map<StageId, Long> byStage(List<ByText> counts) {
        return counts.stream().collect(toMap(count -> new StageId(count.text()), ByText::count));
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

    record Worth(String stage, String currency, BigDecimal amount) {

        StageId stageId() {
            return new StageId(stage);
        }

        Sums sums() {
            return Sums.NONE.plus(new Money(amount, currency));
        }
    }

    record ByText(String text, long count) {}

    record ByNumber(long number, long count) {}
}
