package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.Overtaken;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Funnels;
import tundish.workspace.WorkspaceId;

public final class InMemoryFunnels implements Funnels, Rewindable {

    private final Shelf<Version, FunnelVersion> versions = new Shelf<>();

    @Override
    public Optional<Funnel> find(WorkspaceId workspace, String name) {
        return versions.byKey().entrySet().stream()
                .filter(version -> version.getKey().workspace().equals(workspace))
                .filter(version -> version.getKey().name().equals(name))
                .map(version -> version.getValue().funnel())
                .max(comparingInt(Funnel::version))
                .or(() -> Optional.of(DefaultFunnel.FUNNEL)
                        .filter(funnel -> funnel.name().equals(name)));
    }

    @Override
    public List<Funnel> all(WorkspaceId workspace) {
        var saved = versions.byKey().keySet().stream()
                .filter(version -> version.workspace().equals(workspace))
                .map(Version::name);
        return Stream.concat(Stream.of(DefaultFunnel.NAME), saved)
                .distinct()
                .map(name -> find(workspace, name).orElseThrow())
                .sorted(comparing(Funnel::name))
                .toList();
    }

    @Override
    public List<FunnelVersion> versions(WorkspaceId workspace, String name) {
        var saved = versions.byKey().entrySet().stream()
                .filter(version -> version.getKey().workspace().equals(workspace))
                .filter(version -> version.getKey().name().equals(name))
                .map(version -> version.getValue());
        var shipped = Stream.of(new FunnelVersion(DefaultFunnel.FUNNEL, Instant.EPOCH))
                .filter(_ -> name.equals(DefaultFunnel.NAME))
                .filter(_ -> versions.get(new Version(workspace, name, 1)) == null);
        return Stream.concat(saved, shipped)
                .sorted(comparing((FunnelVersion version) -> version.funnel().version())
                        .reversed())
                .toList();
    }

    @Override
    public void save(WorkspaceId workspace, Funnel funnel, Instant since) {
        var version = new Version(workspace, funnel.name(), funnel.version());
        if (versions.get(version) != null) {
            throw new Overtaken("funnel " + version);
        }
        versions.put(version, new FunnelVersion(funnel, since));
    }

    @Override
    public Runnable mark() {
        return versions.mark();
    }

    private record Version(WorkspaceId workspace, String name, int version) {}
}
