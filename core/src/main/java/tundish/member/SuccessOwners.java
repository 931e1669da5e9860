package tundish.member;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.workspace.WorkspaceId;

/** Who looks after customers once they have bought: what they buy again belongs to that person. */
public interface SuccessOwners {

    /** Nobody in most teams: then what is bought again belongs to whoever sold before. */
    Optional<MemberId> find(WorkspaceId workspace);

    /** @param member null for nobody any more */
    void keep(WorkspaceId workspace, @Nullable MemberId member);
}
