package tundish.access;

import java.time.Instant;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/**
 * A token of the HTTP API, as it is known after it was given out: the token itself is kept nowhere.
 *
 * @param id its first part, which is no secret and by which people tell tokens apart
 * @param name what it is for, as the one who asked for it said
 */
public record ApiToken(WorkspaceId workspace, String id, String name, MemberId by, Instant since) {}
