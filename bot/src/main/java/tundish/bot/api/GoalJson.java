package tundish.bot.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.bot.api.DealJson.MoneyJson;

/**
 * A goal.
 *
 * @param measure {@code revenue} or {@code won}
 * @param funnel whose deals count
 * @param value money for revenue, else a number of deals
 * @param to the deadline, the last day
 * @param rates from 0 to 1: {@code win} from opportunity to won, others by stage to the next
 */
record GoalJson(
        long id,
        int version,
        boolean dropped,
        String measure,
        String funnel,
        Object value,
        @Nullable MoneyJson dealSize,
        LocalDate from,
        LocalDate to,
        String owner,
        Map<String, BigDecimal> rates,
        String by,
        String weighting,
        OffsetDateTime enteredAt) {

    /** How many deals, and between which numbers where the evidence tells; null where it cannot be said. */
    record NeedJson(
            @Nullable Long needed,
            @Nullable Long low,
            @Nullable Long high) {}

    /**
     * @param needed how many deals have to enter the stage
     * @param entered how many came in the period for the first time
     * @param basis {@code history}, {@code entered_win}, {@code entered_onward}, {@code unknown} or {@code never_won}
     * @param won of the deals that were in the stage and have ended
     * @param rate what was entered and counts here
     */
    record StepJson(
            String stage,
            @Nullable Long needed,
            @Nullable Long low,
            @Nullable Long high,
            long entered,
            String basis,
            FiguresJson.ShareJson won,
            @Nullable BigDecimal rate) {}

    /** @param actual what is won of it; null for what is to come */
    record PortionJson(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String owner,
            @Nullable String team,
            Object value,
            @Nullable Long customers,
            @Nullable Long opportunities,
            @Nullable Long leads,
            @Nullable Object actual) {}

    /**
     * @param phase {@code to_come}, {@code running} or {@code over}
     * @param target in the workspace's currency; null without a rate
     * @param leftOut amounts of won deals for which there is no rate
     * @param lastLead null where too few were won to tell
     */
    record ProgressJson(
            String phase,
            @Nullable Object target,
            Object actual,
            long won,
            List<MoneyJson> leftOut,
            long unpriced,
            @Nullable Object missing,
            long daysLeft,
            @Nullable Object perWeek,
            @Nullable Object forecast,
            long undated,
            @Nullable LastLeadJson lastLead,
            long cycles) {}

    /** The day after which a new lead no longer closes in time: the deadline less the median sales cycle. */
    record LastLeadJson(LocalDate day, double medianDays, double meanDays, long n) {}

    /** A goal, what it takes and how far it is. */
    record PlanJson(
            GoalJson goal,
            LocalDate today,
            @Nullable Long customers,
            @Nullable MoneyJson dealSize,
            String dealSizeBasis,
            @Nullable NeedJson opportunities,
            @Nullable NeedJson leads,
            List<StepJson> stages,
            String weighting,
            List<PortionJson> periods,
            List<PortionJson> people,
            List<PortionJson> teams,
            ProgressJson progress) {}
}
