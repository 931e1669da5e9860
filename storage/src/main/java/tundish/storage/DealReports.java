package tundish.storage;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.StageTotal;
import tundish.funnel.StageId;

/** What is asked of many deals at once. */
final class DealReports {

    private static final int AT_A_TIME = 500;

    private final EntityManager entities;

    DealReports(EntityManager entities) {
        this.entities = entities;
    }

    List<StageTotal> totals(DealsThatFit fitting) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createQuery(OfStage.class);
        var deal = query.from(DealRow.class);
        var stage = deal.<String>get("stage");
        var currency = deal.get("details").<String>get("currency");
        var amount = deal.get("details").<BigDecimal>get("amount");
        query.select(builder.construct(OfStage.class, stage, currency, builder.count(deal), builder.sum(amount)))
                .where(fitting.toPredicate(deal, builder))
                .groupBy(stage, currency);
        var byStage = new LinkedHashMap<String, StageTotal>();
        entities.createQuery(query)
                .getResultList()
                .forEach(total -> byStage.merge(total.stage(), total.toStageTotal(), DealReports::together));
        return List.copyOf(byStage.values());
    }

    private static StageTotal together(StageTotal one, StageTotal other) {
        return new StageTotal(
                one.stage(), one.count() + other.count(), one.amounts().plus(other.amounts()));
    }

    /** Goes through the deals by their numbers, so that neither they nor a cursor are held. */
    void each(DealsThatFit fitting, Consumer<Deal> action) {
        var some = after(fitting, Long.MIN_VALUE);
        while (!some.isEmpty()) {
            some.forEach(row -> {
                entities.detach(row);
                action.accept(row.toDeal());
            });
            some = after(fitting, some.getLast().id());
        }
    }

    private List<DealRow> after(DealsThatFit fitting, long id) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createQuery(DealRow.class);
        var deal = query.from(DealRow.class);
        query.where(fitting.toPredicate(deal, builder), builder.greaterThan(deal.<Long>get("id"), id))
                .orderBy(builder.asc(deal.get("id")));
        return entities.createQuery(query).setMaxResults(AT_A_TIME).getResultList();
    }

    /** Deals of one stage in one currency, or without an amount. */
    record OfStage(
            String stage,
            @Nullable String currency,
            long count,
            @Nullable BigDecimal amount) {

        StageTotal toStageTotal() {
            return new StageTotal(new StageId(stage), count, new Total(currency, count, amount).sums());
        }
    }
}
