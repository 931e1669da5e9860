package tundish.storage;

import java.io.Serializable;

/** The primary key of a version of a funnel. */
record FunnelKey(long workspaceId, String name, int version) implements Serializable {}
