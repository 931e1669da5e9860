package tundish.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.goal.Goal.Part;
import tundish.member.MemberId;
import tundish.metrics.Share;
import tundish.money.Converted;
import tundish.money.Money;

/**
 * What a goal takes and how far it is. What cannot be said is null.
 *
 * @param dealSize what a customer brings, as entered or as of what was won
 * @param dealSizeOf how many won deals that is the mean of; 0 where it was entered
 * @param customers to be won
 * @param stages that deals pass through, in order
 * @param seasonless whether it was to be split by last year's season, of which there is none
 * @param actual so far, in the goal's measure
 * @param due what would have to be reached by today, by the split
 * @param pacePerWeek what is needed each week from today on; null when it is over or reached
 * @param forecast what was won and what open deals are expected to bring in time; null for measures without one
 * @param lastLead the last day on which a new lead still closes in time, as long as a sale usually takes
 * @param cycleDays how long that is, the median
 */
public record GoalPlan(
        Goal goal,
        State state,
        @Nullable Money dealSize,
        int dealSizeOf,
        @Nullable BigDecimal customers,
        List<Need> stages,
        List<Slice> periods,
        boolean seasonless,
        List<Portion> people,
        BigDecimal actual,
        BigDecimal due,
        @Nullable BigDecimal pacePerWeek,
        @Nullable BigDecimal forecast,
        @Nullable LocalDate lastLead,
        @Nullable Double cycleDays,
        Converted leftOut) {

    public GoalPlan {
        stages = List.copyOf(stages);
        periods = List.copyOf(periods);
        people = List.copyOf(people);
    }

    public enum State {
        AHEAD,
        RUNNING,
        OVER
    }

    /**
     * How many deals must come to a stage.
     *
     * @param chance of a win from there; null where neither history nor anybody says
     * @param history the deals that came there and ended, and how many of them were won
     * @param isOwn whether the chance is that of the history
     * @param needed null where the chance is unknown or 0
     * @param low how many it takes at the upper end of the Wilson 95 % interval; null for a chance that was entered
     * @param high how many at the lower end; null likewise, and where that end is 0
     * @param actual came there in the period so far
     */
    public record Need(
            Stage stage,
            @Nullable Double chance,
            Share history,
            boolean isOwn,
            @Nullable BigDecimal needed,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            long actual) {}

    public record Slice(Part part, BigDecimal target, BigDecimal actual) {}

    public record Portion(MemberId member, BigDecimal target, BigDecimal actual) {}
}
