package tundish.metrics;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.metrics.FunnelReport.Ended;
import tundish.metrics.FunnelReport.Landing;
import tundish.metrics.Population.Close;
import tundish.metrics.Population.Entrant;
import tundish.metrics.Population.Start;
import tundish.metrics.Population.Stop;
import tundish.metrics.StageFigures.Conversion;
import tundish.metrics.StageFigures.Exits;
import tundish.metrics.StageFigures.Standing;
import tundish.metrics.Survival.Span;
import tundish.metrics.Visit.Exit;
import tundish.money.Money;

/** Some deals over some period: first who belongs to a figure, then the figure. */
final class Slice {

    final Ground ground;
    final Window window;
    private final Population deals;

    Slice(Population deals, Window window) {
        this.ground = deals.ground;
        this.deals = deals;
        this.window = window;
    }

    /** The same deals in another period. */
    Slice over(Instant from, Instant to) {
        return new Slice(deals, new Window(from, to, ground.asOf));
    }

    List<Course> courses() {
        return deals.courses;
    }

    /** Every visit to a stage. */
    Stream<Visit> visits(StageId stage) {
        return deals.stops(stage).stream().map(Stop::visit);
    }

    /** Visits to a stage that began in the period. */
    List<Stop> entries(StageId stage) {
        return deals.stops(stage).stream()
                .filter(stop -> window.holds(stop.visit().entered()))
                .toList();
    }

    /** Deals that entered a stage for the first time in the period. */
    List<Entrant> entrants(Stage stage) {
        return deals.entrants(stage).stream()
                .filter(entrant -> window.holds(entrant.visit().entered()))
                .toList();
    }

    /** Deals that ended in the period and stand so. */
    List<Close> closings() {
        return deals.closings().stream()
                .filter(close -> window.holds(close.closing().entered()))
                .toList();
    }

    List<Close> closings(boolean won) {
        return closings().stream().filter(close -> close.won() == won).toList();
    }

    /** Deals that are being worked on. */
    List<Course> open() {
        return deals.open();
    }

    /** Open deals that are expected to close in the period. */
    List<Course> expected() {
        return open().stream()
                .filter(course -> isExpected(course.journey.expectedClose()))
                .toList();
    }

    private boolean isExpected(@Nullable LocalDate day) {
        return day != null && window.holds(day.atStartOfDay(ground.zone).toInstant());
    }

    /** Deals that stand in a stage longer than it allows. */
    List<Course> overdue(StageId stage) {
        return deals.overdue().stream()
                .filter(course -> course.last().stage().equals(stage))
                .toList();
    }

    StageFigures figures(Stage stage) {
        var entries = entries(stage.id());
        return new StageFigures(
                stage,
                ground.route.isRetired(stage.id()),
                entries.size(),
                entries.stream().filter(stop -> stop.visit().isOpen()).count(),
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
                count(entries, Exit.LOST),
                count(entries, Exit.MOVED));
    }

    private long count(List<Stop> entries, Exit exit) {
        return entries.stream().filter(stop -> exit == exit(stop.visit())).count();
    }

    @Nullable
    Exit exit(Visit visit) {
        if (visit.isOpen()) {
            return null;
        }
        return visit.next() == null ? Exit.MOVED : ground.route.exit(visit.stage(), visit.next());
    }

    Conversion conversion(Stage stage) {
        var entrants = entrants(stage);
        var mature = entrants.stream().allMatch(entrant -> entrant.decided() || entrant.old());
        var old = mature ? entrants : entrants.stream().filter(Entrant::old).toList();
        return new Conversion(
                ground.route.next(stage).id(), share(entrants), share(old), mature, ground.ageOfJudgement(stage.id()));
    }

    private static Share share(List<Entrant> entrants) {
        return new Share(entrants.stream().filter(Entrant::reached).count(), entrants.size());
    }

    List<Span> spans(List<Stop> entries) {
        return entries.stream()
                .map(stop ->
                        new Span(stop.visit().days(ground.asOf), !stop.visit().isOpen()))
                .toList();
    }

    private List<Span> workingSpans(List<Stop> entries) {
        return entries.stream()
                .map(stop ->
                        new Span(ground.workingDays(stop.visit()), !stop.visit().isOpen()))
                .toList();
    }

