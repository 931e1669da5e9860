package tundish.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One campaign, one channel, or all of them together, in the report's currency. Ratios are of sums; what cannot be said is empty.
 *
 * @param name of the campaign or channel; empty for all, and for what belongs to none
 * @param campaign null for a channel, and for a name that only deals know
 * @param cost what was booked and what other systems say was spent, once
 * @param margin how much of revenue is left to pay for it, 0 to 1
 */
public record Line(
        String name,
        String channel,
        @Nullable Campaign campaign,
        @Nullable BigDecimal budget,
        @Nullable Integer target,
        BigDecimal cost,
        BigDecimal margin,
        Tally own,
        Totals reported,
        Verdict verdict) {

    private static final int RATIO = 6;
    private static final int MONEY = 4;

    public Optional<BigDecimal> costPerLead() {
        return each(cost, own.leads());
    }

    public Optional<BigDecimal> costPerValidLead() {
        return each(cost, own.valid());
    }

    public Optional<BigDecimal> costPerOpportunity() {
        return each(cost, own.opportunities());
    }

    /** What a customer cost. */
    public Optional<BigDecimal> costPerCustomer() {
        return each(cost, own.won());
    }

    /** What came back beyond the cost, as a share of it. */
    public Optional<BigDecimal> roi() {
        return roi(own.revenue(), cost);
    }

    /** The same with what open deals are expected to bring. */
    public Optional<BigDecimal> expectedRoi() {
        return roi(own.revenue().add(own.expected()), cost);
    }

    public Optional<BigDecimal> reportedCostPerLead() {
        return each(reported.spent(), count(reported.leads()));
    }

    public Optional<BigDecimal> reportedCostPerOpportunity() {
        return each(reported.spent(), count(reported.opportunities()));
    }

    public Optional<BigDecimal> reportedCostPerOrder() {
        return each(reported.spent(), count(reported.orders()));
    }

    public Optional<BigDecimal> reportedRoi() {
        return Optional.ofNullable(reported.revenue()).flatMap(revenue -> roi(revenue, reported.spent()));
    }

    /** The share of the budget that is gone. */
    public Optional<BigDecimal> budgetUsed() {
        return Optional.ofNullable(budget).flatMap(whole -> ratio(cost, whole, RATIO));
    }

    private Optional<BigDecimal> roi(BigDecimal revenue, BigDecimal spent) {
        return ratio(revenue.multiply(margin).subtract(spent), spent, RATIO);
    }

    private static BigDecimal count(@Nullable Long count) {
        return BigDecimal.valueOf(count == null ? 0 : count);
    }

    /** A cost that nobody wrote down is not one of 0. */
    private static Optional<BigDecimal> each(BigDecimal cost, BigDecimal count) {
        return cost.signum() == 0 ? Optional.empty() : ratio(cost, count, MONEY);
    }

    private static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal to, int decimals) {
        return to.signum() <= 0 ? Optional.empty() : Optional.of(of.divide(to, decimals, RoundingMode.HALF_UP));
    }

    Line with(Verdict judged) {
        return new Line(name, channel, campaign, budget, target, cost, margin, own, reported, judged);
    }

    /** The figures of both as one line that is called otherwise. */
    Line plus(Line other) {
        return new Line(
                name,
                channel,
                null,
                budget == null ? other.budget : other.budget == null ? budget : budget.add(other.budget),
                target == null ? other.target : other.target == null ? target : Integer.valueOf(target + other.target),
                cost.add(other.cost),
                margin,
                own.plus(other.own),
                reported.plus(other.reported),
                Verdict.NONE);
    }
}
