package tundish.sync;

import java.util.List;
import tundish.deal.Deal;
import tundish.deal.DealPage;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.metrics.Share;
import tundish.metrics.StageFigures.Standing;
import tundish.metrics.Worth;
import tundish.money.Sums;

/**
 * What a sales team looks at together once a week. Numbers and records, no wording.
 *
 * @param begun whether there ever was a deal
 * @param newLeads new deals by source, in this week and the seven days before it; most first
 * @param funnel every stage in which deals are being worked on, in order
 * @param figures beside those of the week before
 * @param stalled deals that outstayed their stage, longest first
 * @param overdue deals whose next action is past
 * @param followUps by who logged them, most first; every rep is there, also without any
 * @param closing open deals that are expected to close in the seven days from the day looked at, soonest first
 * @param feedback what was heard since the team last met, in order
 * @param items decisions and action items: what is open, and what was decided or settled since the team last met
 * @param examples how many of the deals are invented ones
 */
public record WeeklySummary(
        Week week,
        boolean begun,
        List<Source> newLeads,
        List<StageWeek> funnel,
        WeekFigures figures,
        Ended won,
        Ended lost,
        DealPage stalled,
        DealPage overdue,
        List<Effort> followUps,
        DealPage closing,
        List<Feedback> feedback,
        List<Item> items,
        int examples) {

    /** As many deals as a list shows; behind that stands how many more there are. */
    public static final int LISTED = 10;

    public WeeklySummary {
        newLeads = List.copyOf(newLeads);
        funnel = List.copyOf(funnel);
        followUps = List.copyOf(followUps);
        feedback = List.copyOf(feedback);
        items = List.copyOf(items);
    }

    /** Whether there is nothing at all to look at, as in a workspace that was founded today. */
    public boolean isEmpty() {
        return !begun
                && won.count() == 0
                && lost.count() == 0
                && feedback.isEmpty()
                && items.isEmpty()
                && figures.others().isEmpty();
    }

    /**
     * New deals of one source.
     *
     * @param source empty where a lead came without one
     * @param qualified of those of thirteen weeks, the ones that came to the second stage
     */
    public record Source(String source, long leads, long before, Share qualified) {}

    /**
     * How a stage moved.
     *
     * @param retired whether the funnel has it no more
     * @param worth of the deals that stood there at the end of the week
     * @param stalled how many outstayed it
     */
    public record StageWeek(Stage stage, boolean retired, Standing standing, Worth worth, long stalled) {

        public long count() {
            return standing.after();
        }

        boolean isEmpty() {
            return standing.before() + standing.after() + standing.in() + standing.out() == 0;
        }
    }

    /** @param deals the largest of them, where there are many */
    public record Ended(long count, Sums amounts, List<Deal> deals) {}

    public record Effort(Member member, long followUps) {}
}
