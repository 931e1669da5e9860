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
 * @param aim what it is meant to move, as that was then; null where nothing was named
 * @param version how often it was changed, as the store counts
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
        @Nullable MemberId settledBy,
        @Nullable Aim aim,
        long version) {

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
                ? new Item(workspace, number, text, null, null, by, at, State.DONE, at, by, null, 0)
                : new Item(workspace, number, text, owner, due, by, at, State.OPEN, null, null, null, 0);
    }

    /** The same decision, said better. */
    public Item corrected(String better, @Nullable MemberId whose, @Nullable LocalDate until) {
        var said = decided(workspace, number, better, whose, until, by, at);
        return new Item(
                workspace,
                number,
                better,
                whose,
                said.due,
                by,
                at,
                said.state,
                said.settledAt,
                said.settledBy,
                aim,
                version);
    }

    /** @param figure what it is meant to move; null for nothing */
    public Item aimedAt(@Nullable Aim figure) {
        return new Item(workspace, number, text, owner, due, by, at, state, settledAt, settledBy, figure, version);
    }

    public Item withOwner(MemberId changed) {
        return new Item(workspace, number, text, changed, due, by, at, state, settledAt, settledBy, aim, version);
    }

    public Item settled(State end, MemberId who, Instant when) {
        return new Item(workspace, number, text, owner, due, by, at, end, when, who, aim, version);
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
