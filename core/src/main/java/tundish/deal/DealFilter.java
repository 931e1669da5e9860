package tundish.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;
import tundish.member.MemberId;

/**
 * Which deals are asked for; what is null does not matter.
 *
 * @param standing open, won or lost
 * @param unowned true for deals that nobody took
 * @param overdueAt open deals that outstayed their stage, or whose next action or expected close is past, as of then
 * @param stalledAt open deals that outstayed their stage, as of then
 * @param dueBefore open deals whose next action is due before then
 * @param enteredBy deals that entered their stage at or before then
 * @param text part of the customer, contact, reference or external id, whatever its case
 */
public record DealFilter(
        @Nullable String funnel,
        @Nullable StageId stage,
        @Nullable MemberId owner,
        boolean unowned,
        @Nullable Standing standing,
        @Nullable Instant overdueAt,
        @Nullable Instant stalledAt,
        @Nullable Instant dueBefore,
        @Nullable Instant enteredBy,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable String text) {

    public enum Standing {
        OPEN,
        WON,
        LOST
    }

    public static final DealFilter ALL =
            new DealFilter(null, null, null, false, null, null, null, null, null, null, null, null);

    public static final DealFilter OPEN =
            new DealFilter(null, null, null, false, Standing.OPEN, null, null, null, null, null, null, null);

    /** Of these, those of one funnel. */
    public DealFilter in(String changed) {
        return new DealFilter(
                changed, stage, owner, unowned, standing, overdueAt, stalledAt, dueBefore, enteredBy, source, campaign,
                text);
    }

    /** Of these, those that stand in one stage. */
    public DealFilter at(StageId changed) {
        return new DealFilter(
                funnel, changed, owner, unowned, standing, overdueAt, stalledAt, dueBefore, enteredBy, source, campaign,
                text);
    }

    /** Of these, those of one owner. */
    public DealFilter of(MemberId changed) {
        return new DealFilter(
                funnel, stage, changed, unowned, standing, overdueAt, stalledAt, dueBefore, enteredBy, source, campaign,
                text);
    }
}
