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

    /** Nudges that were posted before are to read as they stand now. @param letter its number in the outbox */
    record NudgesChanged(long letter) implements Post {}

    /** @param meeting the day of the meeting: the seven days before it are summed up */
    record WeeklySummary(LocalDate meeting) implements Post {}

    /** Tells a member that a deal is theirs now. @param note what the former owner adds; may be empty */
    record HandedOver(DealId deal, MemberId by, String note) implements Post {}

    /** Tells an administrator what could not be delivered. */
    record Undelivered() implements Post {}
}
