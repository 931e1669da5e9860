package tundish.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.Drafts;
import tundish.workspace.WorkspaceId;

public final class InMemoryDrafts implements Drafts, Rewindable {

    private final Shelf<DraftId, Draft> drafts = new Shelf<>();
    private long last;

    @Override
    public DraftId nextId(WorkspaceId workspace) {
        return new DraftId(workspace, ++last);
    }

    @Override
    public void keep(Draft draft) {
        drafts.put(draft.id(), draft);
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return drafts.find(id);
    }

    @Override
    public int forget(Instant before) {
        var kept = drafts.all().size();
        drafts.all().removeIf(draft -> draft.at().isBefore(before));
        return kept - drafts.all().size();
    }

    /** Every draft, for tests that look inside. */
    public Collection<Draft> all() {
        return List.copyOf(drafts.all());
    }

    @Override
    public Runnable mark() {
        return drafts.mark();
    }
}
