package tundish.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tundish.goal.Distribution.Span;
import tundish.member.MemberId;
import tundish.metrics.By;
import tundish.metrics.Query;
import tundish.metrics.Target;
import tundish.metrics.Targets;
import tundish.metrics.Window;
import tundish.money.Money;
import tundish.workspace.Workspace;

/**
 * The revenue that is to be won in a period: that of a goal for exactly these days, else of the parts of a longer one
 * that make them up. Of several goals the one that was set last counts, as it stands today whatever moment is asked about.
 *
 * <p>By owner and by team it is shared out as the goal's plan shares the whole ({@link Division#people}), the period's value anew in whole
 * numbers that add up to it. Without entered weights the reps who are active today share it; who left has none then, and what they
 * handed over covers the share of whoever owns it now. Entered weights stay with the people they were entered for. A member has one
 * team, that of today. Owners without a share, and deals of nobody, have no target.
 */
public final class GoalTargets implements Targets {

    private final Goals goals;
    private final GoalAnalyst analyst;

    public GoalTargets(Goals goals, GoalAnalyst analyst) {
        this.goals = goals;
        this.analyst = analyst;
    }

    @Override
    public Optional<Target> of(Workspace workspace, Query query) {
        return days(query.window(), workspace.settings().zone()).flatMap(days -> of(workspace, query, days));
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

    private Optional<Target> of(Workspace workspace, Query query, Span days) {
        var pursued = goals.all(workspace.id()).reversed().stream()
                .filter(goal -> !goal.dropped() && goal.terms().measure() == Measure.REVENUE)
                .filter(goal -> goal.terms().funnel().equals(query.funnel()))
                .toList();
        return pursued.stream()
                .filter(goal -> new Span(goal.terms().from(), goal.terms().deadline()).equals(days))
                .findFirst()
                .map(goal -> target(goal, goal.terms().money(), false, query.by()))
                .or(() -> pursued.stream()
                        .flatMap(goal -> part(workspace, goal, days, query))
                        .findFirst());
    }

    private Stream<Target> part(Workspace workspace, Goal goal, Span days, Query query) {
        var terms = goal.terms();
        var spans = Distribution.spans(
                terms.from(), terms.deadline(), terms.division().part());
        var first = spans.stream().map(Span::from).toList().indexOf(days.from());
        var last = spans.stream().map(Span::to).toList().indexOf(days.to());
        if (first < 0 || last < first) {
            return Stream.empty();
        }
        var value = analyst.report(workspace, List.of(goal), query.window().asOf()).getFirst().plan().parts().stream()
                .skip(first)
                .limit(last - first + 1L)
                .map(Plan.Portion::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(target(goal, new Money(value, terms.currency()), true, query.by()));
    }

    private Target target(Goal goal, Money value, boolean part, By by) {
        return new Target(goal.number(), value, part, shares(goal, value, by));
    }

    private Map<String, Money> shares(Goal goal, Money value, By by) {
        return switch (by) {
            case OWNER -> shares(goal, value, member -> Long.toString(member.number()));
            case TEAM -> shares(goal, value, analyst::team);
            default -> Map.of();
        };
    }

    /** A team has what its people have together, so that the two always agree. */
    private Map<String, Money> shares(Goal goal, Money value, Function<MemberId, String> key) {
        var weights = analyst.weights(goal);
        var values = Distribution.values(value.value(), List.copyOf(weights.sequencedValues()))
                .iterator();
        var shares = new HashMap<String, Money>();
        weights.sequencedKeySet()
                .forEach(member -> shares.merge(
                        key.apply(member), new Money(values.next(), value.currency()), GoalTargets::together));
        return shares;
    }

    private static Money together(Money one, Money other) {
        return new Money(one.value().add(other.value()), one.currency());
    }
}
