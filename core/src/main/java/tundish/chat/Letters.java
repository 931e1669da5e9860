package tundish.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.workspace.WorkspaceId;

/**
 * Everything that was put into the {@link Outbox}, for those who deliver it. The letters to one address form a lane: who
 * takes a letter holds its lane until {@link #keep} or until the lease ends, and nobody else sends anything there
 * meanwhile.
 */
public interface Letters {

    /**
     * Takes the letter whose turn it is in one of the lanes whose turn it is.
     *
     * @param until when somebody else may take it, should it not be kept before
     */
    Optional<Letter> take(Instant now, Instant until);

    /**
     * Keeps what became of a letter and, where the lane is still held, lets it go.
     *
     * @param free when the next letter may leave on that lane
     * @return whether the letter was still waiting; otherwise another's word about it stands
     */
    boolean keep(Letter letter, Instant free);

    Optional<Letter> find(WorkspaceId workspace, long number);

    /** What could not be delivered, newest first. */
    List<Letter> undelivered(WorkspaceId workspace, int limit);

    /** Lets a letter that could not be delivered wait again; false where there is no such letter. */
    boolean retry(WorkspaceId workspace, long number, Instant now);

    /** Lets what waits for a workspace leave as soon as it may, whatever was in its way before. */
    void wake(WorkspaceId workspace, Instant now);

    Counts count(WorkspaceId workspace);

    /** Forgets what was delivered, or not worth delivering, before that moment. @return how many */
    int forget(Instant before);

    /** @param oldestWaiting since when the longest waiting might have left; null where none waits */
    record Counts(
            long waiting,
            long delivered,
            long undeliverable,
            @Nullable Instant oldestWaiting) {}
}
