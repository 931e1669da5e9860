package tundish.goal;

import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** All goals, with every version of each: nothing is ever overwritten. */
public interface Goals {

    /** A number that no goal of the workspace has: 1, 2, 3 ... */
    long nextNumber(WorkspaceId workspace);

    /**
     * Keeps a new goal, or the next version of one.
     *
     * @throws tundish.Overtaken if somebody else kept that version first
     */
    void add(Goal goal);

    /** Every version of a goal, the oldest first; empty where there is none. */
    List<Goal> versions(WorkspaceId workspace, long number);

    /** The newest version of every goal, by number; those that were dropped too. */
    List<Goal> all(WorkspaceId workspace);

    /** The newest version of one. */
    default Optional<Goal> find(WorkspaceId workspace, long number) {
        return versions(workspace, number).stream().reduce((_, newest) -> newest);
    }
}
