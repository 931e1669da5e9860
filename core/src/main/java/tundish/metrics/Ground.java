package tundish.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tundish.calendar.DayCount;
import tundish.calendar.WorkCalendar;
import tundish.funnel.StageId;
import tundish.metrics.Population.Close;
import tundish.metrics.Population.Stop;
import tundish.metrics.Survival.Span;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.money.Sums;

/** What all parts of a report stand on, so that parts add up to the whole: one route, one matrix, one measure of age. */
final class Ground {

    final Route route;
    final Population all;
    final Instant asOf;
    final Transitions transitions;
    final Counting counting;
    final Exchange exchange;
    final ZoneId zone;
    private final WorkCalendar calendar;
    private final Map<StageId, @Nullable Double> ages = new HashMap<>();
    private final Map<StageId, BigDecimal> chances = new HashMap<>();

    Ground(
            Route route,
            List<Course> courses,
            Instant asOf,
            Counting counting,
            Exchange exchange,
            ZoneId zone,
            WorkCalendar calendar) {
        this.route = route;
        this.asOf = asOf;
        this.transitions = new Transitions(route, courses);
        this.counting = counting;
        this.exchange = exchange;
        this.zone = zone;
        this.calendar = calendar;
        this.all = new Population(this, courses);
    }

    /** After how many days nine of ten deals have left a stage, or the longest visit that ended; null where none did. */
    @Nullable
    Double ageOfJudgement(StageId stage) {
        return ages.computeIfAbsent(stage, this::reckonedAge);
    }

    private @Nullable Double reckonedAge(StageId stage) {
        var spans = all.stops(stage).stream()
                .map(Stop::visit)
                .map(visit -> new Span(visit.days(asOf), !visit.isOpen()))
                .toList();
        var most = new Survival(spans).quantile(0.9);
        return most != null
                ? most
                : spans.stream()
                        .filter(Span::ended)
                        .map(Span::days)
                        .max(Double::compare)
                        .orElse(null);
    }

    boolean countsWorkingDays(StageId stage) {
        var limit = route.stage(stage).limit();
        return limit != null && limit.kind() == DayCount.Kind.WORKING;
    }

    /** Whole working days, as a limit counts them. */
    double workingDays(Visit visit) {
        var until = visit.left() == null ? asOf : visit.left();
        return calendar.elapsed(visit.entered(), until, DayCount.Kind.WORKING, zone);
    }

    /** When so many days are over. */
    Instant plus(Instant from, DayCount days) {
        return calendar.plus(from, days, zone);
    }

    boolean isOverdue(Visit visit) {
        var limit = route.stage(visit.stage()).limit();
        return limit != null && !calendar.plus(visit.entered(), limit, zone).isAfter(asOf);
    }

    /** What an open deal is worth. */
    Worth worth(Course course) {
        return worth(course.journey, asOf, BigDecimal.ONE, null);
    }

    /** The same by the chance of its stage. */
    Worth weighted(Course course) {
        return worth(course.journey, asOf, chance(course.last().stage()), null);
    }

    private BigDecimal chance(StageId stage) {
        return chances.computeIfAbsent(stage, _ -> BigDecimal.valueOf(transitions.win(stage)));
    }

    /** What a closed deal is worth for ever. */
    Worth worth(Close close) {
        var course = close.course();
        return worth(course.journey, close.closing().entered(), BigDecimal.ONE, course.frozen(route));
    }

    <T> Worth sum(List<T> all, Function<T, Worth> worth) {
        return Worth.sum(exchange.currency(), all.stream().map(worth));
    }

    /** What one deal is worth, times a chance, rounded as money is. */
    private Worth worth(Journey journey, Instant at, BigDecimal chance, @Nullable Rate frozen) {
        var amount = journey.amount();
        var none = Worth.nothing(exchange.currency());
        if (amount == null) {
            return new Worth(none.total(), 0, Sums.NONE, 0, 1);
        }
        return exchange.worth(amount, at, frozen)
                .map(value -> new Worth(new Money(rounded(value, chance), exchange.currency()), 1, Sums.NONE, 0, 0))
                .orElseGet(() -> new Worth(none.total(), 0, Sums.NONE.plus(amount), 1, 0));
    }

    private BigDecimal rounded(BigDecimal value, BigDecimal chance) {
        return chance.compareTo(BigDecimal.ONE) == 0
                ? value
                : value.multiply(chance).setScale(decimals(), RoundingMode.HALF_UP);
    }

    Money rounded(double value) {
        return new Money(BigDecimal.valueOf(value).setScale(decimals(), RoundingMode.HALF_UP), exchange.currency());
    }

    private int decimals() {
        return Math.max(0, Currency.getInstance(exchange.currency()).getDefaultFractionDigits());
    }
}
