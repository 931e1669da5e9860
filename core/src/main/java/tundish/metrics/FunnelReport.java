package tundish.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;
import tundish.money.Sums;

/**
 * Every figure of a funnel over a period. What cannot be said is null.
 *
 * @param stages those in which deals are being worked on, in order
 * @param winRate won of closed, each deal once, by how it stands
 * @param begun deals that began in the period
 * @param open what is being worked on as of then
 * @param velocity money a day: open deals × average won value × win rate / average days to win
 * @param weighted what is open, each deal times the chance of a win from its stage
 * @param landing won in the period and the weighted amounts of open deals that are expected to close in it
 * @param target what is to be won in the period
 * @param coverage open pipeline over what is missing to the target; null also where nothing is, there is no rate, or no open
 *     deal has an amount
 * @param disordered deals whose ledger tells of a stage that was left before it was entered
 * @param moved deals that went on in another funnel in the period: neither open here nor won nor lost
 */
public record FunnelReport(
        Window window,
        List<StageFigures> stages,
        Ended won,
        Ended lost,
        Average closedDays,
        Share winRate,
        long begun,
        Worth open,
        long openDeals,
        @Nullable Money velocity,
        Worth weighted,
        Landing landing,
        @Nullable Target target,
        @Nullable Double coverage,
        Bottleneck bottleneck,
        long disordered,
        long moved) {

    public FunnelReport {
        stages = List.copyOf(stages);
    }

    /** How many deals were being worked on when the period ended, or are as long as it runs. */
    public long openAtItsEnd() {
        return stages.stream().mapToLong(stage -> stage.standing().after()).sum();
    }

    /** Amounts in currencies without a rate, of what is open and what was won. */
    public Sums leftOut() {
        return open.leftOut().plus(won.value().leftOut());
    }

    /** How many of the open and the won deals have no amount. */
    public long unpriced() {
        return open.unpriced() + won.value().unpriced();
    }

    /** @param days from the deals' beginning to their end, of those whose beginning is known */
    public record Ended(long count, Worth value, Average days) {}

    /**
     * @param expected of open deals that are expected to close in the period
     * @param undated open deals without a day on which they are expected to close: they are in no landing
     */
    public record Landing(Worth won, Worth expected, long undated) {

        /** Both together. */
        public Worth all() {
            return won.plus(expected);
        }

        public Money total() {
            return all().total();
        }
    }
}
