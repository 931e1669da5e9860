package tundish.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All workspaces. Reads are cached; a change is seen at once. */
public interface Workspaces {

    Optional<Workspace> find(WorkspaceId id);

    /** The workspace that lives there. */
    Optional<Workspace> at(Home home);

    /** Every place where a workspace lives, by platform. */
    List<Home> homes(WorkspaceId id);

    List<Workspace> all();

    /** Those that were founded first. */
    List<Workspace> first(int limit);

    /** Founds a workspace, which lives nowhere yet. */
    Workspace found(String name, Settings settings);

    /**
     * Lets a workspace live in one more place.
     *
     * @throws tundish.Overtaken if another workspace lives there
     */
    void settle(WorkspaceId id, Home home);

    /** Keeps what changed of a workspace. */
    void save(Workspace workspace);

    /** Some of those that left before the moment, the longest gone first. */
    List<WorkspaceId> leftBefore(Instant moment, int limit);

    /**
     * Erases a workspace and everything that it owns, if it left before the moment and did not come back.
     *
     * @return false where it is not so, or somebody else is at it
     */
    boolean erase(WorkspaceId id, Instant leftBefore);
}
