package tundish.operation;

import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** All drafts. */
public interface Drafts {

    DraftId nextId(WorkspaceId workspace);

    void keep(Draft draft);

    Optional<Draft> find(DraftId id);
}
