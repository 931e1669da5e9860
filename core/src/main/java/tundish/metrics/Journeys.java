package tundish.metrics;

import java.util.List;
import tundish.workspace.WorkspaceId;

/** The ledger of a workspace's deals, read as a whole. */
public interface Journeys {

    /** Every deal of a funnel that the ledger knows, by number; {@code by} says what stands in {@link Journey#group}. */
    List<Journey> all(WorkspaceId workspace, String funnel, By by);
}
