package tundish.chat;

import java.time.LocalDate;
import tundish.deal.DealId;
import tundish.member.MemberId;

/**
 * What a message of the bot's own is about. The outbox keeps this and not the text: it is written when it is sent, from
 * what is true by then.
 */
public sealed interface Post {

    /** All nudges that wait for one person, in one message. */
    record NudgesFor(MemberId member) implements Post {}

    /** Nudges that were posted before are to read as they stand now. @param post the message's number in the outbox */
    record NudgesChanged(long post) implements Post {}

    /** @param week any day of the week that is summed up */
    record WeeklySummary(LocalDate week) implements Post {}

    /** Tells a member that a deal is theirs now. */
    record HandedOver(DealId deal, MemberId by) implements Post {}

    /** Tells administrators that a message could not be delivered. @param post its number in the outbox */
    record Undelivered(long post) implements Post {}
}
