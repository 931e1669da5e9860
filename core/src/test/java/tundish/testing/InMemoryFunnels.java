package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.Overtaken;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.workspace.WorkspaceId;

public final class InMemoryFunnels implements Funnels, Rewindable {

    private final Shelf<Version, Funnel> versions = new Shelf<>();

    @Override
    public Optional<Funnel> find(WorkspaceId workspace, String name) {
        return versions.byKey().entrySet().stream()
                .filter(version -> version.getKey().workspace().equals(workspace))
                .filter(version -> version.getKey().name().equals(name))
                .map(version -> version.getValue())
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
    public void save(WorkspaceId workspace, Funnel funnel) {
        var version = new Version(workspace, funnel.name(), funnel.version());
        if (versions.get(version) != null) {
            throw new Overtaken("funnel " + version);
        }
        versions.put(version, funnel);
    }

    @Override
    public Runnable mark() {
        return versions.mark();
    }

    private record Version(WorkspaceId workspace, String name, int version) {}
}
