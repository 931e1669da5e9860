package tundish.sync;

import java.time.LocalDate;
import java.util.List;
import tundish.deal.Deal;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.money.Sums;

/**
 * What a sales team looks at together once a week. Numbers and records, no wording.
 *
 * @param from the first day of the seven that are summed up
 * @param to the day after the last
 * @param closing deals expected to close in the seven days from {@code to}
 */
public record WeeklySummary(
        LocalDate from,
        LocalDate to,
        List<Source> newLeads,
        List<StageWeek> funnel,
        Ended won,
        Ended lost,
        List<Deal> stalled,
        List<Deal> overdue,
        List<Effort> followUps,
        List<Deal> closing,
        List<Feedback> feedback,
        List<Item> items) {

    /** @param source empty where a lead came without one */
    public record Source(String source, long leads, long lastWeek) {}

    /** @param before how many there were when the week began */
    public record StageWeek(
            Stage stage, long count, Sums amounts, long before, long entered, long left, long stalled) {}

    /** @param deals the largest of them, where there are many */
    public record Ended(long count, Sums amounts, List<Deal> deals) {}

    public record Effort(Member member, long followUps) {}
}
