package tundish.storage;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import tundish.workspace.Platform;

/** The primary key of a place where a workspace lives. */
record HomeKey(
        long workspaceId, @Enumerated(EnumType.STRING) Platform platform, String team) implements Serializable {}
