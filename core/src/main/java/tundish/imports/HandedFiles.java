package tundish.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** All files that people handed over lately, where every machine finds them. */
public interface HandedFiles {

    /** Keeps a file under a name that its workspace has not used yet; the stream stays open. */
    void keep(WorkspaceId workspace, String name, Instant at, InputStream content) throws IOException;

    /** Writes a file out; the stream stays open. @return when it was handed over; empty where there is no such file */
    Optional<Instant> copy(WorkspaceId workspace, String name, OutputStream to) throws IOException;

    /** Drops the files of every workspace that were handed over before the moment. */
    void forget(Instant before);
}
