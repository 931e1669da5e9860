package tundish.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tundish.Overtaken;
import tundish.deal.DealId;
import tundish.deal.Examples;
import tundish.member.MemberId;
import tundish.member.Members;
import tundish.workspace.WorkspaceId;

public final class InMemoryExamples implements Examples, Rewindable {

    private final Shelf<WorkspaceId, MemberId> loaders = new Shelf<>();
    private final Shelf<DealId, DealId> deals = new Shelf<>();
    private final Members members;
    private final List<Consumer<DealId>> forgetting;

    /** @param forgetting how each other store forgets a deal */
    InMemoryExamples(Members members, List<Consumer<DealId>> forgetting) {
        this.members = members;
        this.forgetting = forgetting;
    }

    @Override
    public void begin(MemberId loader, Instant at) {
        var workspace = loader.workspace();
        if (members.find(loader).isEmpty()) {
            throw new IllegalStateException("no member " + loader);
        }
        if (loaders.get(workspace) != null) {
            throw new Overtaken("examples of " + workspace);
        }
        loaders.put(workspace, loader);
    }

    @Override
    public void add(DealId deal) {
        deals.put(deal, deal);
    }

    @Override
    public Set<DealId> of(WorkspaceId workspace) {
        return deals.all().stream()
                .filter(deal -> deal.workspace().equals(workspace))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<DealId, MemberId> loaders(List<DealId> asked) {
        return asked.stream()
                .flatMap(deal -> deals.find(deal).stream())
                .collect(Collectors.toMap(deal -> deal, deal -> loaders.get(deal.workspace())));
    }

    @Override
    public int remove(WorkspaceId workspace) {
        var gone = of(workspace);
        gone.forEach(deal -> forgetting.forEach(store -> store.accept(deal)));
        gone.forEach(deals::remove);
        loaders.remove(workspace);
        return gone.size();
    }

    @Override
    public Runnable mark() {
        var former = List.of(loaders.mark(), deals.mark());
        return () -> former.forEach(Runnable::run);
    }
}
