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
 * @param due null likewise
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
        DONE,
        DROPPED
    }
}
