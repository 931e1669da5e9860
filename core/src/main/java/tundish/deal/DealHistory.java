package tundish.deal;

import java.util.List;

/** The ledger: what happened to every deal, only ever added to. */
public interface DealHistory {

    /** @throws tundish.Overtaken if that stay of the deal is written down already */
    void append(StageChange change);

    void append(Edit edit);

    /** Appends many at once. */
    default void appendAll(List<StageChange> changes) {
        changes.forEach(this::append);
    }

    /** Appends many at once. */
    default void appendEdits(List<Edit> edits) {
        edits.forEach(this::append);
    }

    /** In the order in which they were recorded. */
    List<StageChange> changes(DealId deal);

    /** In the order in which they were recorded. */
    List<Edit> edits(DealId deal);
}
