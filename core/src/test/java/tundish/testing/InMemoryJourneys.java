package tundish.testing;

import static java.util.Comparator.comparingLong;

import java.util.List;
import tundish.deal.Deal;
import tundish.metrics.By;
import tundish.metrics.Journey;
import tundish.metrics.Journey.Step;
import tundish.metrics.Journeys;
import tundish.workspace.WorkspaceId;

public final class InMemoryJourneys implements Journeys {

    private final InMemoryDeals deals;
    private final InMemoryDealHistory history;

    public InMemoryJourneys(InMemoryDeals deals, InMemoryDealHistory history) {
        this.deals = deals;
        this.history = history;
    }

    @Override
    public List<Journey> all(WorkspaceId workspace, String funnel, By by) {
        return deals.all().stream()
                .filter(deal -> deal.id().workspace().equals(workspace))
                .filter(deal -> deal.funnel().equals(funnel))
                .sorted(comparingLong(deal -> deal.id().number()))
                .map(deal -> journey(deal, by))
                .filter(journey -> !journey.steps().isEmpty())
                .toList();
    }

    private Journey journey(Deal deal, By by) {
        var steps = history.changes(deal.id()).stream()
                .map(change -> new Step(change.to(), change.at()))
                .toList();
        return new Journey(
                deal.id(),
                group(deal, by),
                deal.details().amount(),
                deal.details().expectedClose(),
                deal.closing() == null ? null : deal.closing().rate(),
                steps);
    }

    private static String group(Deal deal, By by) {
        var details = deal.details();
        return switch (by) {
            case NOTHING, WEEK, MONTH, QUARTER -> "";
            case OWNER -> deal.owner() == null ? "" : Long.toString(deal.owner().number());
            case SOURCE -> details.source();
            case CAMPAIGN -> details.campaign();
            case REGION -> details.region();
            case INDUSTRY -> details.industry();
            case SIZE -> details.companySize();
            case NEED -> details.need();
            case CUSTOMER -> details.customer();
        };
    }
}
