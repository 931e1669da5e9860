package tundish.metrics;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.calendar.WorkCalendar;
import tundish.deal.DealId;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.workspace.Settings;

/**
 * Everything that a funnel's ledger says over a period, as of a moment. Pure: it knows no store and no clock. Parts are
 * reckoned with the matrix and the ages of the whole, so that they add up to it.
 */
public final class FunnelAnalysis {

    /**
     * What the ledger is read with.
     *
     * @param funnel as it was at the end of the period
     * @param versions its other versions, the newest first
     * @param reminders the nudges of the period
     * @param target what is to be won in the period; null where nobody has said
     */
    public record Basis(
            Funnel funnel,
            List<Funnel> versions,
            Settings settings,
            WorkCalendar calendar,
            Exchange exchange,
            List<Reminder> reminders,
            @Nullable Target target) {}

    private final Query query;
    private final Ground ground;
    private final Population all;
    private final Periods periods;
    private final NudgePrecision nudges;
    private final @Nullable Target target;
    private final Grouping grouping;

    private FunnelAnalysis(
            Query query,
            Ground ground,
            Population all,
            Periods periods,
            NudgePrecision nudges,
            @Nullable Target target) {
        this.query = query;
        this.ground = ground;
        this.all = all;
        this.periods = periods;
        this.nudges = nudges;
        this.target = target;
        this.grouping = new Grouping(all, target);
    }

    public static FunnelAnalysis of(List<Journey> journeys, Query query, Basis basis) {
        return of(journeys, Journey.stages(journeys), query, basis);
    }

    /** @param visited every stage that any of the journeys names */
    static FunnelAnalysis of(List<Journey> journeys, Set<StageId> visited, Query query, Basis basis) {
        var asOf = query.window().asOf();
        var route = Route.of(basis.funnel(), basis.versions(), visited);
        var courses = new ArrayList<Course>(journeys.size());
        journeys.forEach(journey -> Course.of(journey, asOf).ifPresent(courses::add));
        var ground = new Ground(
                route,
                courses,
                asOf,
                query.counting(),
                basis.exchange(),
                basis.settings().zone(),
                basis.calendar());
        return new FunnelAnalysis(
                query,
                ground,
                ground.all,
                new Periods(basis.settings().zone(), basis.settings().weekStart()),
                new NudgePrecision(basis.reminders(), ground, basis.calendar()),
                basis.target());
    }

    /**
     * What the ledger says of one group alone, still reckoned with the matrix and the ages of the whole; empty where there is
     * no such group.
     *
     * @param key as in {@link Group}
     */
    public Optional<FunnelAnalysis> only(String key) {
        if (query.by().isPeriod()) {
            return windows(query.by())
                    .filter(part -> part.key(query.by()).equals(key))
                    .findFirst()
                    .map(part -> only(all, part.window(), null));
        }
        return query.by() == By.NOTHING || !grouping.has(key)
                ? Optional.empty()
                : Optional.of(only(grouping.of(key), query.window(), grouping.share(key)));
    }

    private FunnelAnalysis only(Population deals, Window window, @Nullable Target share) {
        var numbers =
                deals.courses.stream().map(course -> course.journey.deal()).collect(toSet());
        var narrowed = new Query(query.funnel(), window, By.NOTHING, query.counting());
        return new FunnelAnalysis(narrowed, ground, deals, periods, nudges.of(numbers, window), share);
    }

    public Query query() {
        return query;
    }

    public Route route() {
        return ground.route;
    }

    public Transitions transitions() {
        return ground.transitions;
    }

    /** When the first deal began; empty where there is none. */
    public Optional<Instant> first() {
        return all.courses.stream().map(Course::begun).min(Comparator.naturalOrder());
    }

    /** The deals that any figure of the period holds: open ones, and those that were worked on in it. */
    public Set<DealId> counted() {
        var window = query.window();
        return all.courses.stream()
                .filter(course -> course.begun().isBefore(window.to()))
                .filter(course ->
                        course.isOpen(ground.route) || !course.changed().isBefore(window.from()))
                .map(course -> course.journey.deal())
                .collect(toSet());
    }

    /** The figures of all deals over the whole period. */
    public FunnelReport total() {
        return report(whole(), target);
    }

    private Slice whole() {
        return new Slice(all, query.window());
    }

    private static FunnelReport report(Slice slice, @Nullable Target target) {
        return slice.report(target, BottleneckSearch.in(slice));
    }

    /** The figures of all deals over another period, as of the same moment. */
    public FunnelReport over(Instant from, Instant to) {
        return report(slice(from, to), null);
    }

