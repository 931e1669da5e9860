package tundish.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignReport;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Stage;
import tundish.goal.Goal;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Habits;
import tundish.workspace.Settings;

/**
 * Everything of a workspace that suggestions are made from, read once.
 *
 * @param funnels what the ledger of each says
 * @param versions of each funnel by its name, the newest first
 * @param main that of the usual funnel
 * @param channels null where no campaign is running
 * @param goals those that are pursued
 * @param customersOwned whether somebody looks after customers who have bought
 */
record Figures(
        Settings settings,
        Instant now,
        List<FunnelAnalysis> funnels,
        Map<String, List<FunnelVersion>> versions,
        FunnelAnalysis main,
        @Nullable CampaignReport channels,
        List<Campaign> campaigns,
        List<Goal> goals,
        boolean customersOwned) {

    LocalDate today() {
        return LocalDate.ofInstant(now, settings.zone());
    }

    Optional<FunnelAnalysis> funnel(String name) {
        return funnels.stream()
                .filter(each -> each.route().funnel().name().equals(name))
                .findFirst();
    }

    /** How a funnel was used in the time that suggestions are made from. */
    Habits habits(FunnelAnalysis funnel) {
        return funnel.habits(now.minus(Thresholds.PERIOD), Instant.MAX);
    }

    /** Since when deals can be in a stage; what was imported into a funnel's first version may be older than it. */
    Instant since(Funnel funnel, Stage stage) {
        var all = versions.getOrDefault(funnel.name(), List.of());
        var having = all.stream()
                .takeWhile(version -> version.funnel().stage(stage.id()).isPresent())
                .toList();
        return having.size() == all.size() ? Instant.EPOCH : having.getLast().since();
    }
}
