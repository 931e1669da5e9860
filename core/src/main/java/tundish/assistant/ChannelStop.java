package tundish.assistant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tundish.assistant.SuggestionChanges.Change;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignId;
import tundish.campaign.Campaigns;
import tundish.operation.Actor;
import tundish.operation.Operation.SaveCampaign;
import tundish.suggestion.Advice.ChannelCosts;
import tundish.suggestion.Suggestion.Decision;

/** Ends the campaigns of a channel that costs and does not bring, and lets them run on as they would have. */
final class ChannelStop {

    private final Campaigns campaigns;
    private final CampaignOperations operations;
    private final InstantSource clock;

    ChannelStop(Campaigns campaigns, CampaignOperations operations, InstantSource clock) {
        this.campaigns = campaigns;
        this.operations = operations;
        this.clock = clock;
    }

    /** Every campaign of the channel that still runs ends today. */
    Change stop(Actor actor, ChannelCosts channel) {
        var today = LocalDate.ofInstant(clock.instant(), actor.settings().zone());
        var ends = new LinkedHashMap<Long, String>();
        for (var number : channel.running()) {
            campaign(actor, number)
                    .filter(campaign -> campaign.isRunningOn(today) && !today.equals(campaign.end()))
                    .ifPresent(campaign -> {
                        ends.put(
                                number,
                                campaign.end() == null ? "" : campaign.end().toString());
                        save(actor, campaign, today.toString());
                    });
        }
        if (ends.isEmpty()) {
            throw SuggestionChanges.gone();
        }
        return new Change(
                ends.entrySet().stream()
                        .map(end -> end.getKey() + "=" + end.getValue())
                        .collect(Collectors.joining(",")),
                today.toString());
    }

    /** The campaigns that still end on that day end when they would have. */
    void resume(Actor actor, Decision decision) {
        var any = false;
        for (var end : decision.was().split(",")) {
            var part = end.split("=", -1);
            var stopped = campaign(actor, Long.parseLong(part[0]))
                    .filter(campaign -> decision.is().equals(String.valueOf(campaign.end())));
            stopped.ifPresent(campaign -> save(actor, campaign, part[1].isEmpty() ? "none" : part[1]));
            any |= stopped.isPresent();
        }
        if (!any) {
            throw SuggestionChanges.moved();
        }
    }

    private Optional<Campaign> campaign(Actor actor, long number) {
        return campaigns.find(new CampaignId(actor.workspaceId(), number));
    }

    private void save(Actor actor, Campaign campaign, String end) {
        operations.save(actor, new SaveCampaign(CampaignFinder.ref(campaign), Map.of("end", end), -1));
    }
}
