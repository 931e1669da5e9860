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

    /** @param month the first day of the month that is looked back on */
    record MonthlyReview(LocalDate month) implements Post {}

    /** What the figures suggest to change, and what came of what was accepted: it follows the summary. @param meeting its day */
    record Suggestions(LocalDate meeting) implements Post {}

    /** Tells a member that a deal is theirs now. @param note what the former owner adds; may be empty */
    record HandedOver(DealId deal, MemberId by, String note) implements Post {}

    /** A deal's thread is to tell and to show what is true of the deal by then. */
    record ThreadKept(DealId deal) implements Post {}

    /** Tells a deputy that somebody’s absence is theirs to bridge, or that it is over. */
    record StandIn(long absence) implements Post {}

    /** Tells somebody who is back what others were reminded of meanwhile. */
    record WelcomeBack(long absence) implements Post {}

    /** Tells who took over everything of somebody, and the managers. */
    record Inherited(long succession) implements Post {}

    /** Tells the managers that somebody left whose deals nobody took over. */
    record OwnerLeft(MemberId member) implements Post {}

    /** Tells a member of another role. @param by the number of who gave it; 0 for the platform's groups */
    record RoleChanged(long by) implements Post {}

    /** Tells whoever brought the bot here how to set it up. */
    record Welcome() implements Post {}

    /** Tells an administrator what could not be delivered. */
    record Undelivered() implements Post {}
}
