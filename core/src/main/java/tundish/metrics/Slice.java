package tundish.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.metrics.FunnelReport.Ended;
import tundish.metrics.FunnelReport.Landing;
import tundish.metrics.StageFigures.Conversion;
import tundish.metrics.StageFigures.Exits;
import tundish.metrics.StageFigures.Standing;
import tundish.metrics.Survival.Span;
import tundish.metrics.Visit.Exit;
import tundish.money.Money;

/** Some deals over some period: first who belongs to a figure, then the figure. */
final class Slice {

    /** A visit and whose it is. */
    record Stop(Course course, Visit visit) {}

    /** A deal that entered a stage for the first time. */
    record Entrant(Course course, Visit visit, boolean reached, boolean decided, boolean old) {}

    /** A deal that ended, and the visit that it ended with. */
    record Close(Course course, Visit closing, boolean won) {}

    final Ground ground;
    final List<Course> courses;
    final Window window;
    private final List<Close> closings;
    private final List<Course> open;

    Slice(Ground ground, List<Course> courses, Window window) {
        this.ground = ground;
        this.courses = courses;
        this.window = window;
        this.closings = courses.stream()
                .flatMap(this::closing)
                .filter(close -> window.holds(close.closing.entered()))
                .toList();
        this.open =
                courses.stream().filter(course -> course.isOpen(ground.route)).toList();
    }

    private Stream<Close> closing(Course course) {
        var closing = course.closing(ground.route);
        return closing == null
                ? Stream.empty()
                : Stream.of(new Close(course, closing, ground.route.isWon(closing.stage())));
    }

    /** Visits to a stage that began in the period. */
    List<Stop> entries(StageId stage) {
        return visits(stage).filter(stop -> window.holds(stop.visit.entered())).toList();
    }

    private Stream<Stop> visits(StageId stage) {
        return courses.stream()
                .flatMap(course -> course.visits.stream()
                        .filter(visit -> visit.stage().equals(stage))
                        .map(visit -> new Stop(course, visit)));
    }

    /** Deals that entered a stage for the first time in the period. */
    List<Entrant> entrants(Stage stage) {
        return courses.stream().flatMap(course -> entrant(course, stage)).toList();
    }

    private Stream<Entrant> entrant(Course course, Stage stage) {
        var first = course.first(stage.id());
        if (first.isEmpty()) {
            return Stream.empty();
        }
        var visit = course.visits.get(first.getAsInt());
        if (!window.holds(visit.entered())) {
            return Stream.empty();
        }
        var reached = reached(course, first.getAsInt(), ground.route.next(stage).id());
        var age = ground.ageOfJudgement(stage.id());
        return Stream.of(new Entrant(
                course,
                visit,
                reached,
                reached || !course.isOpen(ground.route),
                age != null && Days.between(visit.entered(), ground.asOf) >= age));
    }

    private boolean reached(Course course, int first, StageId next) {
        var later = course.visits.subList(first + 1, course.visits.size());
        return switch (ground.counting) {
            case REACHED -> later.stream().anyMatch(visit -> ground.route.isAsFarAs(visit.stage(), next));
            case STRICT -> !later.isEmpty() && later.getFirst().stage().equals(next);
            case TOUCHED -> later.stream().anyMatch(visit -> visit.stage().equals(next));
        };
    }

    /** Deals that ended in the period and stand so. */
    List<Close> closings() {
        return closings;
    }

    List<Close> closings(boolean won) {
        return closings.stream().filter(close -> close.won == won).toList();
    }

    /** Deals that are being worked on. */
    List<Course> open() {
        return open;
    }

    /** Open deals that are expected to close in the period. */
    List<Course> expected() {
        return open.stream()
                .filter(course -> isExpected(course.journey.expectedClose()))
                .toList();
    }

    private boolean isExpected(@Nullable LocalDate day) {
        return day != null && window.holds(day.atStartOfDay(ground.zone).toInstant());
    }

    /** Deals that stand in a stage longer than it allows. */
    List<Course> overdue(StageId stage) {
        return open.stream()
                .filter(course -> course.last().stage().equals(stage) && ground.isOverdue(course.last()))
                .toList();
    }

    StageFigures figures(Stage stage) {
        var entries = entries(stage.id());
        return new StageFigures(
                stage,
                ground.route.isRetired(stage.id()),
                entries.size(),
                entries.stream().filter(stop -> stop.visit.isOpen()).count(),
                exits(entries),
                conversion(stage),
                StageTime.of(spans(entries)),
                ground.countsWorkingDays(stage.id()) ? StageTime.of(workingSpans(entries)) : null,
                overdue(stage.id()).size(),
                standing(stage.id()));
    }

    private Exits exits(List<Stop> entries) {
        return new Exits(
                count(entries, Exit.FORWARD),
                count(entries, Exit.BACK),
                count(entries, Exit.WON),
                count(entries, Exit.LOST));
    }

    private long count(List<Stop> entries, Exit exit) {
        return entries.stream().filter(stop -> exit == exit(stop.visit)).count();
    }

    @Nullable
    Exit exit(Visit visit) {
        return visit.next() == null ? null : ground.route.exit(visit.stage(), visit.next());
    }

