package tundish.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tundish.funnel.Stage;
import tundish.funnel.StageId;

/**
 * How often deals went from one stage to another, and what follows for the chance of a win: the absorption
 * probabilities {@code B = (I-Q)⁻¹R} of the Markov chain (Kemeny and Snell, Finite Markov Chains, 3.3). A stage that
 * fewer than five deals have left, or none for an end, has the probability that is set for it. Going on in another funnel
 * is an end without a win: what may be won there is that funnel's.
 */
public final class Transitions {

    /** Fewer exits say nothing: the first deal that is lost does not make all others hopeless. */
    private static final int ENOUGH = 5;

    private final Route route;
    private final Map<StageId, Map<StageId, Long>> counts = new HashMap<>();
    private final Map<StageId, Long> moved = new HashMap<>();
    private final Map<StageId, Double> chances = new HashMap<>();
    private final Set<StageId> known = new HashSet<>();

    Transitions(Route route, List<Course> courses) {
        this.route = route;
        courses.forEach(course -> course.visits.forEach(this::count));
        solve();
    }

    private void count(Visit visit) {
        if (visit.next() != null) {
            counts.computeIfAbsent(visit.stage(), _ -> new HashMap<>()).merge(visit.next(), 1L, Long::sum);
        } else if (!visit.isOpen()) {
            moved.merge(visit.stage(), 1L, Long::sum);
        }
    }

    private void solve() {
        route.open().stream().map(Stage::id).filter(this::leadsToAnEnd).forEach(known::add);
        var stages = List.copyOf(known);
        var rows = new ArrayList<double[]>();
        for (var stage : stages) {
            rows.add(equation(stages, stage));
        }
        var solved = new LinearEquations(rows).solution();
        for (var i = 0; i < stages.size(); i++) {
            chances.put(stages.get(i), Math.clamp(solved[i], 0, 1));
        }
        for (var stage : route.open()) {
            chances.putIfAbsent(stage.id(), stage.probability());
        }
    }

    /** Whether deals that are there were seen to come, by any number of steps, to an end or to a stage nothing left. */
    private boolean leadsToAnEnd(StageId stage) {
        return isEnough(stage) && leadsToAnEnd(stage, new HashSet<>());
    }

    private boolean leadsToAnEnd(StageId stage, Set<StageId> seen) {
        return !route.isOpen(stage)
                || !isEnough(stage)
                || moved(stage) > 0
                || (seen.add(stage) && from(stage).keySet().stream().anyMatch(next -> leadsToAnEnd(next, seen)));
    }

    private boolean isEnough(StageId stage) {
        return exits(stage) >= ENOUGH;
    }

    /** {@code p(stage) - Σ q p(other known stage) = Σ q p(other end or unknown stage)}. */
    private double[] equation(List<StageId> stages, StageId stage) {
        var row = new double[stages.size() + 1];
        row[stages.indexOf(stage)] = 1;
        var all = exits(stage);
        from(stage).forEach((next, count) -> {
            var share = (double) count / all;
            if (known.contains(next)) {
                row[stages.indexOf(next)] -= share;
            } else {
                row[stages.size()] += share * given(next);
            }
        });
        return row;
    }

    private double given(StageId stage) {
        return switch (route.kind(stage)) {
            case WON -> 1;
            case LOST -> 0;
            case OPEN, AFTER_SALE -> route.stage(stage).probability();
        };
    }

    /** The chance that a deal in that stage is won in the end. */
    public double win(StageId stage) {
        return route.isOpen(stage) ? chances.getOrDefault(stage, 0.0) : given(stage);
    }

    /** Whether that chance was learnt from what happened, and not set. */
    public boolean isLearnt(StageId stage) {
        return known.contains(stage);
    }

    public long exits(StageId stage) {
        return from(stage).values().stream().mapToLong(Long::longValue).sum() + moved(stage);
    }

    public long count(StageId from, StageId to) {
        return from(from).getOrDefault(to, 0L);
    }

    /** How many deals went on in another funnel from that stage. */
    public long moved(StageId from) {
        return moved.getOrDefault(from, 0L);
    }

    /** Whether deals went on in another funnel at all. */
    public boolean anyMoved() {
        return !moved.isEmpty();
    }

    private Map<StageId, Long> from(StageId stage) {
        return counts.getOrDefault(stage, Map.of());
    }
}
