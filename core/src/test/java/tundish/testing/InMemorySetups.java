package tundish.testing;

import tundish.workspace.Setup;
import tundish.workspace.Setups;
import tundish.workspace.WorkspaceId;

public final class InMemorySetups implements Setups, Rewindable {

    private final Shelf<WorkspaceId, Setup> setups = new Shelf<>();

    @Override
    public Setup of(WorkspaceId workspace) {
        return setups.find(workspace).orElseGet(() -> Setup.begun(workspace));
    }

    @Override
    public void keep(Setup setup) {
        setups.put(setup.workspace(), setup);
    }

    @Override
    public Runnable mark() {
        return setups.mark();
    }
}
