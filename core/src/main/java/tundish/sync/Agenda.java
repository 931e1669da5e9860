package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.workspace.WorkspaceId;

/** When each team meets next, and when it met. */
public interface Agenda {

    /**
     * Takes up to so many workspaces whose next meeting has come or was never planned, which no other transaction holds;
     * the longest waiting first.
     */
    List<Entry> takeDue(Instant now, int limit);

    /** Of a workspace that exists. */
    Entry of(WorkspaceId workspace);

    /** Keeps when a workspace meets next, and when it met. */
    void plan(Entry entry);

    /** The same of monthly reviews. */
    List<Review> takeReviewsDue(Instant now, int limit);

    /** Of a workspace that exists. */
    Review review(WorkspaceId workspace);

    /** Keeps when a workspace's next review is posted, and which month's was. */
    void plan(Review review);

    /**
     * When a workspace looks back.
     *
     * @param next {@link Entry#UNPLANNED} for a new workspace
     * @param last the first day of the month in which the last review was posted; null before the first
     */
    record Review(
            WorkspaceId workspace, Instant next, @Nullable LocalDate last) {

        public static Review of(WorkspaceId workspace) {
            return new Review(workspace, Entry.UNPLANNED, null);
        }

        boolean isPlanned() {
            return !next.equals(Entry.UNPLANNED);
        }
    }

    /**
     * One workspace's part of the agenda.
     *
     * @param next {@link #UNPLANNED} for a new workspace, null where the team does not meet
     * @param last the last meeting whose summary was posted; null before the first
     * @param before the one before that
     */
    record Entry(
            WorkspaceId workspace,
            @Nullable Instant next,
            @Nullable Instant last,
            @Nullable Instant before) {

        /** Long ago, so that a new workspace is taken and planned. */
        public static final Instant UNPLANNED = Instant.EPOCH;

        public static Entry of(WorkspaceId workspace) {
            return new Entry(workspace, UNPLANNED, null, null);
        }

        Entry planned(@Nullable Instant meeting) {
            return new Entry(workspace, meeting, last, before);
        }

        Entry held(Instant meeting) {
            return new Entry(workspace, next, meeting, last);
        }

        boolean isPlanned() {
            return next != null && !next.equals(UNPLANNED);
        }

        boolean wasHeldOn(LocalDate day, ZoneId zone) {
            return last != null && LocalDate.ofInstant(last, zone).equals(day);
        }
    }
}
