package tundish.followup;

import tundish.workspace.WorkspaceId;

/** A follow-up, by workspace and number. */
public record FollowUpId(WorkspaceId workspace, long number) {}
