package tundish.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage.Kind;
import tundish.funnel.StageId;
import tundish.metrics.Journey.Step;
import tundish.money.Rate;

/**
 * A journey up to a moment, as visits. What was written down later is later: where a line's time is after that of a
 * line behind it, the deal cannot have entered that stage later than it left it, and the earlier of the two counts.
 */
final class Course {

    final Journey journey;
    final List<Visit> visits;
    final boolean disordered;
    /** Whether the deal is in another funnel. */
    final boolean away;

    private final boolean fromElsewhere;
    private final Instant started;

    /** What came after the moment. */
    private final List<Step> later;

    private Course(Journey journey, List<Visit> visits, boolean disordered, Instant[] times, int known) {
        this.journey = journey;
        this.visits = visits;
        this.disordered = disordered;
        this.away = journey.steps().get(known - 1).stage() == null;
        this.fromElsewhere = journey.steps().getFirst().stage() == null;
        this.started = times[0];
        this.later = journey.steps().subList(known, journey.steps().size());
    }

    /** Nothing where the deal had not come into the funnel by then. */
    static Optional<Course> of(Journey journey, Instant asOf) {
        var steps = journey.steps();
        var times = new Instant[steps.size()];
        var disordered = false;
        for (var i = steps.size() - 1; i >= 0; i--) {
            var at = steps.get(i).at();
            var late = i + 1 < times.length && at.isAfter(times[i + 1]);
            times[i] = late ? times[i + 1] : at;
            disordered |= late;
        }
        var known = 0;
        while (known < times.length && !times[known].isAfter(asOf)) {
            known++;
        }
        var visits = visits(steps, times, known);
        return visits.isEmpty() ? Optional.empty() : Optional.of(new Course(journey, visits, disordered, times, known));
    }

    private static List<Visit> visits(List<Step> steps, Instant[] times, int known) {
        var visits = new ArrayList<Visit>(known);
        for (var i = 0; i < known; i++) {
            var stage = steps.get(i).stage();
            var left = i + 1 < known;
            if (stage != null) {
                visits.add(new Visit(
                        stage,
                        times[i],
                        left ? times[i + 1] : null,
                        left ? steps.get(i + 1).stage() : null));
            }
        }
        return visits;
    }

    Visit last() {
        return visits.getLast();
    }

    /** When it entered the stage it is in, or left the funnel. */
    Instant changed() {
        var left = last().left();
        return left == null ? last().entered() : left;
    }

    /** When it came into the funnel first. */
    Instant begun() {
        return visits.getFirst().entered();
    }

    boolean isOpen(Route route) {
        return !away && route.isOpen(last().stage());
    }

    boolean wasIn(StageId stage) {
        return first(stage) >= 0;
    }

    /** The number of the first visit to a stage, from 0; negative where it was never there. */
    int first(StageId stage) {
        for (var i = 0; i < visits.size(); i++) {
            if (visits.get(i).stage().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    /** How it ended, where it did: going on after a win to buy again leaves the win standing. */
    @Nullable
    Visit closing(Route route) {
        for (var i = visits.size() - 1; i >= 0; i--) {
            var visit = visits.get(i);
            switch (route.kind(visit.stage())) {
                case WON -> {
                    return visit;
                }
                case LOST -> {
                    return i == visits.size() - 1 ? visit : null;
                }
                case OPEN -> {
                    return null;
                }
                case AFTER_SALE -> {}
            }
        }
        return null;
    }

    /** The rate that was frozen when it ended, unless it has been opened again since: then that is of another end, or of none. */
    @Nullable
    Rate frozen(Route route) {
        return later.stream().allMatch(step -> step.stage() != null && route.kind(step.stage()) == Kind.AFTER_SALE)
                ? journey.rate()
                : null;
    }

    /** Days from its beginning, in whichever funnel, to its end; null where it is known from its end alone. */
    @Nullable
    Double cycle(Visit closing) {
        return closing.equals(visits.getFirst()) && !fromElsewhere ? null : Days.between(started, closing.entered());
    }
}
