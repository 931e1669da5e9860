package tundish.storage;

import static java.util.Comparator.comparing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Funnels;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaFunnels implements Funnels {

    private static final FunnelVersion SHIPPED = new FunnelVersion(DefaultFunnel.FUNNEL, Instant.EPOCH);

    private final FunnelRows rows;
    private final RowWriter writer;
    private final ReadCache<WorkspaceId, Known> funnels;

    JpaFunnels(FunnelRows rows, RowWriter writer, Ticker ticker) {
        this.rows = rows;
        this.writer = writer;
        this.funnels = new ReadCache<>(Scope::shows, this::read, ticker);
    }

    /**
     * A workspace's funnels.
     *
     * @param unchanged whether the default funnel is the one that ships, of which there is nothing to read
     */
    private record Known(List<Funnel> all, boolean unchanged) {}

    @Override
    public Optional<Funnel> find(WorkspaceId workspace, String name) {
        return all(workspace).stream()
                .filter(funnel -> funnel.name().equals(name))
                .findFirst();
    }

    @Override
    public List<Funnel> all(WorkspaceId workspace) {
        return known(workspace).all();
    }

    private Known known(WorkspaceId workspace) {
        return Objects.requireNonNull(funnels.get(workspace));
    }

    private Known read(WorkspaceId workspace) {
        var saved =
                rows.newest(workspace.value()).stream().map(FunnelRow::toFunnel).toList();
        var unchanged = saved.stream().noneMatch(funnel -> funnel.name().equals(DefaultFunnel.NAME));
        var all = Stream.concat(unchanged ? Stream.of(DefaultFunnel.FUNNEL) : Stream.of(), saved.stream())
                .sorted(comparing(Funnel::name))
                .toList();
        return new Known(all, unchanged);
    }

    @Override
    public List<FunnelVersion> versions(WorkspaceId workspace, String name) {
        return name.equals(DefaultFunnel.NAME) && known(workspace).unchanged()
                ? List.of(SHIPPED)
                : saved(workspace, name);
    }

    private List<FunnelVersion> saved(WorkspaceId workspace, String name) {
        var saved = rows.findByWorkspaceIdAndNameOrderByVersionDesc(workspace.value(), name).stream()
                .map(FunnelRow::toVersion)
                .toList();
        var isShipped = name.equals(DefaultFunnel.NAME)
                && saved.stream().noneMatch(version -> version.funnel().version() == 1);
        return isShipped ? Stream.concat(saved.stream(), Stream.of(SHIPPED)).toList() : saved;
    }

    @Override
    public void save(WorkspaceId workspace, Funnel funnel, Instant since) {
        funnels.changed(workspace);
        writer.add(
                new FunnelRow(workspace, funnel, since), "version " + funnel.version() + " of funnel " + funnel.name());
    }
}
