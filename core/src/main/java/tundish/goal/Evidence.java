package tundish.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tundish.funnel.Stage;
import tundish.funnel.Stage.Kind;
import tundish.funnel.StageId;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.FunnelReport;
import tundish.metrics.Share;
import tundish.money.Conversion;

/**
 * What a workspace's own deals say, as of today, by owner.
 *
 * @param conversion into the currency of the figures: the workspace's, or the only one there is
 */
record Evidence(FunnelAnalysis analysis, Conversion conversion, LocalDate today, ZoneId zone) {

    /** Fewer say nothing about a rate. */
    static final int FEWEST_ENDED = 20;

    static final int FEWEST_WON = 5;

    /** The stages that lead to a win, in order. */
    List<Stage> path() {
        return analysis.route().open().stream()
                .filter(stage -> stage.kind() == Kind.OPEN)
                .filter(stage -> !analysis.route().isRetired(stage.id()))
                .toList();
    }

    Share won(StageId stage) {
        return analysis.won(stage);
    }

    /** Everything up to now. */
    FunnelReport ever() {
        return analysis.over(Instant.MIN, Instant.MAX);
    }

    FunnelReport over(LocalDate from, LocalDate to) {
        return analysis.over(begin(from), begin(to.plusDays(1)));
    }

    Map<String, FunnelReport> owners(LocalDate from, LocalDate to) {
        return analysis.groupsOver(begin(from), begin(to.plusDays(1)));
    }

    double expectedWins(LocalDate from, LocalDate to) {
        return analysis.expectedWins(begin(from), begin(to.plusDays(1)));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
