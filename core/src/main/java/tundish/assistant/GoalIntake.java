package tundish.assistant;

import java.time.InstantSource;
import java.util.Map;
import tundish.goal.Goal;
import tundish.goal.Goals;
import tundish.operation.Actor;

/** Takes goals in, whoever asks: refused unless everything is there that makes a goal one. Runs inside a transaction. */
public final class GoalIntake {

    private final Goals goals;
    private final GoalReader reader;
    private final InstantSource clock;

    GoalIntake(Goals goals, GoalReader reader, InstantSource clock) {
        this.goals = goals;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Keeps a new goal.
     *
     * @param typed by the names of the form's fields: measure, value, period, owner, dealSize, rates, part, weights, people
     * @throws tundish.operation.Refusal for what cannot be read or is missing
     */
    public Goal enter(Actor actor, Map<String, String> typed) {
        var terms = reader.read(actor, typed, null);
        var number = goals.nextNumber(actor.workspaceId());
        var goal = new Goal(actor.workspaceId(), number, 1, terms, actor.id(), clock.instant(), false);
        goals.add(goal);
        return goal;
    }
}
