package tundish.workspace;

import java.util.List;
import java.util.Optional;

/** All workspaces. Reads are cached; a change is seen at once. */
public interface Workspaces {

    Optional<Workspace> find(WorkspaceId id);

    /** The workspace that lives there. */
    Optional<Workspace> at(Home home);

    List<Workspace> all();

    /** Founds a workspace with the first member-less settings given, and its home if there is one. */
    Workspace found(String name, Settings settings);

    /** Lets a workspace live on one more platform. */
    void settle(WorkspaceId id, Home home);

    void save(Workspace workspace);
}
