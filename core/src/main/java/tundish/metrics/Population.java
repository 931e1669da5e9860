package tundish.metrics;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.funnel.StageId;

/**
 * Some deals, and what holds of them whatever period is asked about: found out once, however many periods are. A period
 * then only picks from it, which is a {@link Slice}.
 */
final class Population {

    /** A visit and whose it is. */
    record Stop(Course course, Visit visit) {}

    /** A deal that entered a stage for the first time. */
    record Entrant(Course course, Visit visit, boolean reached, boolean decided, boolean old) {}

    /** A deal that ended, and the visit that it ended with. */
    record Close(Course course, Visit closing, boolean won) {}

    /**
     * How a deal began.
     *
     * @param qualified when it first came to the second stage or one beyond; null where it never did
     */
    record Start(Course course, @Nullable Instant qualified) {}

    final Ground ground;
    final List<Course> courses;
    private final Map<StageId, List<Stop>> stops;
    private final Map<StageId, List<Entrant>> entrants = new HashMap<>();
    private final List<Close> closings;
    private final List<Course> open;
    private final List<Start> starts;
    private @Nullable List<Course> overdue;
    private @Nullable Worth worth;
    private @Nullable Worth weighted;

    Population(Ground ground, List<Course> courses) {
        this.ground = ground;
        this.courses = courses;
        this.stops = courses.stream()
                .flatMap(course -> course.visits.stream().map(visit -> new Stop(course, visit)))
                .collect(groupingBy(stop -> stop.visit.stage()));
        this.closings = courses.stream().flatMap(this::closing).toList();
        this.open =
                courses.stream().filter(course -> course.isOpen(ground.route)).toList();
        this.starts = courses.stream().map(this::start).toList();
    }

    private Stream<Close> closing(Course course) {
        var closing = course.closing(ground.route);
        return closing == null
                ? Stream.empty()
                : Stream.of(new Close(course, closing, ground.route.isWon(closing.stage())));
    }

    private Start start(Course course) {
        var wanted = ground.route.qualified().id();
        return new Start(
                course,
                course.visits.stream()
                        .filter(visit -> ground.route.isAsFarAs(visit.stage(), wanted))
                        .findFirst()
                        .map(Visit::entered)
                        .orElse(null));
    }

    /** Every visit to a stage. */
    List<Stop> stops(StageId stage) {
        return stops.getOrDefault(stage, List.of());
    }

    /** Deals that were ever in a stage, by their first visit to it. */
    List<Entrant> entrants(Stage stage) {
        return entrants.computeIfAbsent(stage.id(), _ -> enter(stage));
    }

    private List<Entrant> enter(Stage stage) {
        var next = ground.route.next(stage).id();
        var age = ground.ageOfJudgement(stage.id());
        var entered = new ArrayList<Entrant>();
        for (var course : courses) {
            var first = course.first(stage.id());
            if (first >= 0) {
                var visit = course.visits.get(first);
                var reached = reached(course.visits, first + 1, next);
                entered.add(new Entrant(
                        course,
                        visit,
                        reached,
                        reached || !course.isOpen(ground.route),
                        age != null && Days.between(visit.entered(), ground.asOf) >= age));
            }
        }
        return entered;
    }

    private boolean reached(List<Visit> visits, int from, StageId next) {
        return switch (ground.counting) {
            case REACHED -> isAnyAsFarAs(visits, from, next);
            case STRICT -> next.equals(visits.get(from - 1).next());
            case TOUCHED ->
                visits.stream().skip(from).anyMatch(visit -> visit.stage().equals(next));
        };
    }

    private boolean isAnyAsFarAs(List<Visit> visits, int from, StageId next) {
        for (var i = from; i < visits.size(); i++) {
            if (ground.route.isAsFarAs(visits.get(i).stage(), next)) {
                return true;
            }
        }
        return false;
    }

    /** Deals that ended and stand so. */
    List<Close> closings() {
        return closings;
    }

    /** Deals that are being worked on. */
    List<Course> open() {
        return open;
    }

    List<Start> starts() {
        return starts;
    }

    /** Deals that stand in a stage longer than it allows. */
    List<Course> overdue() {
        if (overdue == null) {
            overdue = open.stream()
                    .filter(course -> ground.isOverdue(course.last()))
                    .toList();
        }
        return overdue;
    }

    /** What the open deals are worth. */
    Worth worth() {
        if (worth == null) {
            worth = ground.sum(open, ground::worth);
        }
        return worth;
    }

    /** The same by the chances of their stages. */
    Worth weighted() {
        if (weighted == null) {
            weighted = ground.sum(open, ground::weighted);
        }
        return weighted;
    }
}
