package tundish.nudge;

import static tundish.nudge.NudgeKind.SNOOZE_ENDED;
import static tundish.nudge.NudgeKind.STAGE_TIMEOUT;

import java.util.List;
import java.util.Set;

/**
 * Which of the nudges that are due for one deal are said out loud. The manager's level speaks for the owner's and for a
 * snooze that ended, and the end of a snooze for all that came due meanwhile.
 *
 * @param claimed those that were claimed before
 */
record Priorities(List<Due> due, Set<NudgeKey> claimed) {

    List<Due> spoken() {
        return due.stream().filter(this::isSpoken).toList();
    }

    private boolean isSpoken(Due each) {
        return switch (each.key().kind()) {
            case STAGE_TIMEOUT -> each.key().level() == NudgeRules.MANAGER || (!isEscalated(each) && !isSnoozed(each));
            case SNOOZE_ENDED -> due.stream().noneMatch(Priorities::isEscalation);
            case NEXT_ACTION_OVERDUE, CLOSE_DATE_PASSED, UNCLAIMED -> !isSnoozed(each);
        };
    }

    private boolean isEscalated(Due each) {
        var key = each.key();
        return due.stream().anyMatch(Priorities::isEscalation)
                || claimed.contains(new NudgeKey(key.deal(), STAGE_TIMEOUT, NudgeRules.MANAGER, key.occasion()));
    }

    private boolean isSnoozed(Due each) {
        return due.stream()
                .anyMatch(other ->
                        other.key().kind() == SNOOZE_ENDED && !each.at().isAfter(other.at()));
    }

    private static boolean isEscalation(Due each) {
        return each.key().kind() == STAGE_TIMEOUT && each.key().level() == NudgeRules.MANAGER;
    }
}