    Standing standing(StageId stage) {
        var end = window.end();
        var before = 0;
        var in = 0;
        var out = 0;
        var after = 0;
        for (var stop : deals.stops(stage)) {
            var visit = stop.visit();
            before += visit.spans(window.from()) ? 1 : 0;
            in += isWithin(visit.entered(), end) ? 1 : 0;
            out += visit.left() != null && isWithin(visit.left(), end) ? 1 : 0;
            after += visit.spans(end) ? 1 : 0;
        }
        return new Standing(before, in, out, after);
    }

    private boolean isWithin(Instant moment, Instant end) {
        return !moment.isBefore(window.from()) && moment.isBefore(end);
    }

    Ended ended(boolean won) {
        var ended = closings(won);
        return new Ended(ended.size(), ground.sum(ended, ground::worth), Average.of(cycles(ended)));
    }

    List<Double> cycles(List<Close> ended) {
        return ended.stream()
                .flatMap(close -> Stream.ofNullable(close.course().cycle(close.closing())))
                .toList();
    }

    /** @param target what is to be won in the period; null where nobody has said */
    FunnelReport report(@Nullable Target target, Bottleneck bottleneck) {
        var won = ended(true);
        var lost = ended(false);
        var closed = closings();
        var rate = new Share(won.count(), closed.size());
        var worth = deals.worth();
        return new FunnelReport(
                window,
                ground.route.open().stream().map(this::figures).toList(),
                won,
                lost,
                Average.of(cycles(closed)),
                rate,
                begun().count(),
                worth,
                open().size(),
                velocity(won, rate),
                deals.weighted(),
                landing(won),
                target,
                coverage(target, won, worth),
                bottleneck,
                courses().stream().filter(course -> course.disordered).count(),
                moved());
    }

    /** Deals that went on in another funnel in the period and did not come back. */
    private long moved() {
        return courses().stream()
                .filter(course -> course.away && window.holds(course.changed()))
                .count();
    }

    Headline headline() {
        var won = ended(true);
        return new Headline(
                begun().count(),
                opportunities(),
                qualified(begun().toList()),
                won,
                ended(false),
                new Share(won.count(), closings().size()),
                open().size(),
                deals.worth(),
                deals.weighted(),
                landing(won),
                deals.overdue().size());
    }

    private Stream<Start> begun() {
        return deals.starts().stream()
                .filter(start -> window.holds(start.course().begun()));
    }

    private long opportunities() {
        return deals.starts().stream()
                .filter(start -> start.qualified() != null && window.holds(start.qualified()))
                .count();
    }

    private static Share qualified(List<Start> begun) {
        return new Share(
                begun.stream().filter(start -> start.qualified() != null).count(), begun.size());
    }

    Map<String, Share> qualifiedByGroup() {
        return begun().collect(groupingBy(
                start -> start.course().journey.group(), collectingAndThen(toList(), Slice::qualified)));
    }

    Share winRate() {
        return new Share(closings(true).size(), closings().size());
    }

    Landing landing() {
        return landing(ended(true));
    }

    private @Nullable Money velocity(Ended won, Share rate) {
        var value = averageValue(won);
        var days = won.days().mean();
        var share = rate.rate();
        return value == null || days == null || share == null || days == 0
                ? null
                : ground.rounded(open().size() * value * share / days);
    }

    static @Nullable Double averageValue(Ended won) {
        return won.value().deals() == 0
                ? null
                : won.value().total().value().doubleValue() / won.value().deals();
    }

    private Landing landing(Ended won) {
        var undated = open().stream()
                .filter(course -> course.journey.expectedClose() == null)
                .count();
        return new Landing(won.value(), ground.sum(expected(), ground::weighted), undated);
    }

    private static @Nullable Double coverage(@Nullable Target target, Ended won, Worth open) {
        if (target == null
                || !open.isKnown()
                || !target.value().currency().equals(open.total().currency())) {
            return null;
        }
        var missing = target.value().value().subtract(won.value().total().value());
        return missing.signum() <= 0 ? null : open.total().value().doubleValue() / missing.doubleValue();
    }
}
