package tundish.storage;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import tundish.deal.Closing;
import tundish.deal.DealFilter;
import tundish.workspace.WorkspaceId;

/** A filter as a condition of a query. */
record DealsThatFit(WorkspaceId workspace, DealFilter filter) implements Specification<DealRow> {

    @Override
    public Predicate toPredicate(Root<DealRow> deal, @Nullable CriteriaQuery<?> query, CriteriaBuilder builder) {
        return toPredicate(deal, builder);
    }

    Predicate toPredicate(Root<DealRow> deal, CriteriaBuilder builder) {
        var all = new ArrayList<Predicate>();
        all.add(builder.equal(deal.get("workspaceId"), workspace.value()));
        addPlace(all, deal, builder);
        addTime(all, deal, builder);
        addText(all, deal, builder);
        return builder.and(all);
    }

    private void addPlace(List<Predicate> all, Root<DealRow> deal, CriteriaBuilder builder) {
        if (filter.funnel() != null) {
            all.add(builder.equal(deal.get("funnel"), filter.funnel()));
        }
        if (filter.stage() != null) {
            all.add(builder.equal(deal.get("stage"), filter.stage().value()));
        }
        if (filter.owner() != null) {
            var ours = filter.owner().workspace().equals(workspace);
            all.add(ours ? builder.equal(deal.get("ownerId"), filter.owner().number()) : builder.disjunction());
        }
        if (filter.unowned()) {
            all.add(deal.get("ownerId").isNull());
        }
        if (filter.standing() != null) {
            all.add(
                    switch (filter.standing()) {
                        case OPEN -> isOpen(deal);
                        case WON -> builder.equal(outcome(deal), Closing.Outcome.WON);
                        case LOST -> builder.equal(outcome(deal), Closing.Outcome.LOST);
                    });
        }
    }

    private void addTime(List<Predicate> all, Root<DealRow> deal, CriteriaBuilder builder) {
        if (filter.overdueAt() != null) {
            all.add(isOpen(deal));
            all.add(builder.lessThanOrEqualTo(deal.get("overdueFrom"), filter.overdueAt()));
        }
        if (filter.stalledAt() != null) {
            all.add(isOpen(deal));
            all.add(builder.lessThanOrEqualTo(deal.get("stageDue"), filter.stalledAt()));
        }
        if (filter.dueBefore() != null) {
            all.add(isOpen(deal));
            all.add(builder.lessThan(deal.get("nextAction").<Instant>get("due"), filter.dueBefore()));
        }
        if (filter.enteredBy() != null) {
            all.add(builder.lessThanOrEqualTo(deal.get("stageEntered"), filter.enteredBy()));
        }
    }

    private void addText(List<Predicate> all, Root<DealRow> deal, CriteriaBuilder builder) {
        if (filter.source() != null) {
            all.add(builder.equal(deal.get("details").get("source"), filter.source()));
        }
        if (filter.campaign() != null) {
            all.add(builder.equal(deal.get("details").get("campaign"), filter.campaign()));
        }
        if (filter.text() != null) {
            all.add(builder.like(deal.get("foundBy").get("search"), LikePattern.containing(filter.text()), '\\'));
        }
    }

    private static Predicate isOpen(Root<DealRow> deal) {
        return outcome(deal).isNull();
    }

    private static Path<Closing.Outcome> outcome(Root<DealRow> deal) {
        return deal.get("closing").get("outcome");
    }
}
