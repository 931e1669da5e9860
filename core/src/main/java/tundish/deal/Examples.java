package tundish.deal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/**
 * Which deals of a workspace are invented ones, there to try things with. They are the only deals that ever go.
 */
public interface Examples {

    /**
     * Keeps that somebody brings examples into their workspace.
     *
     * @throws tundish.Overtaken where there are some already
     */
    void begin(MemberId loader, Instant at);

    /** Keeps that a deal is one of the workspace's examples. */
    void add(DealId deal);

    Set<DealId> of(WorkspaceId workspace);

    /** Who brought an example in; empty for a deal that is none. */
    default Optional<MemberId> loader(DealId deal) {
        return Optional.ofNullable(loaders(List.of(deal)).get(deal));
    }

    /** The same for those of many deals of one workspace that are examples. */
    Map<DealId, MemberId> loaders(List<DealId> deals);

    /**
     * Takes the examples away, and everything that was added to them; nothing else.
     *
     * @return how many deals went
     */
    int remove(WorkspaceId workspace);
}
