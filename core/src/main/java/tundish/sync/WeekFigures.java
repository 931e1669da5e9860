package tundish.sync;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.campaign.CampaignReport;
import tundish.funnel.Funnel;
import tundish.goal.Goal;
import tundish.goal.Progress;
import tundish.metrics.Bottleneck;
import tundish.metrics.FunnelReport.Landing;
import tundish.metrics.Headline;
import tundish.metrics.Share;
import tundish.metrics.StageTime;

/**
 * The figures of a week beside those of the week before; of a week that still goes on, beside the same days of that.
 *
 * @param goals those that are pursued, and those whose period ended within the week
 * @param bottleneck of thirteen weeks against the year before those
 * @param moved what became of the figures that decisions of late are meant to move
 * @param channels what channels cost and brought; null where there is no campaign
 * @param others funnels besides the first in which there is anything
 */
public record WeekFigures(
        Side now,
        Side before,
        List<GoalWeek> goals,
        Bottleneck bottleneck,
        List<Moved> moved,
        @Nullable CampaignReport channels,
        List<OtherFunnel> others) {

    /** So many closed deals it takes to tell of a win rate. */
    public static final int FEWEST_CLOSED = 5;

    /** So many new leads it takes to tell how long they wait. */
    public static final int FEWEST_LEADS = 3;

    public WeekFigures {
        goals = List.copyOf(goals);
        moved = List.copyOf(moved);
        others = List.copyOf(others);
    }

    /**
     * What can be said as of the end of one of the two weeks.
     *
     * @param winRate of thirteen weeks up to then
     * @param firstContact of leads of four weeks up to then
     * @param landing of the quarter of the later week
     */
    public record Side(Headline week, Share winRate, StageTime firstContact, long followUps, Landing landing) {}

    /**
     * A goal and what the week did for it.
     *
     * @param week what was won in the week, as the goal counts
     * @param forecastBefore the forecast of a week ago; null where none can be told
     */
    public record GoalWeek(
            Goal goal,
            Progress progress,
            BigDecimal week,
            @Nullable BigDecimal forecastBefore) {}

    /** A decision, and the figure that it is meant to move: as it was then, and as it is since. */
    public record Moved(Item decision, Aim then, Aim now) {}

    /**
     * Another funnel in short.
     *
     * @param landing of the quarter
     */
    public record OtherFunnel(Funnel funnel, Headline now, Landing landing) {

        boolean isEmpty() {
            return now.openDeals() == 0
                    && now.begun() == 0
                    && now.won().count() == 0
                    && now.lost().count() == 0;
        }
    }
}
