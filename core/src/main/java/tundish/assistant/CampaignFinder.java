package tundish.assistant;

import java.util.regex.Pattern;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignId;
import tundish.campaign.Campaigns;
import tundish.operation.Refusal.BadField;
import tundish.workspace.WorkspaceId;

/** Finds the campaign that somebody names or chose: {@code campaign:5}, its name, or part of it. */
final class CampaignFinder {

    private static final Pattern CHOSEN = Pattern.compile("campaign:(\\d{1,18})");

    private final Campaigns campaigns;

    CampaignFinder(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    static String ref(Campaign campaign) {
        return "campaign:" + campaign.id().number();
    }

    Campaign find(WorkspaceId workspace, String text) {
        if (text.isBlank()) {
            throw new BadField("campaign", "missing");
        }
        var chosen = CHOSEN.matcher(text.strip());
        if (chosen.matches()) {
            return campaigns
                    .find(new CampaignId(workspace, Long.parseLong(chosen.group(1))))
                    .orElseThrow(() -> new BadField("campaign", "campaign.unknown", text));
        }
        return campaigns.named(workspace, text).orElseGet(() -> close(workspace, text));
    }

    private Campaign close(WorkspaceId workspace, String text) {
        var close = campaigns.all(workspace).stream()
                .filter(campaign -> Campaign.key(campaign.name()).contains(Campaign.key(text)))
                .toList();
        if (close.size() == 1) {
            return close.getFirst();
        }
        throw close.isEmpty()
                ? new BadField("campaign", "campaign.unknown", text)
                : new BadField(
                        "campaign",
                        "campaign.ambiguous",
                        text,
                        String.join(
                                " · ",
                                close.stream().limit(5).map(Campaign::name).toList()));
    }
}
