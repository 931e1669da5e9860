package tundish.sync;

import java.util.List;
import tundish.deal.Deal;
import tundish.deal.DealPage;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.money.Sums;

/**
 * What a sales team looks at together once a week. Numbers and records, no wording.
 *
 * @param newLeads new deals by source, in this week and the seven days before it; most first
 * @param funnel every stage in order
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
        List<Source> newLeads,
        List<StageWeek> funnel,
        Ended won,
        Ended lost,
        DealPage stalled,
        DealPage overdue,
        List<Effort> followUps,
        List<Deal> closing,
        List<Feedback> feedback,
        List<Item> items,
        int examples) {

    public WeeklySummary {
        newLeads = List.copyOf(newLeads);
        funnel = List.copyOf(funnel);
        followUps = List.copyOf(followUps);
        closing = List.copyOf(closing);
        feedback = List.copyOf(feedback);
        items = List.copyOf(items);
    }

    /** Whether there is nothing at all to look at, as in a workspace that was founded today. */
    public boolean isEmpty() {
        return newLeads.isEmpty()
                && funnel.stream().allMatch(StageWeek::isEmpty)
                && won.count() == 0
                && lost.count() == 0
                && feedback.isEmpty()
                && items.isEmpty();
    }

    /** @param source empty where a lead came without one */
    public record Source(String source, long leads, long before) {}

    /**
     * How a stage moved: {@code before + entered - left = count}.
     *
     * @param count how many deals stood there at the end of the week
     * @param amounts what those are worth by now
     * @param before how many there were when the week began
     * @param stalled how many outstayed it
     */
    public record StageWeek(Stage stage, long count, Sums amounts, long before, long entered, long left, long stalled) {

        boolean isEmpty() {
            return count == 0 && before == 0 && entered == 0 && left == 0;
        }
    }

    /** @param deals the largest of them, where there are many */
    public record Ended(long count, Sums amounts, List<Deal> deals) {}

    public record Effort(Member member, long followUps) {}
}
