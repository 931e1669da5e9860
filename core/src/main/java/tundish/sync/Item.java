package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/**
 * A decision of the weekly meeting; with an owner, an action item.
 *
 * @param owner null for a decision that nobody has to carry out
 * @param due null where no day was named
 * @param settledAt null while it is open
 */
public record Item(
        WorkspaceId workspace,
        long number,
        String text,
        @Nullable MemberId owner,
        @Nullable LocalDate due,
        MemberId by,
        Instant at,
        State state,
        @Nullable Instant settledAt,
        @Nullable MemberId settledBy) {

    public enum State {
        OPEN,
        /** Carried out; a decision without an owner is that from the beginning. */
        DONE,
        DROPPED
    }

    /** What was just decided: open where somebody has to carry it out. */
    public static Item decided(
            WorkspaceId workspace,
            long number,
            String text,
            @Nullable MemberId owner,
            @Nullable LocalDate due,
            MemberId by,
            Instant at) {
        return owner == null
                ? new Item(workspace, number, text, null, null, by, at, State.DONE, at, by)
                : new Item(workspace, number, text, owner, due, by, at, State.OPEN, null, null);
    }

    public Item withOwner(MemberId changed) {
        return new Item(workspace, number, text, changed, due, by, at, state, settledAt, settledBy);
    }

    public Item settled(State end, MemberId who, Instant when) {
        return new Item(workspace, number, text, owner, due, by, at, end, when, who);
    }

    /** Whether somebody has to carry it out. */
    public boolean isAction() {
        return owner != null;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due != null && due.isBefore(today);
    }
}
