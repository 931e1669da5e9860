package tundish.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** What is kept of weekly meetings: feedback from the market, decisions and action items. */
public interface MeetingNotes {

    /** For feedback and items alike. */
    long nextNumber(WorkspaceId workspace);

    /** Keeps what somebody heard. */
    void add(WorkspaceId workspace, Feedback feedback);

    /** From the one moment up to but not including the other, in order. */
    List<Feedback> feedback(WorkspaceId workspace, Instant from, Instant to);

    /**
     * Keeps a new item, or what became of it.
     *
     * @throws tundish.Overtaken where somebody changed it since it was read
     */
    void save(Item item);

    Optional<Item> item(WorkspaceId workspace, long number);

    /** Items that are open, and those decided or settled since the moment; in the order of their numbers. */
    List<Item> items(WorkspaceId workspace, Instant since);
}