    /** The few figures that are looked at first, over a period and as of the moment. */
    public Headline headline(Instant from, Instant to) {
        return slice(from, to).headline();
    }

    /** Won of closed in a period. */
    public Share winRate(Instant from, Instant to) {
        return slice(from, to).winRate();
    }

    /** What a period is going to bring, by what is won and what is expected. */
    public FunnelReport.Landing landing(Instant from, Instant to) {
        return slice(from, to).landing();
    }

    /**
     * A stage and how it moved.
     *
     * @param retired whether the funnel had it no more
     */
    public record Flow(Stage stage, boolean retired, StageFigures.Standing standing) {}

    /** How each stage stood and what moved in a period, retired stages where deals were in them. */
    public List<Flow> flows(Instant from, Instant to) {
        var slice = slice(from, to);
        return route().open().stream()
                .map(stage -> new Flow(stage, route().isRetired(stage.id()), slice.standing(stage.id())))
                .toList();
    }

    /**
     * Of the deals that began in a period, those that came to the second stage; by what they have in common, by the keys
     * of {@link Journey#group}, where any began.
     */
    public Map<String, Share> qualified(Instant from, Instant to) {
        return slice(from, to).qualifiedByGroup();
    }

    /** What the deals are worth that stand in each stage as of the moment. */
    public Map<StageId, Worth> standing() {
        var whole = whole();
        return whole.open().stream()
                .collect(groupingBy(
                        course -> course.last().stage(),
                        collectingAndThen(toList(), courses -> ground.sum(courses, ground::worth))));
    }

    /** Where the funnel has become narrower or slower over a period than in the year before it. */
    public Bottleneck bottleneck(Instant from, Instant to) {
        return BottleneckSearch.in(slice(from, to));
    }

    /** The few figures by what the deals have in common, by the keys of {@link Journey#group}. */
    public Map<String, Headline> headlines(Instant from, Instant to) {
        return grouping.populations().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, group -> new Slice(group.getValue(), window(from, to)).headline()));
    }

    /** The same by what the deals have in common, by the keys of {@link Journey#group}. */
    public Map<String, FunnelReport> groupsOver(Instant from, Instant to) {
        return grouping.populations().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, group -> report(new Slice(group.getValue(), window(from, to)), null)));
    }

    /** How deals used the funnel over a period, as of the same moment. */
    public Habits habits(Instant from, Instant to) {
        return new Habits(ground, slice(from, to), nudges);
    }

    /** How many open deals will be won of those that are expected to close in a period, by the chances of their stages. */
    public double expectedWins(Instant from, Instant to) {
        return slice(from, to).expected().stream()
                .mapToDouble(course -> ground.transitions.win(course.last().stage()))
                .sum();
    }

    /** Of the deals that were ever in a stage and have ended, those that were won. */
    public Share won(StageId stage) {
        var ended = all.courses.stream()
                .filter(course -> course.wasIn(stage))
                .flatMap(course -> Stream.ofNullable(course.closing(ground.route)))
                .toList();
        return new Share(
                ended.stream()
                        .filter(visit -> ground.route.isWon(visit.stage()))
                        .count(),
                ended.size());
    }

    private Slice slice(Instant from, Instant to) {
        return new Slice(all, window(from, to));
    }

    /** The figures by what was asked: parts of the period in order, others the largest first; none where nothing was. */
    public List<Group> groups() {
        return groups(query.by());
    }

    private List<Group> groups(By by) {
        if (by == By.NOTHING) {
            return List.of();
        }
        return by.isPeriod() ? parts(by).toList() : columns();
    }

    /** The figures of the parts of the period, oldest first. */
    public List<Group> trend(By by) {
        return groups(by);
    }

    private Stream<Group> parts(By by) {
        return windows(by).map(part -> new Group(part.key(by), report(new Slice(all, part.window()), null)));
    }

    private Stream<Periods.Part> windows(By by) {
        return first().stream().flatMap(first -> periods.parts(by, query.window(), first).stream());
    }

    private List<Group> columns() {
        return grouping.keys()
                .map(key -> new Group(key, report(new Slice(grouping.of(key), query.window()), grouping.share(key))))
                .toList();
    }

    private Window window(Instant from, Instant to) {
        return new Window(from, to, ground.asOf);
    }

    /** Nudges of the period that a follow-up or a stage change followed within three working days, of those long enough ago. */
    public Share nudges() {
        return nudges.share();
    }

    /** @param stage of a figure that is told for each stage */
    public List<Behind> behind(Figure figure, @Nullable Stage stage) {
        return figure == Figure.NUDGES ? nudges.behind() : new Evidence(whole()).of(figure, stage);
    }
}
