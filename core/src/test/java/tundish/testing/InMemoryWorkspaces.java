package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tundish.Overtaken;
import tundish.workspace.Home;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

public final class InMemoryWorkspaces implements Workspaces, Rewindable {

    private final Shelf<WorkspaceId, Workspace> workspaces = new Shelf<>();
    private final Shelf<Home, WorkspaceId> homes = new Shelf<>();
    private long last;

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return workspaces.find(id);
    }

    @Override
    public Optional<Workspace> at(Home home) {
        return homes.find(home).flatMap(workspaces::find);
    }

    @Override
    public List<Home> homes(WorkspaceId id) {
        return homes.byKey().entrySet().stream()
                .filter(home -> home.getValue().equals(id))
                .map(Map.Entry::getKey)
                .sorted(comparing(Home::platform).thenComparing(Home::team))
                .toList();
    }

    @Override
    public List<Workspace> all() {
        return List.copyOf(workspaces.all());
    }

    @Override
    public List<Workspace> first(int limit) {
        return workspaces.all().stream()
                .sorted(comparing(workspace -> workspace.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Workspace found(String name, Settings settings) {
        var workspace = new Workspace(new WorkspaceId(++last), name, settings);
        workspaces.put(workspace.id(), workspace);
        return workspace;
    }

    @Override
    public void settle(WorkspaceId id, Home home) {
        if (!homes.find(home).orElse(id).equals(id)) {
            throw new Overtaken("home " + home);
        }
        homes.put(home, id);
    }

    @Override
    public void save(Workspace workspace) {
        workspaces.put(workspace.id(), workspace);
    }

    @Override
    public List<WorkspaceId> leftBefore(Instant moment, int limit) {
        return workspaces.all().stream()
                .filter(workspace ->
                        workspace.leftAt() != null && workspace.leftAt().isBefore(moment))
                .sorted(comparing(Workspace::leftAt))
                .limit(limit)
                .map(Workspace::id)
                .toList();
    }

    /** What other stores keep of it stays; the tables of a database are another matter. */
    @Override
    public boolean erase(WorkspaceId id, Instant leftBefore) {
        var gone = leftBefore(leftBefore, Integer.MAX_VALUE).contains(id);
        if (gone) {
            homes.byKey().values().removeIf(id::equals);
            workspaces.byKey().remove(id);
        }
        return gone;
    }

    @Override
    public Runnable mark() {
        var former = List.of(workspaces.mark(), homes.mark());
        return () -> former.forEach(Runnable::run);
    }
}
