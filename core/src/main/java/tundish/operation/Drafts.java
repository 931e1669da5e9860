package tundish.operation;

import java.time.Instant;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** All drafts. */
public interface Drafts {

    DraftId nextId(WorkspaceId workspace);

    /** Keeps a new draft, or what became of a kept one. */
    void keep(Draft draft);

    Optional<Draft> find(DraftId id);

    /** Drops the drafts of every workspace that were kept before the moment, and says how many. */
    int forget(Instant before);
}
