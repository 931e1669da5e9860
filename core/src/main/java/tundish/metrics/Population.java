package tundish.metrics;

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

    /**
     * A visit and whose it is.
     *
     * @param number which of the deal's visits, from 0
     */
    record Stop(Course course, int number) {

        Visit visit() {
            return course.visits.get(number);
        }
    }

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
    private @Nullable Map<StageId, List<Stop>> stops;
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
        var first = firstAsFarAs(course.visits, 0, wanted);
        return new Start(course, first < 0 ? null : course.visits.get(first).entered());
    }

    /** Every visit to a stage. */
    List<Stop> stops(StageId stage) {
        if (stops == null) {
            stops = stopsByStage();
        }
        return stops.getOrDefault(stage, List.of());
    }

    private Map<StageId, List<Stop>> stopsByStage() {
        var byStage = new HashMap<StageId, List<Stop>>();
        for (var course : courses) {
            for (var number = 0; number < course.visits.size(); number++) {
                var stop = new Stop(course, number);
                byStage.computeIfAbsent(stop.visit().stage(), _ -> new ArrayList<>())
                        .add(stop);
            }
        }
        return byStage;
    }

    /** Deals that were ever in a stage, by their first visit to it. */
    List<Entrant> entrants(Stage stage) {
        return entrants.computeIfAbsent(stage.id(), _ -> enter(stage));
    }

    private List<Entrant> enter(Stage stage) {
        var next = ground.route.next(stage).id();
        var age = ground.ageOfJudgement(stage.id());
        var entered = new ArrayList<Entrant>();
        Course seen = null;
        for (var stop : stops(stage.id())) {
            if (stop.course != seen) {
                seen = stop.course;
                entered.add(enter(stop, next, age));
            }
        }
        return entered;
    }

    private Entrant enter(Stop stop, StageId next, @Nullable Double age) {
        var visit = stop.visit();
        var reached = reached(stop, next);
        return new Entrant(
                stop.course,
                visit,
                reached,
                reached || !stop.course.isOpen(ground.route),
                age != null && Days.between(visit.entered(), ground.asOf) >= age);
    }

    private boolean reached(Stop stop, StageId next) {
        var visits = stop.course.visits;
        return switch (ground.counting) {
            case REACHED -> firstAsFarAs(visits, stop.number + 1, next) >= 0;
            case STRICT -> next.equals(stop.visit().next());
            case TOUCHED ->
                visits.stream()
                        .skip(stop.number + 1)
                        .anyMatch(visit -> visit.stage().equals(next));
        };
    }

    /** The number of the first visit from one on by which a deal had come as far as a stage; negative where it did not. */
    private int firstAsFarAs(List<Visit> visits, int from, StageId stage) {
        for (var i = from; i < visits.size(); i++) {
            if (ground.route.isAsFarAs(visits.get(i).stage(), stage)) {
                return i;
            }
        }
        return -1;
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
