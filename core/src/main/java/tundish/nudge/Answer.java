package tundish.nudge;

/** What somebody did about a deal that was nudged. */
public enum Answer {
    FOLLOWED_UP,
    MOVED,
    SNOOZED,
    HANDED_OVER,
    CLAIMED,
    CLOSED,
    EDITED
}
