package tundish.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.deal.NextAction;
import tundish.member.MemberId;

/**
 * One contact with a customer, as somebody wrote it down. Lines are only ever added: a wrong one is followed by one
 * that replaces it, or that takes it back.
 *
 * @param said what the customer said
 * @param needChange what changed in the need; empty where nothing did
 * @param next what was promised
 * @param nextBefore what had been promised until then, so that this line can be taken back
 * @param movedToStay the number of the stay that the deal moved to with this line; null where it did not move
 * @param at when the contact was
 * @param replaces the line that this one corrects or takes back
 * @param withdrawn true for a line that only takes back the one it replaces
 */
public record FollowUp(
        FollowUpId id,
        DealId deal,
        ContactChannel channel,
        String said,
        String needChange,
        @Nullable NextAction next,
        @Nullable NextAction nextBefore,
        @Nullable Integer movedToStay,
        Instant at,
        Instant recordedAt,
        MemberId by,
        @Nullable FollowUpId replaces,
        boolean withdrawn) {}
