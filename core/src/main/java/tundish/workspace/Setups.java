package tundish.workspace;

/** How far each workspace is set up. */
public interface Setups {
    /** {@link Setup#begun} where nothing was kept yet. */
    Setup of(WorkspaceId workspace);

    void keep(Setup setup);
}
