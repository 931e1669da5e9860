package tundish.metrics;

import java.time.Instant;
import java.util.List;
import tundish.workspace.WorkspaceId;

/** The ledger of a workspace's deals, read as a whole. */
public interface Journeys {

    /**
     * Every deal that was ever in a funnel, by number; {@code by} says what stands in {@link Journey#group}. Where a deal
     * changed its funnel, each of its funnels has its journey.
     */
    List<Journey> all(WorkspaceId workspace, String funnel, By by);

    /**
     * The nudges about deals while they were in a funnel that were delivered from one moment to before another, oldest first. What became
     * of messages is remembered for some months.
     */
    List<Reminder> reminders(WorkspaceId workspace, String funnel, Instant from, Instant to);
}
