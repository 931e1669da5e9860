package tundish.assistant;

import tundish.deal.Deal;
import tundish.member.Member;

/** Tells a member that a deal is theirs from now on. */
interface HandOvers {

    void tell(Deal deal, Member to, Member by, String note);
}
