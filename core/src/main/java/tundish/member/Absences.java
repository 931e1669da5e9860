package tundish.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** Who is away, and when. */
public interface Absences {

    long nextNumber(WorkspaceId workspace);

    Optional<Absence> find(WorkspaceId workspace, long number);

    /** Those of a workspace that are not over and end after the moment, in the order of their beginnings. */
    List<Absence> after(WorkspaceId workspace, Instant moment);

    /** Keeps a new absence, or what changed of a known one. */
    void save(Absence absence);

    /** Takes up to so many of any workspace that have ended and are not over yet, which no other transaction holds. */
    List<Absence> takeEnded(Instant now, int limit);
}
