package tundish.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tundish.book.Succession;
import tundish.book.Successions;
import tundish.deal.DealId;
import tundish.workspace.WorkspaceId;

public final class InMemorySuccessions implements Successions, Rewindable {

    private final Shelf<Long, Kept> kept = new Shelf<>();
    private long last;

    private record Kept(Succession succession, List<DealId> deals, List<Long> items) {}

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return ++last;
    }

    @Override
    public void add(Succession succession, Collection<DealId> deals, Collection<Long> items) {
        kept.put(succession.number(), new Kept(succession, List.copyOf(deals), List.copyOf(items)));
    }

    @Override
    public Optional<Succession> find(WorkspaceId workspace, long number) {
        return in(workspace, number).map(Kept::succession);
    }

    @Override
    public List<DealId> deals(WorkspaceId workspace, long number) {
        return in(workspace, number).map(Kept::deals).orElse(List.of());
    }

    @Override
    public List<Long> items(WorkspaceId workspace, long number) {
        return in(workspace, number).map(Kept::items).orElse(List.of());
    }

    @Override
    public boolean undo(WorkspaceId workspace, long number) {
        var known = in(workspace, number).filter(each -> !each.succession().undone());
        known.ifPresent(each -> kept.put(number, new Kept(each.succession().handedBack(), each.deals(), each.items())));
        return known.isPresent();
    }

    void forget(DealId gone) {
        kept.byKey()
                .replaceAll((_, each) -> new Kept(
                        each.succession(),
                        each.deals().stream().filter(deal -> !deal.equals(gone)).toList(),
                        each.items()));
    }

    private Optional<Kept> in(WorkspaceId workspace, long number) {
        return kept.find(number)
                .filter(each -> each.succession().leaver().workspace().equals(workspace));
    }

    @Override
    public Runnable mark() {
        return kept.mark();
    }
}
