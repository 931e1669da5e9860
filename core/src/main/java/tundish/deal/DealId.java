package tundish.deal;

import tundish.workspace.WorkspaceId;

/** A deal, by workspace and number: whoever lacks the workspace cannot name the deal. */
public record DealId(WorkspaceId workspace, long number) {}
