package tundish.nudge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealClock;

/**
 * What a deal calls for, and when, as its rules have it: reckoned once, and asked as often as need be.
 *
 * @param stageDue when the deal outstays its stage
 * @param overdueFrom when the first of its deadlines passes: stage, next action or expected close
 * @param calls every nudge that its present state calls for, sooner or later
 * @param away whether there is nobody to nudge
 */
record Reckoned(
        DealClock deal,
        @Nullable Instant stageDue,
        @Nullable Instant overdueFrom,
        List<Due> calls,
        boolean away) {

    /** Everything that is due at a moment, claimed or not. */
    List<Due> due(Instant now) {
        return calls.stream().filter(call -> call.isDue(now)).toList();
    }

    /** The clock with its hands set. @param claimed which of the deal's nudges were claimed by now */
    DealClock wound(Set<NudgeKey> claimed) {
        return deal.wound(stageDue, overdueFrom, away ? null : firstUnclaimed(claimed));
    }

    private @Nullable Instant firstUnclaimed(Set<NudgeKey> claimed) {
        return calls.stream()
                .filter(call -> !claimed.contains(call.key()))
                .map(Due::at)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
