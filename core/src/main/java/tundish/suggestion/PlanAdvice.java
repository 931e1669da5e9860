package tundish.suggestion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.funnel.Stage;
import tundish.goal.Goal;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.suggestion.Advice.DealSizeOff;
import tundish.suggestion.Advice.WinRateOff;

/** Where goals are planned with numbers that do not hold any more. What a plan learns by itself needs no advice. */
final class PlanAdvice {

    /** Nobody plans with more digits. */
    private static final MathContext ROUND = new MathContext(3, RoundingMode.HALF_UP);

    private final Figures figures;

    PlanAdvice(Figures figures) {
        this.figures = figures;
    }

    List<Advice> all() {
        return figures.goals().stream()
                .filter(goal -> !goal.dropped() && !goal.terms().deadline().isBefore(figures.today()))
                .flatMap(goal -> Stream.concat(winRate(goal).stream(), dealSize(goal).stream()))
                .toList();
    }

    /** A plan learns its rate only from some wins: fewer, of many that ended, leave what was entered standing. */
    private Optional<Advice> winRate(Goal goal) {
        var entered = goal.terms().rates().win();
        var funnel = figures.funnel(goal.terms().funnel());
        var stage = funnel.flatMap(PlanAdvice::opportunity);
        if (entered == null || stage.isEmpty()) {
            return Optional.empty();
        }
        var won = funnel.get().won(stage.get().id());
        var high = won.high();
        return won.of() >= Thresholds.FEWEST
                        && won.reached() < Thresholds.FEWEST_EVENTS
                        && high != null
                        && high < entered.doubleValue()
                ? Optional.of(new WinRateOff(
                        goal.number(),
                        goal.terms().funnel(),
                        stage.get().id(),
                        plain(entered),
                        won,
                        proposed(won, high)))
                : Optional.empty();
    }

    /** The second of the stages that lead to a win, where a lead has become an opportunity. */
    private static Optional<Stage> opportunity(FunnelAnalysis analysis) {
        var path = analysis.route().funnel().stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .toList();
        return path.stream().skip(Math.min(1, path.size() - 1)).findFirst();
    }

    /** What was seen; where nothing was won, the most that it may be. */
    private static BigDecimal proposed(Share won, double high) {
        var rate = won.rate();
        return plain(BigDecimal.valueOf(rate == null || rate == 0 ? high : rate).setScale(3, RoundingMode.UP));
    }

    private static BigDecimal plain(BigDecimal rate) {
        return rate.stripTrailingZeros();
    }

    private Optional<Advice> dealSize(Goal goal) {
        var entered = goal.terms().dealSize();
        var funnel = figures.funnel(goal.terms().funnel());
        if (entered == null || funnel.isEmpty()) {
            return Optional.empty();
        }
        var won = figures.habits(funnel.get()).won().value();
        if (won.deals() < Thresholds.FEWEST || !won.total().currency().equals(entered.currency())) {
            return Optional.empty();
        }
        var average = won.total().value().divide(BigDecimal.valueOf(won.deals()), ROUND);
        var advice = new DealSizeOff(
                goal.number(), goal.terms().funnel(), entered, new Money(average, entered.currency()), won.deals());
        return average.signum() > 0 && advice.off() >= Thresholds.SIZE_OFF ? Optional.of(advice) : Optional.empty();
    }
}
