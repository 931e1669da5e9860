package tundish.deal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;

/**
 * What of a deal its deadlines are reckoned from, and when they were reckoned to be. The clocks of very many deals are
 * read and wound without the rest of them.
 *
 * @param nextDue when its next action is due
 * @param version of the deal that it was read from
 */
public record DealClock(
        DealId id,
        String funnel,
        Stay stay,
        @Nullable MemberId owner,
        @Nullable Instant nextDue,
        @Nullable LocalDate expectedClose,
        @Nullable Instant snoozedUntil,
        boolean isOpen,
        @Nullable Instant stageDue,
        @Nullable Instant overdueFrom,
        @Nullable Instant nudgeAt,
        long version) {

    static DealClock of(Deal deal) {
        return new DealClock(
                deal.id(),
                deal.funnel(),
                deal.stay(),
                deal.owner(),
                deal.nextAction() == null ? null : deal.nextAction().due(),
                deal.details().expectedClose(),
                deal.snooze() == null ? null : deal.snooze().until(),
                deal.isOpen(),
                deal.stageDue(),
                deal.overdueFrom(),
                deal.nudgeAt(),
                deal.version());
    }

    /** The same clock with its hands set anew. */
    public DealClock wound(@Nullable Instant stage, @Nullable Instant first, @Nullable Instant nudge) {
        return new DealClock(
                id, funnel, stay, owner, nextDue, expectedClose, snoozedUntil, isOpen, stage, first, nudge, version);
    }
}
