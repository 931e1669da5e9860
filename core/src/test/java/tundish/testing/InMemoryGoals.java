package tundish.testing;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.TreeMap;
import tundish.Overtaken;
import tundish.goal.Goal;
import tundish.goal.Goals;
import tundish.workspace.WorkspaceId;

public final class InMemoryGoals implements Goals, Rewindable {

    private final Shelf<Key, Goal> goals = new Shelf<>();

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return all(workspace).stream().mapToLong(Goal::number).max().orElse(0) + 1;
    }

    @Override
    public void add(Goal goal) {
        var key = new Key(goal.workspace(), goal.number(), goal.version());
        if (goals.find(key).isPresent()) {
            throw new Overtaken("goal " + goal.number());
        }
        goals.put(key, goal);
    }

    @Override
    public List<Goal> versions(WorkspaceId workspace, long number) {
        return goals.all().stream()
                .filter(goal -> goal.workspace().equals(workspace) && goal.number() == number)
                .sorted(comparing(Goal::version))
                .toList();
    }

    @Override
    public List<Goal> all(WorkspaceId workspace) {
        var newest = new TreeMap<Long, Goal>();
        goals.all().stream()
                .filter(goal -> goal.workspace().equals(workspace))
                .sorted(comparing(Goal::version))
                .forEach(goal -> newest.put(goal.number(), goal));
        return List.copyOf(newest.values());
    }

    @Override
    public Runnable mark() {
        return goals.mark();
    }

    private record Key(WorkspaceId workspace, long number, int version) {}
}
