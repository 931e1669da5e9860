package tundish.deal;

import java.time.Instant;
import java.util.function.Consumer;
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

    /** One that begins: it enters its first stage, nobody owns it, and nothing is known of it. */
    public static Deal beginning(DealId id, Reference reference, String funnel, StageId stage, Instant at) {
        return new Deal(
                id,
                reference,
                "",
                funnel,
                new Stay(stage, at, 1),
                Details.of(""),
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                null,
                0);
    }

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

    /** @param changed the name of the funnel whose stage it enters with its next stay */
    public Deal withFunnel(String changed) {
        return changed(copy -> copy.funnel = changed);
    }

    public Deal with(Stay changed) {
        return changed(copy -> copy.stay = changed);
    }

    public Deal with(Details changed) {
        return changed(copy -> copy.details = changed);
    }

    public Deal withExternalId(String changed) {
        return changed(copy -> copy.externalId = changed);
    }

    public Deal withOwner(@Nullable MemberId changed) {
        return changed(copy -> copy.owner = changed);
    }

    public Deal withNextAction(@Nullable NextAction changed) {
        return changed(copy -> copy.nextAction = changed);
    }

    public Deal withClosing(@Nullable Closing changed) {
        return changed(copy -> copy.closing = changed);
    }

    public Deal withSnooze(@Nullable Snooze changed) {
        return changed(copy -> copy.snooze = changed);
    }

    /** @param before the won deal that it follows */
    public Deal repeating(@Nullable DealId before) {
        return changed(copy -> copy.repeats = before);
    }

    /** The same deal with its deadlines as the clock reckons them. */
    public Deal withDue(@Nullable Instant stage, @Nullable Instant first) {
        return changed(copy -> {
            copy.stageDue = stage;
            copy.overdueFrom = first;
        });
    }

    public Deal withNudgeAt(@Nullable Instant changed) {
        return changed(copy -> copy.nudgeAt = changed);
    }

    public DealClock clock() {
        return DealClock.of(this);
    }

    /** The same deal with its deadlines as a clock of it has them. */
    public Deal with(DealClock wound) {
        return withDue(wound.stageDue(), wound.overdueFrom()).withNudgeAt(wound.nudgeAt());
    }

    public Deal withVersion(long changed) {
        return changed(copy -> copy.version = changed);
    }

    private Deal changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.deal(this);
    }

    /** What of a deal may change. */
    private static final class Copy {

        private String externalId;
        private String funnel;
        private Stay stay;
        private Details details;
        private @Nullable MemberId owner;
        private @Nullable NextAction nextAction;
        private @Nullable Closing closing;
        private @Nullable Snooze snooze;
        private @Nullable DealId repeats;
        private @Nullable Instant stageDue;
        private @Nullable Instant overdueFrom;
        private @Nullable Instant nudgeAt;
        private long version;

        Copy(Deal deal) {
            externalId = deal.externalId;
            funnel = deal.funnel;
            stay = deal.stay;
            details = deal.details;
            owner = deal.owner;
            nextAction = deal.nextAction;
            closing = deal.closing;
            snooze = deal.snooze;
            repeats = deal.repeats;
            stageDue = deal.stageDue;
            overdueFrom = deal.overdueFrom;
            nudgeAt = deal.nudgeAt;
            version = deal.version;
        }

        Deal deal(Deal of) {
            return new Deal(
                    of.id,
                    of.reference,
                    externalId,
                    funnel,
                    stay,
                    details,
                    owner,
                    nextAction,
                    closing,
                    snooze,
                    repeats,
                    of.createdAt,
                    stageDue,
                    overdueFrom,
                    nudgeAt,
                    version);
        }
    }
}
