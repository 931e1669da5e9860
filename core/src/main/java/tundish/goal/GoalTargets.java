package tundish.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.goal.Distribution.Span;
import tundish.metrics.Target;
import tundish.metrics.Targets;
import tundish.metrics.Window;
import tundish.money.Money;
import tundish.workspace.Workspace;

/**
 * The revenue that is to be won in a period: that of a goal for exactly these days, else of the parts of a longer one
 * that make them up. Of several goals the one that was set last counts.
 */
public final class GoalTargets implements Targets {

    private final Goals goals;
    private final GoalAnalyst analyst;

    public GoalTargets(Goals goals, GoalAnalyst analyst) {
        this.goals = goals;
        this.analyst = analyst;
    }

    @Override
    public Optional<Target> of(Workspace workspace, String funnel, Window window) {
        return days(window, workspace.settings().zone()).flatMap(days -> of(workspace, funnel, days, window.asOf()));
    }

    /** The first and the last day; empty for what does not begin and end with a day. */
    private static Optional<Span> days(Window window, ZoneId zone) {
        if (!window.hasBeginning() || !window.hasEnd() || !window.to().isAfter(window.from())) {
            return Optional.empty();
        }
        var first = LocalDate.ofInstant(window.from(), zone);
        var after = LocalDate.ofInstant(window.to(), zone);
        return begins(first, window.from(), zone) && begins(after, window.to(), zone)
                ? Optional.of(new Span(first, after.minusDays(1)))
                : Optional.empty();
    }

    private static boolean begins(LocalDate day, Instant moment, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().equals(moment);
    }

    private Optional<Target> of(Workspace workspace, String funnel, Span days, Instant asOf) {
        var pursued = goals.all(workspace.id()).reversed().stream()
                .filter(goal -> !goal.dropped() && goal.terms().measure() == Measure.REVENUE)
                .filter(goal -> goal.terms().funnel().equals(funnel))
                .toList();
        return pursued.stream()
                .filter(goal -> new Span(goal.terms().from(), goal.terms().deadline()).equals(days))
                .findFirst()
                .map(goal -> new Target(goal.number(), goal.terms().money(), false))
                .or(() -> pursued.stream()
                        .flatMap(goal -> part(workspace, goal, days, asOf))
                        .findFirst());
    }

    private Stream<Target> part(Workspace workspace, Goal goal, Span days, Instant asOf) {
        var terms = goal.terms();
        var spans = Distribution.spans(
                terms.from(), terms.deadline(), terms.division().part());
        var first = spans.stream().map(Span::from).toList().indexOf(days.from());
        var last = spans.stream().map(Span::to).toList().indexOf(days.to());
        if (first < 0 || last < first) {
            return Stream.empty();
        }
        var value = analyst.report(workspace, List.of(goal), asOf).getFirst().plan().parts().stream()
                .skip(first)
                .limit(last - first + 1L)
                .map(Plan.Portion::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(new Target(goal.number(), new Money(value, terms.currency()), true));
    }
}
