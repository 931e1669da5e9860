package tundish.storage;

import static java.util.Comparator.comparing;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import tundish.Overtaken;
import tundish.workspace.Home;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

@InTransaction
class JpaWorkspaces implements Workspaces {

    private final WorkspaceRows rows;
    private final HomeRows homes;
    private final EntityManager entities;
    private final RowWriter writer;
    private final WholeWorkspace whole;
    private final ReadCache<WorkspaceId, Workspace> byId;
    private final ReadCache<Home, WorkspaceId> byHome;
    private final ReadCache<WorkspaceId, List<Home>> homesOf;

    JpaWorkspaces(
            WorkspaceRows rows,
            HomeRows homes,
            EntityManager entities,
            RowWriter writer,
            WholeWorkspace whole,
            Ticker ticker) {
        this.rows = rows;
        this.homes = homes;
        this.entities = entities;
        this.writer = writer;
        this.whole = whole;
        this.byId = new ReadCache<>(Scope::shows, this::read, ticker);
        this.byHome = new ReadCache<>(_ -> Scope.isEverybody(), this::read, ticker);
        this.homesOf = new ReadCache<>(Scope::shows, this::readHomes, ticker);
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    private @Nullable Workspace read(WorkspaceId id) {
        return row(id).map(this::released).orElse(null);
    }

    private Optional<WorkspaceRow> row(WorkspaceId id) {
        return Optional.ofNullable(entities.find(WorkspaceRow.class, id.value()));
    }

    /** A row that is let go of is read anew next time, also in the same transaction. */
    private Workspace released(WorkspaceRow row) {
        entities.detach(row);
        return row.toWorkspace();
    }

    @Override
    public Optional<Workspace> at(Home home) {
        return Optional.ofNullable(byHome.get(home)).flatMap(this::find);
    }

    private @Nullable WorkspaceId read(Home home) {
        return homes.findByPlatformAndTeam(home.platform(), home.team())
                .map(HomeRow::workspace)
                .orElse(null);
    }

    @Override
    public List<Home> homes(WorkspaceId id) {
        return Objects.requireNonNull(homesOf.get(id));
    }

    private List<Home> readHomes(WorkspaceId id) {
        return homes.findByWorkspaceId(id.value()).stream()
                .map(HomeRow::home)
                .sorted(comparing(Home::platform).thenComparing(Home::team))
                .toList();
    }

    @Override
    public List<Workspace> all() {
        return rows.findAllByOrderByWorkspaceId().stream().map(this::released).toList();
    }

    @Override
    public List<Workspace> first(int limit) {
        return rows.findAllByOrderByWorkspaceId(Limit.of(limit)).stream()
                .map(this::released)
                .toList();
    }

    @Override
    public Workspace found(String name, Settings settings) {
        var workspace = new Workspace(new WorkspaceId(writer.next("workspace_seq")), name, settings);
        writer.add(new WorkspaceRow(workspace), "workspace " + workspace.id());
        return workspace;
    }

    @Override
    public void settle(WorkspaceId id, Home home) {
        if (!id.equals(read(home))) {
            byHome.changed(home);
            homesOf.changed(id);
            writer.add(new HomeRow(id, home), "home of workspace " + id);
        }
    }

    @Override
    public void save(Workspace workspace) {
        byId.changed(workspace.id());
        var row = row(workspace.id()).orElseThrow(() -> new Overtaken("workspace " + workspace.id()));
        row.accept(workspace);
        writer.keep(row, "workspace " + workspace.id());
    }

    @Override
    public List<WorkspaceId> leftBefore(Instant moment, int limit) {
        return rows.findByLeftAtBeforeOrderByLeftAt(moment, Limit.of(limit)).stream()
                .map(this::released)
                .map(Workspace::id)
                .toList();
    }

    /** The row is held first: whoever comes back at the same moment waits, and finds that it is gone, or is found here. */
    @Override
    public boolean erase(WorkspaceId id, Instant leftBefore) {
        var held = whole.hold(id, leftBefore);
        if (held) {
            byId.changed(id);
            homes(id).forEach(byHome::changed);
            homesOf.changed(id);
            whole.erase(id);
        }
        return held;
    }
}
