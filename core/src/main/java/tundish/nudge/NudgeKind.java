package tundish.nudge;

/** Why somebody is nudged. */
public enum NudgeKind {
    /** A deal outstayed its stage; level 1 goes to the owner, level 2 to the manager with the owner in copy. */
    STAGE_TIMEOUT,
    NEXT_ACTION_OVERDUE,
    CLOSE_DATE_PASSED,
    /** Nobody took a lead in time; goes to the managers. */
    UNCLAIMED,
    /** The time for which nudges were held back is over, and the deal still rests. */
    SNOOZE_ENDED
}
