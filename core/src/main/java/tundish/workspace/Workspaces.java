package tundish.workspace;

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
}
