package tundish.suggestion;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

/**
 * Advice that was given to a team, and what became of it.
 *
 * @param number counts in the workspace from 1
 * @param first the figures when it was given
 * @param advice the figures as they were last seen, and when somebody decided
 * @param decision null while it is open
 * @param version counts its changes from 0; a change made against an older version is refused
 */
public record Suggestion(
        WorkspaceId workspace,
        long number,
        Advice first,
        Advice advice,
        Instant madeAt,
        State state,
        @Nullable Decision decision,
        long version) {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        /** Not to be asked again unless the figures become clearly worse. */
        DISMISSED,
        /** Put off for four weeks. */
        LATER,
        /** Accepted, and taken back. */
        UNDONE,
        /** The figures speak for it no more. */
        WITHDRAWN
    }

    /**
     * Who decided, and what changed by it.
     *
     * @param by null where nobody did: the figures changed
     * @param was the setting before, and {@code is} after; how they are written depends on the advice; empty where nothing changed
     */
    public record Decision(@Nullable MemberId by, Instant at, String was, String is) {}

    public static Suggestion made(WorkspaceId workspace, long number, Advice advice, Instant at) {
        return new Suggestion(workspace, number, advice, advice, at, State.OPEN, null, 0);
    }

    public String topic() {
        return advice.topic();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    Suggestion seen(Advice now) {
        return new Suggestion(workspace, number, first, now, madeAt, state, decision, version);
    }

    public Suggestion decided(State end, Decision how) {
        return new Suggestion(workspace, number, first, advice, madeAt, end, how, version);
    }

    public Suggestion withVersion(long changed) {
        return new Suggestion(workspace, number, first, advice, madeAt, state, decision, changed);
    }

    /** Whether the same may be suggested once more, on the figures of now. */
    boolean allowsAgain(Advice now, Instant at) {
        return switch (state) {
            case OPEN -> false;
            case WITHDRAWN -> true;
            case LATER -> isPast(Thresholds.FOUR_WEEKS, at);
            case ACCEPTED -> isPast(Thresholds.FOUR_WEEKS.plus(Thresholds.WEEK), at);
            case DISMISSED, UNDONE -> now.worseThan(advice);
        };
    }

    private boolean isPast(Duration time, Instant at) {
        return decision == null || !at.isBefore(decision.at().plus(time));
    }

    /** When one that was put off comes back. */
    public @Nullable Instant backAt() {
        return state == State.LATER && decision != null ? decision.at().plus(Thresholds.FOUR_WEEKS) : null;
    }

    /** When the effect of an accepted one is told. */
    public @Nullable Instant effectAt() {
        return state == State.ACCEPTED && decision != null ? decision.at().plus(Thresholds.FOUR_WEEKS) : null;
    }
}
