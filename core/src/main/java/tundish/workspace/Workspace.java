package tundish.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A team: everything it owns carries its id.
 *
 * @param leftAt since when it lives nowhere any more: nothing is said to it meanwhile, and some time later it is erased;
 *     null while it lives somewhere
 */
public record Workspace(
        WorkspaceId id,
        String name,
        Settings settings,
        @Nullable Instant leftAt) {

    public Workspace(WorkspaceId id, String name, Settings settings) {
        this(id, name, settings, null);
    }

    public Workspace with(Settings changed) {
        return new Workspace(id, name, changed, leftAt);
    }

    public Workspace named(String changed) {
        return new Workspace(id, changed, settings, leftAt);
    }

    public Workspace left(@Nullable Instant at) {
        return new Workspace(id, name, settings, at);
    }

    /** Whether there is anybody to talk to. */
    public boolean away() {
        return leftAt != null;
    }
}
