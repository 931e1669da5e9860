package tundish.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.goal.Goal.Part;
import tundish.goal.Goal.Shape;
import tundish.goal.GoalPlan.Need;
import tundish.goal.GoalPlan.Portion;
import tundish.goal.GoalPlan.Slice;
import tundish.goal.GoalPlan.State;
import tundish.member.MemberId;
import tundish.metrics.Share;
import tundish.money.Converted;
import tundish.money.Money;

/** Reckons what a goal takes, backwards from its value through every stage, and how far it is. Pure. */
final class Planner {

    /** As many deals as have to have ended before their history counts more than what was entered. */
    static final int ENOUGH = 20;

    private static final int OPPORTUNITY = 1;
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /**
     * What is known.
     *
     * @param stages that are worked on, in order
     * @param sales every deal
     * @param reps among whom it is split
     */
    record Facts(
            List<Stage> stages,
            List<Sale> sales,
            List<MemberId> reps,
            @Nullable Double cycleDays,
            LocalDate today,
            Converted leftOut) {}

    private final Goal goal;
    private final Facts facts;

    Planner(Goal goal, Facts facts) {
        this.goal = goal;
        this.facts = facts;
    }

    GoalPlan plan() {
        var worths = facts.sales().stream()
                .filter(Sale::won)
                .flatMap(sale -> Stream.ofNullable(sale.worth()))
                .toList();
        var size = dealSize(worths);
        var customers = customers(size);
        var actual = actual(_ -> true, goal.from(), goal.to());
        var season = season();
        var periods = periods(season);
        return new GoalPlan(
                goal,
                state(),
                size,
                goal.dealSize() == null ? worths.size() : 0,
                customers,
                needs(customers),
                periods,
                goal.shape() == Shape.SEASON && isEmpty(season),
                people(),
                actual,
                due(periods),
                pace(actual),
                forecast(actual),
                lastLead(),
                facts.cycleDays(),
                facts.leftOut());
    }

    private State state() {
        return facts.today().isBefore(goal.from())
                ? State.AHEAD
                : facts.today().isAfter(goal.to()) ? State.OVER : State.RUNNING;
    }

