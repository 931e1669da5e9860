package tundish.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;
import tundish.member.SuccessOwners;
import tundish.workspace.WorkspaceId;

public final class InMemorySuccessOwners implements SuccessOwners, Rewindable {

    private final Shelf<WorkspaceId, MemberId> owners = new Shelf<>();

    @Override
    public Optional<MemberId> find(WorkspaceId workspace) {
        return owners.find(workspace);
    }

    @Override
    public void keep(WorkspaceId workspace, @Nullable MemberId member) {
        if (member == null) {
            owners.remove(workspace);
        } else {
            owners.put(workspace, member);
        }
    }

    @Override
    public Runnable mark() {
        return owners.mark();
    }
}
