package tundish.assistant;

import java.util.Map;
import tundish.assistant.SuggestionChanges.Change;
import tundish.goal.Goal;
import tundish.goal.Goals;
import tundish.message.Wording;
import tundish.operation.Actor;
import tundish.operation.Operation.SetGoal;
import tundish.suggestion.Advice.DealSizeOff;
import tundish.suggestion.Advice.WinRateOff;

/** Plans goals with the win rate or the deal size that is seen, and with the entered one again. */
final class GoalCorrections {

    private final Goals goals;
    private final GoalOperations operations;

    GoalCorrections(Goals goals, GoalOperations operations) {
        this.goals = goals;
        this.operations = operations;
    }

    /** Puts the rate that is proposed in the place of the one that was entered, if that still is the one. */
    Change replan(Actor actor, WinRateOff rate) {
        var terms = goal(actor, rate.goal()).terms();
        var held = terms.rates().win();
        if (held == null || held.compareTo(rate.entered()) != 0) {
            throw SuggestionChanges.moved();
        }
        var rates = GoalOperations.typed(rate.proposed(), terms.rates().onward());
        operations.set(actor, new SetGoal(Long.toString(rate.goal()), "", Map.of("rates", rates), -1));
        return new Change(rate.entered().toPlainString(), rate.proposed().toPlainString());
    }

    /** Puts the average in the place of the deal size that was entered, if that still is the one. */
    Change resize(Actor actor, DealSizeOff size) {
        var terms = goal(actor, size.goal()).terms();
        SuggestionChanges.requireSame(terms.dealSize(), size.entered());
        var typed = Wording.amount(size.average());
        operations.set(actor, new SetGoal(Long.toString(size.goal()), "", Map.of("dealSize", typed), -1));
        return new Change(Wording.amount(size.entered()), typed);
    }

    private Goal goal(Actor actor, long number) {
        return goals.find(actor.workspaceId(), number)
                .filter(goal -> !goal.dropped())
                .orElseThrow(SuggestionChanges::gone);
    }
}
