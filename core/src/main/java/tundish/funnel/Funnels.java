package tundish.funnel;

import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/**
 * The funnels of every workspace, with their past versions. A workspace that never saved a funnel called
 * {@link DefaultFunnel#NAME} has {@link DefaultFunnel#FUNNEL}. Reads are cached; a change is seen at once.
 */
public interface Funnels {

    /** The newest version. */
    Optional<Funnel> find(WorkspaceId workspace, String name);

    /** The newest version of each, by name. */
    List<Funnel> all(WorkspaceId workspace);

    /**
     * Keeps a new version; the former ones stay.
     *
     * @throws tundish.Overtaken if there is such a version already
     */
    void save(WorkspaceId workspace, Funnel funnel);
}