    Conversion conversion(Stage stage) {
        var entrants = entrants(stage);
        var mature = entrants.stream().allMatch(entrant -> entrant.decided || entrant.old);
        var old = mature ? entrants : entrants.stream().filter(Entrant::old).toList();
        return new Conversion(
                ground.route.next(stage).id(), share(entrants), share(old), mature, ground.ageOfJudgement(stage.id()));
    }

    private static Share share(List<Entrant> entrants) {
        return new Share(entrants.stream().filter(Entrant::reached).count(), entrants.size());
    }

    List<Span> spans(List<Stop> entries) {
        return entries.stream()
                .map(stop -> new Span(stop.visit.days(ground.asOf), !stop.visit.isOpen()))
                .toList();
    }

    private List<Span> workingSpans(List<Stop> entries) {
        return entries.stream()
                .map(stop -> new Span(ground.workingDays(stop.visit), !stop.visit.isOpen()))
                .toList();
    }

    private Standing standing(StageId stage) {
        var visits = visits(stage).map(Stop::visit).toList();
        var end = window.end();
        return new Standing(
                visits.stream().filter(visit -> visit.spans(window.from())).count(),
                visits.stream().filter(visit -> isWithin(visit.entered(), end)).count(),
                visits.stream()
                        .filter(visit -> visit.left() != null && isWithin(visit.left(), end))
                        .count(),
                visits.stream().filter(visit -> visit.spans(end)).count());
    }

    private boolean isWithin(Instant moment, Instant end) {
        return !moment.isBefore(window.from()) && moment.isBefore(end);
    }

    Ended ended(boolean won) {
        var ended = closings(won);
        return new Ended(ended.size(), sum(ended, this::value), Average.of(cycles(ended)));
    }

    Worth value(Close close) {
        var journey = close.course.journey;
        return ground.worth(journey, close.closing.entered(), 1, journey.rate());
    }

    List<Double> cycles(List<Close> ended) {
        return ended.stream()
                .flatMap(close -> Stream.ofNullable(close.course.cycle(close.closing)))
                .toList();
    }

    Worth weighted(Course course) {
        return ground.worth(
                course.journey,
                ground.asOf,
                ground.transitions.win(course.last().stage()),
                null);
    }

    Worth worth(Course course) {
        return ground.worth(course.journey, ground.asOf, 1, null);
    }

    <T> Worth sum(List<T> all, Function<T, Worth> worth) {
        return Worth.sum(ground.exchange.currency(), all.stream().map(worth));
    }

    /** @param target what is to be won in the period; null where nobody has said */
    FunnelReport report(@Nullable Target target, Bottleneck bottleneck) {
        var won = ended(true);
        var lost = ended(false);
        var rate = new Share(won.count(), closings.size());
        var worth = sum(open, this::worth);
        return new FunnelReport(
                window,
                ground.route.open().stream().map(this::figures).toList(),
                won,
                lost,
                Average.of(cycles(closings)),
                rate,
                begun(),
                worth,
                open.size(),
                velocity(won, rate),
                sum(open, this::weighted),
                landing(won),
                target,
                coverage(target, won, worth),
                bottleneck,
                courses.stream().filter(course -> course.disordered).count());
    }

    Headline headline() {
        var won = ended(true);
        return new Headline(
                begun(),
                opportunities(),
                qualified(),
                won,
                ended(false),
                new Share(won.count(), closings.size()),
                open.size(),
                sum(open, this::worth),
                sum(open, this::weighted),
                landing(won),
                open.stream().filter(course -> ground.isOverdue(course.last())).count());
    }

    private long begun() {
        return courses.stream().filter(course -> window.holds(course.begun())).count();
    }

    private long opportunities() {
        return courses.stream()
                .filter(course -> qualified(course)
                        .filter(visit -> window.holds(visit.entered()))
                        .isPresent())
                .count();
    }

    private Share qualified() {
        var begun =
                courses.stream().filter(course -> window.holds(course.begun())).toList();
        return new Share(
                begun.stream().filter(course -> qualified(course).isPresent()).count(), begun.size());
    }

    /** Its first visit to the second stage or one beyond. */
    private Optional<Visit> qualified(Course course) {
        var path = ground.route.path();
        var wanted = path.isEmpty() ? ground.route.funnel().won() : path.get(Math.min(1, path.size() - 1));
        return course.visits.stream()
                .filter(visit -> ground.route.isAsFarAs(visit.stage(), wanted.id()))
                .findFirst();
    }

    private @Nullable Money velocity(Ended won, Share rate) {
        var value = averageValue(won);
        var days = won.days().mean();
        var share = rate.rate();
        return value == null || days == null || share == null || days == 0
                ? null
                : ground.rounded(open.size() * value * share / days);
    }

    static @Nullable Double averageValue(Ended won) {
        return won.value().deals() == 0
                ? null
                : won.value().total().value().doubleValue() / won.value().deals();
    }

    private Landing landing(Ended won) {
        var undated = open.stream()
                .filter(course -> course.journey.expectedClose() == null)
                .count();
        return new Landing(won.value(), sum(expected(), this::weighted), undated);
    }

    private static @Nullable Double coverage(@Nullable Target target, Ended won, Worth open) {
        if (target == null || !target.value().currency().equals(open.total().currency())) {
            return null;
        }
        var missing = target.value().value().subtract(won.value().total().value());
        return missing.signum() <= 0 ? null : open.total().value().doubleValue() / missing.doubleValue();
    }
}
