package tundish.workspace;

/** A team: everything it owns carries its id. */
public record Workspace(WorkspaceId id, String name, Settings settings) {

    public Workspace with(Settings changed) {
        return new Workspace(id, name, changed);
    }
}
