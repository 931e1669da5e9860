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

    private final FunnelRows rows;
    private final RowWriter writer;
    private final ReadCache<WorkspaceId, List<Funnel>> funnels;

    JpaFunnels(FunnelRows rows, RowWriter writer, Ticker ticker) {
        this.rows = rows;
        this.writer = writer;
        this.funnels = new ReadCache<>(Scope::shows, this::read, ticker);
    }

    @Override
    public Optional<Funnel> find(WorkspaceId workspace, String name) {
        return all(workspace).stream()
                .filter(funnel -> funnel.name().equals(name))
                .findFirst();
    }

    @Override
    public List<Funnel> all(WorkspaceId workspace) {
        return Objects.requireNonNull(funnels.get(workspace));
    }

    private List<Funnel> read(WorkspaceId workspace) {
        var saved =
                rows.newest(workspace.value()).stream().map(FunnelRow::toFunnel).toList();
        var hasDefault = saved.stream().anyMatch(funnel -> funnel.name().equals(DefaultFunnel.NAME));
        return Stream.concat(hasDefault ? Stream.of() : Stream.of(DefaultFunnel.FUNNEL), saved.stream())
                .sorted(comparing(Funnel::name))
                .toList();
    }

    @Override
    public List<FunnelVersion> versions(WorkspaceId workspace, String name) {
        var saved = rows.findByWorkspaceIdAndNameOrderByVersionDesc(workspace.value(), name).stream()
                .map(FunnelRow::toVersion)
                .toList();
        var shipped = new FunnelVersion(DefaultFunnel.FUNNEL, Instant.EPOCH);
        var isShipped = name.equals(DefaultFunnel.NAME)
                && saved.stream().noneMatch(version -> version.funnel().version() == 1);
        return isShipped ? Stream.concat(saved.stream(), Stream.of(shipped)).toList() : saved;
    }

    @Override
    public void save(WorkspaceId workspace, Funnel funnel, Instant since) {
        funnels.changed(workspace);
        writer.add(
                new FunnelRow(workspace, funnel, since), "version " + funnel.version() + " of funnel " + funnel.name());
    }
}
