package tundish.operation;

import tundish.workspace.WorkspaceId;

/** Words that were typed and kept because something was still to be asked. */
public record DraftId(WorkspaceId workspace, long number) {}
