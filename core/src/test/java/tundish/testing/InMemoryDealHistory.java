package tundish.testing;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import tundish.Overtaken;
import tundish.deal.DealHistory;
import tundish.deal.DealId;
import tundish.deal.Edit;
import tundish.deal.StageChange;

public final class InMemoryDealHistory implements DealHistory, Rewindable {

    private final Shelf<Visit, StageChange> changes = new Shelf<>();
    private final Shelf<Integer, Edit> edits = new Shelf<>();
    private int lastEdit;

    @Override
    public void append(StageChange change) {
        var visit = new Visit(change.deal(), change.stay());
        if (changes.get(visit) != null) {
            throw new Overtaken("stay " + visit);
        }
        changes.put(visit, change);
    }

    @Override
    public void append(Edit edit) {
        edits.put(++lastEdit, edit);
    }

    @Override
    public List<StageChange> changes(DealId deal) {
        return changes.all().stream()
                .filter(change -> change.deal().equals(deal))
                .sorted(comparingInt(StageChange::stay))
                .toList();
    }

    @Override
    public List<Edit> edits(DealId deal) {
        return edits.all().stream().filter(edit -> edit.deal().equals(deal)).toList();
    }

    void forget(DealId gone) {
        changes.removeIf(change -> change.deal().equals(gone));
        edits.removeIf(edit -> edit.deal().equals(gone));
    }

    /** Every line of every workspace, for other stores and for tests that look inside. */
    public Collection<StageChange> all() {
        return List.copyOf(changes.all());
    }

    @Override
    public Runnable mark() {
        var former = List.of(changes.mark(), edits.mark());
        return () -> former.forEach(Runnable::run);
    }

    private record Visit(DealId deal, int stay) {}
}
