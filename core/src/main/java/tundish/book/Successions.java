package tundish.book;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tundish.deal.DealId;
import tundish.workspace.WorkspaceId;

/** Who took over what from whom. */
public interface Successions {

    long nextNumber(WorkspaceId workspace);

    /** Keeps a new one, with the deals and the numbers of the action items that it was about. */
    void add(Succession succession, Collection<DealId> deals, Collection<Long> items);

    Optional<Succession> find(WorkspaceId workspace, long number);

    /** In the order in which they were handed over. */
    List<DealId> deals(WorkspaceId workspace, long number);

    List<Long> items(WorkspaceId workspace, long number);

    /** Keeps that it was handed back. @return whether nobody did so before */
    boolean undo(WorkspaceId workspace, long number);
}
