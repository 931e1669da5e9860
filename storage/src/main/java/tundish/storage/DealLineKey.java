package tundish.storage;

import java.io.Serializable;

/** The primary key of one of many lines about a deal. */
record DealLineKey(long workspaceId, long dealId, long id) implements Serializable {}