    private @Nullable Money dealSize(List<BigDecimal> worths) {
        if (goal.dealSize() != null || goal.currency().isEmpty() || worths.isEmpty()) {
            return goal.dealSize();
        }
        var mean = worths.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(worths.size()), 2, RoundingMode.HALF_UP);
        return mean.signum() == 0 ? null : new Money(mean, goal.currency());
    }

    private @Nullable BigDecimal customers(@Nullable Money size) {
        return switch (goal.measure()) {
            case REVENUE -> size == null ? null : goal.value().divide(size.value(), 0, RoundingMode.CEILING);
            case CUSTOMERS -> goal.value();
            case OPPORTUNITIES, LEADS -> null;
        };
    }

    private List<Need> needs(@Nullable BigDecimal customers) {
        var needs = new ArrayList<Need>();
        for (int i = 0; i < facts.stages().size(); i++) {
            needs.add(need(i, customers));
        }
        return needs;
    }

    private Need need(int stage, @Nullable BigDecimal customers) {
        var history = history(stage);
        var isOwn = history.of() >= ENOUGH && history.reached() > 0;
        var chance = isOwn ? history.rate() : entered(stage);
        var known = facts.stages().get(stage);
        var actual = came(stage);
        if (chance == null || chance <= 0 || customers == null) {
            return new Need(known, chance, history, isOwn, fixed(stage), null, null, actual);
        }
        return new Need(
                known,
                chance,
                history,
                isOwn,
                needed(customers, chance, RoundingMode.CEILING),
                isOwn ? needed(customers, history.high(), RoundingMode.HALF_UP) : null,
                isOwn ? needed(customers, history.low(), RoundingMode.HALF_UP) : null,
                actual);
    }

    /** A goal of leads or opportunities is itself what a stage needs. */
    private @Nullable BigDecimal fixed(int stage) {
        return switch (goal.measure()) {
            case LEADS -> stage == 0 ? goal.value() : null;
            case OPPORTUNITIES -> stage == OPPORTUNITY ? goal.value() : null;
            case REVENUE, CUSTOMERS -> null;
        };
    }

    private static @Nullable BigDecimal needed(
            @Nullable BigDecimal customers, @Nullable Double chance, RoundingMode rounding) {
        return customers == null || chance == null || chance <= 0
                ? null
                : customers
                        .divide(BigDecimal.valueOf(chance), MathContext.DECIMAL64)
                        .setScale(6, RoundingMode.HALF_UP)
                        .setScale(0, rounding);
    }

    /** Of the deals that came to the stage or beyond and ended, how many were won. */
    private Share history(int stage) {
        var ended = facts.sales().stream()
                .filter(sale -> !sale.isOpen() && sale.came(stage))
                .toList();
        return new Share(ended.stream().filter(Sale::won).count(), ended.size());
    }

    /** What the steps from there to a win come to, as entered; of opportunities, the rate of all of them at once. */
    private @Nullable Double entered(int stage) {
        if (stage == OPPORTUNITY && goal.winRate() != null) {
            return goal.winRate().doubleValue();
        }
        var step = goal.conversions().get(facts.stages().get(stage).id());
        if (step == null) {
            return null;
        }
        if (stage + 1 == facts.stages().size()) {
            return step.doubleValue();
        }
        var beyond = entered(stage + 1);
        return beyond == null ? null : Double.valueOf(step.doubleValue() * beyond);
    }

    private long came(int stage) {
        return facts.sales().stream()
                .flatMap(sale -> sale.reached().get(stage).stream())
                .filter(goal::holds)
                .count();
    }

    private BigDecimal actual(Predicate<Sale> of, LocalDate from, LocalDate to) {
        var part = new Part(from, to);
        return facts.sales().stream()
                .filter(of)
                .map(sale -> counted(sale, part))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal counted(Sale sale, Part part) {
        return switch (goal.measure()) {
            case REVENUE -> isWon(sale, part) && sale.worth() != null ? sale.worth() : BigDecimal.ZERO;
            case CUSTOMERS -> one(isWon(sale, part));
            case OPPORTUNITIES -> one(came(sale, OPPORTUNITY, part));
            case LEADS -> one(came(sale, 0, part));
        };
    }

    private static BigDecimal one(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static boolean isWon(Sale sale, Part part) {
        return sale.won() && sale.closed() != null && part.holds(sale.closed());
    }

    private static boolean came(Sale sale, int stage, Part part) {
        return stage < sale.reached().size()
                && sale.reached().get(stage).filter(part::holds).isPresent();
    }

    /** What was reached in the same parts of the year before. */
    private List<BigDecimal> season() {
        return goal.periods().stream()
                .map(part ->
                        actual(_ -> true, part.from().minusYears(1), part.to().minusYears(1)))
                .toList();
    }

    private static boolean isEmpty(List<BigDecimal> season) {
        return season.stream().allMatch(part -> part.signum() == 0);
    }

    private List<Slice> periods(List<BigDecimal> season) {
        var parts = goal.periods();
        var weights = switch (goal.shape()) {
            case EVEN -> parts.stream().map(_ -> BigDecimal.ONE).toList();
            case WEIGHTED -> goal.weights();
            case SEASON -> season;
        };
        var targets = Split.of(goal.value(), weights);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Slice(
                        parts.get(i),
                        targets.get(i),
                        actual(_ -> true, parts.get(i).from(), parts.get(i).to())))
                .toList();
    }

    private List<Portion> people() {
        var reps = facts.reps();
        if (reps.isEmpty()) {
            return List.of();
        }
        var targets =
                Split.of(goal.value(), reps.stream().map(_ -> BigDecimal.ONE).toList());
        return IntStream.range(0, reps.size())
                .mapToObj(i -> new Portion(
                        reps.get(i),
                        targets.get(i),
                        actual(sale -> reps.get(i).equals(sale.owner()), goal.from(), goal.to())))
                .toList();
    }

    /** The parts that are over, and of the running one the share of its days. */
    private BigDecimal due(List<Slice> periods) {
        return periods.stream()
                .map(this::due)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP);
    }

    private BigDecimal due(Slice slice) {
        var part = slice.part();
        if (facts.today().isBefore(part.from())) {
            return BigDecimal.ZERO;
        }
        if (facts.today().isAfter(part.to())) {
            return slice.target();
        }
        var days = ChronoUnit.DAYS.between(part.from(), part.to()) + 1;
        var gone = ChronoUnit.DAYS.between(part.from(), facts.today()) + 1;
        return slice.target()
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal pace(BigDecimal actual) {
        var missing = goal.value().subtract(actual);
        var start = facts.today().isBefore(goal.from()) ? goal.from() : facts.today();
        var days = ChronoUnit.DAYS.between(start, goal.to()) + 1;
        return days <= 0 || missing.signum() <= 0
                ? null
                : missing.multiply(WEEK).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal forecast(BigDecimal actual) {
        return switch (goal.measure()) {
            case REVENUE -> actual.add(expected(sale -> sale.worth() == null ? BigDecimal.ZERO : sale.worth()));
            case CUSTOMERS -> actual.add(expected(_ -> BigDecimal.ONE));
            case OPPORTUNITIES, LEADS -> null;
        };
    }

    private BigDecimal expected(Function<Sale, BigDecimal> each) {
        return facts.sales().stream()
                .filter(Sale::isOpen)
                .filter(sale -> sale.expectedClose() != null && goal.holds(sale.expectedClose()))
                .map(sale -> each.apply(sale)
                        .multiply(BigDecimal.valueOf(sale.chance()))
                        .setScale(2, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable LocalDate lastLead() {
        var cycle = facts.cycleDays();
        return cycle == null ? null : goal.to().minusDays((long) Math.ceil(cycle));
    }
}
