package tundish.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;
import tundish.member.MemberId;

/**
 * One line of the ledger: a deal entered a stage. Lines are only ever added.
 *
 * @param stay which visit began, from 1
 * @param from null for the line that created the deal
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param by null for the bot itself
 * @param reason why; empty for the ordinary course
 * @param overridden whether a manager let the deal past a gate that was not met
 * @param leaving the funnel that the deal came from; null where it stayed in its own
 */
public record StageChange(
        DealId deal,
        int stay,
        @Nullable StageId from,
        StageId to,
        Instant at,
        Instant recordedAt,
        @Nullable MemberId by,
        String reason,
        boolean overridden,
        @Nullable String leaving) {

    /** Within a funnel. */
    public StageChange(
            DealId deal,
            int stay,
            @Nullable StageId from,
            StageId to,
            Instant at,
            Instant recordedAt,
            @Nullable MemberId by,
            String reason,
            boolean overridden) {
        this(deal, stay, from, to, at, recordedAt, by, reason, overridden, null);
    }
}
