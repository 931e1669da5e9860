package tundish.testing;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import tundish.installation.Installation;
import tundish.installation.Installations;
import tundish.installation.SealedToken;
import tundish.workspace.Home;
import tundish.workspace.WorkspaceId;

public final class InMemoryInstallations implements Installations, Rewindable {

    private final Shelf<Home, Installation> installations = new Shelf<>();

    @Override
    public Optional<Installation> at(Home home) {
        return installations.find(home);
    }

    @Override
    public List<Installation> of(WorkspaceId workspace) {
        return installations.all().stream()
                .filter(installation -> installation.workspace().equals(workspace))
                .sorted(comparing((Installation each) -> each.home().platform())
                        .thenComparing(each -> each.home().team()))
                .toList();
    }

    @Override
    public List<Installation> withToken() {
        return installations.all().stream()
                .filter(installation -> installation.token() != null)
                .toList();
    }

    @Override
    public void keep(Installation installation) {
        installations.put(installation.home(), installation);
    }

    @Override
    public boolean reseal(Home home, SealedToken from, SealedToken to) {
        var held = at(home).filter(installation -> from.equals(installation.token()));
        held.ifPresent(found -> keep(new Installation(
                home, found.workspace(), found.by(), found.installedAt(), to, found.state(), found.since())));
        return held.isPresent();
    }

    void erase(WorkspaceId workspace) {
        installations.all().removeIf(installation -> installation.workspace().equals(workspace));
    }

    @Override
    public Runnable mark() {
        return installations.mark();
    }
}
