package tundish.sync;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tundish.metrics.FunnelReport;
import tundish.metrics.Group;
import tundish.metrics.Headline;
import tundish.workspace.WorkspaceId;

/**
 * What a sales team looks back on once a month. Numbers and records, no wording.
 *
 * @param zone of the workspace
 * @param month the days it is about
 * @param figures of the month beside those of the month before
 * @param report of the month alone
 * @param trend of the twelve months up to it, the oldest first
 * @param stays of the three months up to its end, for a month alone tells little of how long deals stay
 * @param owners the month's figures by the owners' numbers; empty where nobody owns a deal
 * @param decisions those of the month, in order
 * @param examples how many of the deals are invented ones
 */
public record MonthlyReview(
        WorkspaceId workspace,
        ZoneId zone,
        Week month,
        WeekFigures figures,
        FunnelReport report,
        List<Group> trend,
        FunnelReport stays,
        Map<String, Headline> owners,
        List<Item> decisions,
        int examples) {

    public MonthlyReview {
        trend = List.copyOf(trend);
        owners = Map.copyOf(owners);
        decisions = List.copyOf(decisions);
    }

    /** Whether the month still goes on. */
    public boolean goesOn() {
        return month.end().isAfter(month.asOf());
    }

    /** The months from the first in which anything happened; the last at least. */
    public List<Group> months() {
        var months = trend.stream().dropWhile(MonthlyReview::isQuiet).toList();
        return months.isEmpty() ? trend.subList(Math.max(0, trend.size() - 1), trend.size()) : months;
    }

    private static boolean isQuiet(Group month) {
        var report = month.report();
        return report.begun() + report.won().count() + report.lost().count() == 0;
    }

    /** Whether no deal was there yet. */
    public boolean isEmpty() {
        return trend.isEmpty() && figures.others().isEmpty();
    }
}
