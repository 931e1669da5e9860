package tundish.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.goal.Plan.Basis;
import tundish.goal.Plan.Size;
import tundish.goal.Plan.SizeBasis;
import tundish.goal.Plan.Step;
import tundish.metrics.Share;
import tundish.money.Money;

/**
 * Reckons back from a goal: customers, opportunities, leads. A stage needs as many deals as are won of those that were
 * in it; where too few have ended to tell, what was entered counts, and where nothing was, nothing is said.
 */
final class Planner {

    /** More than anybody has customers: such a number only says that a rate is a slip of the pen. */
    private static final BigDecimal MOST = new BigDecimal("1e15");

    private final Terms terms;
    private final Evidence evidence;

    Planner(Terms terms, Evidence evidence) {
        this.terms = terms;
        this.evidence = evidence;
    }

    /** How large a deal is. */
    Size size() {
        if (terms.measure() == Measure.WON) {
            return new Size(SizeBasis.NOT_NEEDED, terms.dealSize(), 0);
        }
        if (terms.dealSize() != null) {
            var known = both(terms.dealSize()).isPresent();
            return new Size(known ? SizeBasis.ENTERED : SizeBasis.NO_RATE, terms.dealSize(), 0);
        }
        var won = evidence.ever().won().value();
        if (won.deals() < Evidence.FEWEST_WON || won.total().value().signum() <= 0) {
            return new Size(SizeBasis.UNKNOWN, null, won.deals());
        }
        var average = won.total().value().divide(BigDecimal.valueOf(won.deals()), 2, RoundingMode.HALF_UP);
        var money = new Money(average, won.total().currency());
        return new Size(both(money).isPresent() ? SizeBasis.HISTORY : SizeBasis.NO_RATE, money, won.deals());
    }

    /** How many deals have to be won: rounded up, for nobody sells a part of one. */
    @Nullable
    Long customers(Size size) {
        if (terms.measure() == Measure.WON) {
            return terms.value().longValueExact();
        }
        if (size.money() == null) {
            return null;
        }
        return both(size.money())
                .flatMap(pair -> whole(pair.goal(), pair.size(), RoundingMode.CEILING))
                .orElse(null);
    }

    private record Pair(BigDecimal goal, BigDecimal size) {}

    /** Both in one currency; empty where there is no rate. */
    private Optional<Pair> both(Money size) {
        if (size.currency().equals(terms.currency())) {
            return Optional.of(new Pair(terms.value(), size.value()));
        }
        var goal = evidence.conversion().convert(terms.money(), evidence.today());
        var deal = evidence.conversion().convert(size, evidence.today());
        return goal.isComplete() && deal.isComplete() && deal.sum().value().signum() > 0
                ? Optional.of(new Pair(goal.sum().value(), deal.sum().value()))
                : Optional.empty();
    }

    /** From the last stage back to the first. */
    List<Step> steps(@Nullable Long customers) {
        var path = evidence.path();
        var steps = new ArrayList<Step>();
        var next = customers;
        for (var i = path.size() - 1; i >= 0; i--) {
            var step = step(path.get(i), i == Math.min(1, path.size() - 1), customers, next);
            steps.addFirst(step);
            next = step.needed();
        }
        return steps;
    }

    private Step step(Stage stage, boolean opportunity, @Nullable Long customers, @Nullable Long next) {
        var won = evidence.won(stage.id());
        if (won.of() >= Evidence.FEWEST_ENDED && won.reached() >= Evidence.FEWEST_WON) {
            return learnt(stage, opportunity, customers, won);
        }
        var win = opportunity ? terms.rates().win() : null;
        if (win != null) {
            return entered(stage, true, customers, won, Basis.ENTERED_WIN, win);
        }
        var onward = terms.rates().onward().get(stage.id());
        if (onward != null) {
            return entered(stage, opportunity, next, won, Basis.ENTERED_ONWARD, onward);
        }
        var basis = won.of() >= Evidence.FEWEST_ENDED && won.reached() == 0 ? Basis.NEVER_WON : Basis.UNKNOWN;
        return new Step(stage, opportunity, null, null, null, basis, won, null);
    }

    private static Step learnt(Stage stage, boolean opportunity, @Nullable Long customers, Share won) {
        return new Step(
                stage,
                opportunity,
                customers == null
                        ? null
                        : whole(
                                        BigDecimal.valueOf(customers).multiply(BigDecimal.valueOf(won.of())),
                                        BigDecimal.valueOf(won.reached()),
                                        RoundingMode.CEILING)
                                .orElse(null),
                end(customers, won.high(), RoundingMode.FLOOR),
                end(customers, won.low(), RoundingMode.CEILING),
                Basis.HISTORY,
                won,
                null);
    }

    private static @Nullable Long end(@Nullable Long customers, @Nullable Double rate, RoundingMode rounding) {
        return customers == null || rate == null || rate <= 0
                ? null
                : whole(BigDecimal.valueOf(customers), BigDecimal.valueOf(rate), rounding)
                        .orElse(null);
    }

    private static Step entered(
            Stage stage, boolean opportunity, @Nullable Long next, Share won, Basis basis, BigDecimal rate) {
        var needed = next == null
                ? null
                : whole(BigDecimal.valueOf(next), rate, RoundingMode.CEILING).orElse(null);
        return new Step(stage, opportunity, needed, null, null, basis, won, rate);
    }

    private static Optional<Long> whole(BigDecimal number, BigDecimal by, RoundingMode rounding) {
        return Optional.of(number.divide(by, 0, rounding))
                .filter(whole -> whole.compareTo(MOST) <= 0)
                .map(BigDecimal::longValueExact);
    }
}
