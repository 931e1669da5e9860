package tundish.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.Overtaken;
import tundish.deal.DealId;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.workspace.WorkspaceId;

public final class InMemoryFollowUps implements FollowUps, Rewindable {

    private final Shelf<FollowUpId, FollowUp> followUps = new Shelf<>();
    private long last;

    @Override
    public FollowUpId nextId(WorkspaceId workspace) {
        return new FollowUpId(workspace, ++last);
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return followUps.find(id);
    }

    @Override
    public List<FollowUp> of(DealId deal) {
        return followUps.all().stream()
                .filter(followUp -> followUp.deal().equals(deal))
                .toList();
    }

    @Override
    public Optional<FollowUp> replacementOf(FollowUpId id) {
        return followUps.all().stream()
                .filter(followUp -> id.equals(followUp.replaces()))
                .findFirst();
    }

    @Override
    public int conversations(DealId deal) {
        return (int) standing()
                .filter(followUp -> followUp.deal().equals(deal))
                .filter(followUp -> followUp.channel().isDeep())
                .count();
    }

    @Override
    public void add(FollowUp followUp) {
        if (followUp.replaces() != null && replacementOf(followUp.replaces()).isPresent()) {
            throw new Overtaken("follow-up " + followUp.replaces());
        }
        followUps.put(followUp.id(), followUp);
    }

    /** Lines of every workspace that nobody replaced or took back. */
    Stream<FollowUp> standing() {
        return followUps.all().stream()
                .filter(followUp -> !followUp.withdrawn())
                .filter(followUp -> replacementOf(followUp.id()).isEmpty());
    }

    void forget(DealId gone) {
        followUps.removeIf(followUp -> followUp.deal().equals(gone));
    }

    /** Every line of every workspace, for tests that look inside. */
    public Collection<FollowUp> all() {
        return List.copyOf(followUps.all());
    }

    @Override
    public Runnable mark() {
        return followUps.mark();
    }
}
