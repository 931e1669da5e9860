package tundish.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.goal.Progress.LastLead;
import tundish.goal.Progress.Phase;
import tundish.goal.Progress.Reached;
import tundish.metrics.Average;
import tundish.metrics.FunnelReport;
import tundish.money.Conversion;

/** Tells how far a goal is. */
final class Progression {

    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    private final Terms terms;
    private final Evidence evidence;
    private final FunnelReport report;

    Progression(Terms terms, Evidence evidence) {
        this.terms = terms;
        this.evidence = evidence;
        this.report = evidence.over(terms.from(), terms.deadline());
    }

    Progress progress() {
        var target = target();
        var actual = actual(report, terms.measure());
        var missing = target == null ? null : target.subtract(actual).max(BigDecimal.ZERO);
        var cycles = evidence.ever().won().days();
        return new Progress(
                phase(),
                currency(),
                target,
                actual,
                report.won().count(),
                report.won().value(),
                missing,
                daysLeft(),
                aWeek(missing),
                forecast(),
                report.landing().undated(),
                lastLead(cycles),
                cycles.n(),
                stages());
    }

    private @Nullable String currency() {
        return terms.measure() == Measure.REVENUE ? evidence.conversion().currency() : null;
    }

    private @Nullable BigDecimal target() {
        if (terms.measure() == Measure.WON) {
            return terms.value();
        }
        var target = evidence.conversion().convert(terms.money(), evidence.today());
        return target.isComplete() ? target.sum().value() : null;
    }

    /** What was won, as the goal counts. */
    static BigDecimal actual(FunnelReport report, Measure measure) {
        return switch (measure) {
            case REVENUE -> report.won().value().total().value();
            case WON -> BigDecimal.valueOf(report.won().count());
        };
    }

    private Phase phase() {
        if (evidence.today().isAfter(terms.deadline())) {
            return Phase.OVER;
        }
        return evidence.today().isBefore(terms.from()) ? Phase.TO_COME : Phase.RUNNING;
    }

    /** Today and the last day count. */
    private long daysLeft() {
        return switch (phase()) {
            case OVER -> 0;
            case RUNNING -> ChronoUnit.DAYS.between(evidence.today(), terms.deadline()) + 1;
            case TO_COME -> ChronoUnit.DAYS.between(terms.from(), terms.deadline()) + 1;
        };
    }

    /** No more a week than is missing altogether. */
    private @Nullable BigDecimal aWeek(@Nullable BigDecimal missing) {
        if (missing == null || daysLeft() == 0) {
            return null;
        }
        var pace = missing.multiply(WEEK).divide(BigDecimal.valueOf(daysLeft()), 10, RoundingMode.HALF_UP);
        return rounded(pace.min(missing));
    }

    private @Nullable BigDecimal forecast() {
        if (phase() == Phase.OVER) {
            return null;
        }
        return switch (terms.measure()) {
            case REVENUE -> report.landing().total().value();
            case WON ->
                rounded(BigDecimal.valueOf(
                        report.won().count() + evidence.expectedWins(terms.from(), terms.deadline())));
        };
    }

    /** Money as its currency is, deals to a tenth. */
    private BigDecimal rounded(BigDecimal number) {
        return terms.measure() == Measure.REVENUE
                ? Conversion.rounded(number, evidence.conversion().currency())
                : number.setScale(1, RoundingMode.HALF_UP);
    }

    private @Nullable LastLead lastLead(Average cycles) {
        var median = cycles.median();
        var mean = cycles.mean();
        return median == null || mean == null || cycles.n() < Evidence.FEWEST_WON || phase() == Phase.OVER
                ? null
                : new LastLead(terms.deadline().minusDays((long) Math.ceil(median)), median, mean);
    }

    private List<Reached> stages() {
        return evidence.path().stream()
                .map(stage -> new Reached(
                        stage.id(),
                        report.stages().stream()
                                .filter(figures -> figures.stage().id().equals(stage.id()))
                                .mapToLong(figures -> figures.conversion().all().of())
                                .sum()))
                .toList();
    }
}
