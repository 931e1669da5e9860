package tundish.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.calendar.DayCount;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.metrics.Survival.Span;

/** How deals use a funnel over a period, whatever it was meant for: what they outstay, skip, and come back for. */
public final class Habits {

    private final Ground ground;
    private final Slice slice;
    private final NudgePrecision nudges;

    Habits(Ground ground, Slice slice, NudgePrecision nudges) {
        this.ground = ground;
        this.slice = slice;
        this.nudges = nudges;
    }

    /** What a visit turned out to be, and when that was known. */
    private record Outcome(Visit visit, Instant at, boolean longer) {}

    /**
     * Visits that lasted longer than so many days, of those of which that was decided in the period: they ended, or the
     * days were over. Each visit is decided once, so that slow ones are not missed and young ones do not count.
     */
    public Share longerThan(StageId stage, DayCount limit) {
        var decided = outcomes(stage, limit);
        return new Share(decided.stream().filter(Outcome::longer).count(), decided.size());
    }

    /** Of those same visits, the ones that lasted longer and still go on. */
    public Share stillThere(StageId stage, DayCount after) {
        var decided = outcomes(stage, after);
        return new Share(
                decided.stream()
                        .filter(outcome -> outcome.longer && outcome.visit.isOpen())
                        .count(),
                decided.size());
    }

    /** Of those same visits, the ones that went on within the days, to a later stage or to a win. */
    public Share forwardWithin(StageId stage, DayCount limit) {
        var decided = outcomes(stage, limit);
        return new Share(
                decided.stream()
                        .filter(outcome -> !outcome.longer && isForward(outcome.visit))
                        .count(),
                decided.size());
    }

    private boolean isForward(Visit visit) {
        return switch (Optional.ofNullable(slice.exit(visit)).orElse(Visit.Exit.BACK)) {
            case FORWARD, WON -> true;
            case BACK, LOST, MOVED -> false;
        };
    }

    private List<Outcome> outcomes(StageId stage, DayCount limit) {
        return visits(stage)
                .map(visit -> outcome(visit, ground.plus(visit.entered(), limit)))
                .filter(outcome -> !outcome.at.isAfter(ground.asOf) && slice.window.holds(outcome.at))
                .toList();
    }

    private static Outcome outcome(Visit visit, Instant over) {
        var left = visit.left();
        return left != null && left.isBefore(over) ? new Outcome(visit, left, false) : new Outcome(visit, over, true);
    }

    private Stream<Visit> visits(StageId stage) {
        return slice.visits(stage);
    }

    /** How long visits that were going on in the period lasted, in the days that a limit counts. */
    public StageTime days(StageId stage, DayCount.Kind kind) {
        var since = slice.window.from();
        return StageTime.of(visits(stage)
                .filter(visit -> visit.left() == null || visit.left().isAfter(since))
                .map(visit -> new Span(
                        kind == DayCount.Kind.WORKING ? ground.workingDays(visit) : visit.days(ground.asOf),
                        !visit.isOpen()))
                .toList());
    }

    /** Of the deals that came past a stage in the period, from one before it to one behind it, those never in it. */
    public Share skipped(Stage stage) {
        var passing = slice.courses().stream()
                .filter(course -> begins(course, stage))
                .filter(course ->
                        passed(course, stage).filter(slice.window::holds).isPresent())
                .toList();
        return new Share(
                passing.stream().filter(course -> !course.wasIn(stage.id())).count(), passing.size());
    }

    private boolean begins(Course course, Stage stage) {
        var first = course.visits.getFirst().stage();
        return ground.route.isOpen(first) && !ground.route.isAsFarAs(first, stage.id());
    }

    private Optional<Instant> passed(Course course, Stage stage) {
        var next = ground.route.next(stage).id();
        return course.visits.stream()
                .filter(visit -> ground.route.isAsFarAs(visit.stage(), next))
                .map(Visit::entered)
                .findFirst();
    }

    /** Of the deals that began in the period, or were taken up again after a win, those of customers who buy again. */
    public Share repurchases() {
        var again = slice.courses().stream()
                .filter(course -> again(course).filter(slice.window::holds).isPresent())
                .count();
        var fresh = slice.courses().stream()
                .filter(course -> slice.window.holds(course.begun()))
                .filter(course -> again(course).filter(slice.window::holds).isEmpty())
                .count();
        return new Share(again, again + fresh);
    }

    private Optional<Instant> again(Course course) {
        return course.visits.stream()
                .filter(visit -> ground.route.kind(visit.stage()) == Stage.Kind.AFTER_SALE)
                .map(Visit::entered)
                .findFirst();
    }

    /** Nudges of the period that were followed up in time, of those long enough ago. */
    public Share followedNudges() {
        return nudges.share(slice.window);
    }

    /** Deals that were won in the period. */
    public FunnelReport.Ended won() {
        return slice.ended(true);
    }

    /** Won of closed. */
    public Share winRate() {
        return new Share(won().count(), slice.closings().size());
    }

    /** Of the deals that were ever in a stage and ended in the period, those that were won. */
    public Share wonFrom(StageId stage) {
        var ended = slice.closings().stream()
                .filter(close -> close.course().wasIn(stage))
                .toList();
        return new Share(ended.stream().filter(Population.Close::won).count(), ended.size());
    }
}
