package tundish.assistant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tundish.workspace.WorkspaceId;

/** Lets those who read groups from a platform know, once it is written down, that another group gives a role. */
public final class GroupNews {

    private final List<Consumer<WorkspaceId>> listeners = new CopyOnWriteArrayList<>();

    /** @param listener does not keep the asker waiting */
    public void listen(Consumer<WorkspaceId> listener) {
        listeners.add(listener);
    }

    void mapped(WorkspaceId workspace) {
        listeners.forEach(listener -> listener.accept(workspace));
    }
}
