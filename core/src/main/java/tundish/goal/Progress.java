package tundish.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.funnel.StageId;
import tundish.metrics.Worth;

/**
 * How far a goal is. Numbers are money in the workspace's currency, or deals, as the goal counts. What cannot be said is
 * null.
 *
 * @param currency null where deals are counted
 * @param target null where there is no rate for the goal's currency
 * @param worth what was won, and what its sum had to leave out
 * @param missing 0 where the goal is reached
 * @param aWeek what is needed each week from today, or from the first day; null in a period that is over
 * @param forecast what was won and what open deals that are expected to close in the period weigh
 * @param undated open deals without a day on which they are expected to close: they are in no forecast
 * @param lastLead null where too few were won to tell, and where the period is over
 * @param cycles of how many won deals it is known how long they took
 */
public record Progress(
        Phase phase,
        @Nullable String currency,
        @Nullable BigDecimal target,
        BigDecimal actual,
        long wonDeals,
        Worth worth,
        @Nullable BigDecimal missing,
        long daysLeft,
        @Nullable BigDecimal aWeek,
        @Nullable BigDecimal forecast,
        long undated,
        @Nullable LastLead lastLead,
        long cycles,
        List<Reached> stages) {

    public Progress {
        stages = List.copyOf(stages);
    }

    /** Where today lies. */
    public enum Phase {
        TO_COME,
        RUNNING,
        OVER
    }

    /**
     * The day after which a new lead no longer closes in time.
     *
     * @param day the deadline less the median sales cycle
     * @param medianDays from a deal's beginning to its win
     * @param meanDays the same on average: a few slow deals pull it up, which is why the median decides
     */
    public record LastLead(LocalDate day, double medianDays, double meanDays) {}

    /** How many deals came into a stage in the period for the first time. */
    public record Reached(StageId stage, long deals) {}
}
