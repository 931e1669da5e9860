package tundish.nudge;

import tundish.deal.Deal;

/** Knows when a deal's next nudge may be due. */
public interface NudgeClock {

    /** The deal with {@link Deal#nudgeAt} set to what its stay, next action, closing date and snooze now call for. */
    Deal wound(Deal deal);
}
