package tundish.suggestion;

import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** What was suggested to every team. Nothing is ever forgotten. */
public interface Suggestions {

    /** A number that no suggestion of the workspace has: 1, 2, 3 ... */
    long nextNumber(WorkspaceId workspace);

    /** @throws tundish.Overtaken if there is one of that number */
    void add(Suggestion suggestion);

    /**
     * Keeps what became of one.
     *
     * @return as it is now, one version on
     * @throws tundish.Overtaken if it was changed meanwhile
     */
    Suggestion save(Suggestion suggestion);

    Optional<Suggestion> find(WorkspaceId workspace, long number);

    /** The newest of each topic, by number. */
    List<Suggestion> latest(WorkspaceId workspace);
}
