package tundish.assistant;

import java.util.List;
import java.util.Locale;
import tundish.campaign.Campaigns;
import tundish.deal.Deals;
import tundish.funnel.Funnels;
import tundish.member.Member;
import tundish.member.Members;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.operation.Actor;
import tundish.operation.DealRef;

/** What is offered while somebody types into a search field. Only what the asker's workspace holds. */
final class SearchResults {

    private static final int MOST = 20;

    private final Deals deals;
    private final Members members;
    private final Funnels funnels;
    private final Campaigns campaigns;

    SearchResults(Deals deals, Members members, Funnels funnels, Campaigns campaigns) {
        this.deals = deals;
        this.members = members;
        this.funnels = funnels;
        this.campaigns = campaigns;
    }

    List<Option> find(Actor actor, Subject subject, String text) {
        return switch (subject) {
            case DEALS -> deals(actor, text);
            case MEMBERS -> members(actor, text);
            case STAGES -> stages(actor, text);
            case CAMPAIGNS -> campaigns(actor, text);
        };
    }

    private List<Option> deals(Actor actor, String text) {
        return deals.matching(actor.workspaceId(), text, MOST).stream()
                .map(deal -> new Option(DealRef.of(deal.id()).text(), deal.title() + " · " + deal.reference()))
                .toList();
    }

    private List<Option> members(Actor actor, String text) {
        return members.all(actor.workspaceId()).stream()
                .filter(Member::active)
                .filter(member -> holds(member.name(), text))
                .limit(MOST)
                .map(member -> new Option("member:" + member.id().number(), member.name()))
                .toList();
    }

    private List<Option> stages(Actor actor, String text) {
        return funnels.all(actor.workspaceId()).stream()
                .flatMap(funnel -> funnel.stages().stream())
                .map(stage -> new Option(stage.id().value(), stage.name().in(actor.language())))
                .filter(option -> holds(option.label(), text) || holds(option.value(), text))
                .limit(MOST)
                .toList();
    }

    private List<Option> campaigns(Actor actor, String text) {
        return campaigns.all(actor.workspaceId()).stream()
                .filter(campaign -> holds(campaign.name(), text))
                .limit(MOST)
                .map(campaign -> new Option(CampaignFinder.ref(campaign), campaign.name()))
                .toList();
    }

    private static boolean holds(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
