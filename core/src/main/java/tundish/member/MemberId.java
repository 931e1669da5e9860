package tundish.member;

import tundish.workspace.WorkspaceId;

/** A member, by workspace and number. */
public record MemberId(WorkspaceId workspace, long number) {}
