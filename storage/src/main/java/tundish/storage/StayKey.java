package tundish.storage;

import java.io.Serializable;

/** The primary key of a deal's visit to a stage. */
record StayKey(long workspaceId, long dealId, int stay) implements Serializable {}
