package tundish.goal;

import tundish.workspace.WorkspaceId;

public record GoalId(WorkspaceId workspace, long number) {}
