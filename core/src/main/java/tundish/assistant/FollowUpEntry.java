package tundish.assistant;

import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.followup.ContactChannel;
import tundish.funnel.Stage;

/**
 * A follow-up as it was understood.
 *
 * @param next null where nothing was promised
 * @param to where the deal moves with it; null where it stays
 */
record FollowUpEntry(
        Deal deal,
        ContactChannel channel,
        String said,
        String needChange,
        @Nullable NextAction next,
        @Nullable Stage to) {}
