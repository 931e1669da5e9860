package tundish.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;
import tundish.member.MemberId;

/**
 * A sale in progress, or one that ended.
 *
 * @param externalId what another system calls it; empty where none does
 * @param funnel the name of the funnel it is in
 * @param owner who is selling; null while nobody took it
 * @param closing null while the deal is open
 * @param repeats the won deal that this one follows
 * @param stageDue when it outstays its stage; null where the stage has no limit or the deal is closed
 * @param overdueFrom when the first of its deadlines passes: stage, next action or expected close; null where none does
 * @param nudgeAt the earliest moment at which somebody may have to be nudged; null for never
 * @param version counts its changes from 0; a change made against an older version is refused
 */
public record Deal(
        DealId id,
        Reference reference,
        String externalId,
        String funnel,
        Stay stay,
        Details details,
        @Nullable MemberId owner,
        @Nullable NextAction nextAction,
        @Nullable Closing closing,
        @Nullable Snooze snooze,
        @Nullable DealId repeats,
        Instant createdAt,
        @Nullable Instant stageDue,
        @Nullable Instant overdueFrom,
        @Nullable Instant nudgeAt,
        long version) {

    public StageId stage() {
        return stay.stage();
    }

    /** The customer's name, or where that is not known what another system calls the deal. */
    public String title() {
        return !details.customer().isEmpty()
                ? details.customer()
                : externalId.isEmpty() ? reference.value() : externalId;
    }

    public boolean isOpen() {
        return closing == null;
    }

    public Status status(Instant now) {
        if (closing != null) {
            return closing.outcome() == Closing.Outcome.WON ? Status.WON : Status.LOST;
        }
        return nextAction != null && nextAction.due().isAfter(now) ? Status.IN_PROGRESS : Status.TO_FOLLOW_UP;
    }

    /** Whether it stayed longer than its stage allows. */
    public boolean isStalled(Instant now) {
        return isOpen() && stageDue != null && !stageDue.isAfter(now);
    }

    /** Whether its stage, its next action or its expected close is past. */
    public boolean isOverdue(Instant now) {
        return isOpen() && overdueFrom != null && !overdueFrom.isAfter(now);
    }

    public boolean ownedBy(MemberId member) {
        return member.equals(owner);
    }

    public Deal with(Stay changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                changed,
                details,
                owner,
                nextAction,
                closing,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    public Deal with(Details changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                changed,
                owner,
                nextAction,
                closing,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    public Deal withOwner(@Nullable MemberId changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                changed,
                nextAction,
                closing,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    public Deal withNextAction(@Nullable NextAction changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                owner,
                changed,
                closing,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    public Deal withClosing(@Nullable Closing changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                owner,
                nextAction,
                changed,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    public Deal withSnooze(@Nullable Snooze changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                owner,
                nextAction,
                closing,
                changed,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    /** The same deal with its deadlines as the clock reckons them. */
    public Deal withDue(@Nullable Instant stage, @Nullable Instant first) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                owner,
                nextAction,
                closing,
                snooze,
                repeats,
                createdAt,
                stage,
                first,
                nudgeAt,
                version);
    }

    public Deal withNudgeAt(@Nullable Instant changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                owner,
                nextAction,
                closing,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                changed,
                version);
    }

    public Deal withVersion(long changed) {
        return new Deal(
                id,
                reference,
                externalId,
                funnel,
                stay,
                details,
                owner,
                nextAction,
                closing,
                snooze,
                repeats,
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                changed);
    }
}
