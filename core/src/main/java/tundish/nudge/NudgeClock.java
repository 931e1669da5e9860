package tundish.nudge;

import java.util.List;
import tundish.deal.Deal;

/** Knows when a deal's next nudge may be due. */
public interface NudgeClock {

    /**
     * The deal with {@link Deal#stageDue}, {@link Deal#overdueFrom} and {@link Deal#nudgeAt} set to what its stay, next
     * action, expected close and snooze now call for; all three null for a closed deal.
     */
    Deal wound(Deal deal);

    /** The same for many deals of one workspace. */
    List<Deal> woundAll(List<Deal> deals);

    /** The same for a deal that is entered just now, and about which nobody was nudged therefore. */
    Deal woundNew(Deal deal);
}
