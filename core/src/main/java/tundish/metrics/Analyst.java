package tundish.metrics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.calendar.Calendars;
import tundish.calendar.WorkCalendar;
import tundish.funnel.Funnel;
import tundish.funnel.Funnels;
import tundish.money.Money;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** Reads a workspace's ledger and what it is to be judged by. Call it inside a transaction, so that all is of one moment. */
public final class Analyst {

    private final Journeys journeys;
    private final Funnels funnels;
    private final Calendars calendars;

    public Analyst(Journeys journeys, Funnels funnels, Calendars calendars) {
        this.journeys = journeys;
        this.funnels = funnels;
        this.calendars = calendars;
    }

    /** Nothing where the workspace has no such funnel. */
    public Optional<FunnelAnalysis> analyse(Workspace workspace, Query query) {
        return funnels.find(workspace.id(), query.funnel()).map(funnel -> analysis(workspace, query, funnel));
    }

    private FunnelAnalysis analysis(Workspace workspace, Query query, Funnel funnel) {
        var all = journeys.all(workspace.id(), query.funnel(), query.by());
        var settings = workspace.settings();
        var basis = new FunnelAnalysis.Basis(
                funnel, List.of(), settings, calendar(settings), exchange(all, settings), null);
        return FunnelAnalysis.of(all, query, basis);
    }

    /** A calendar that is not known any more must not hide the numbers. */
    private WorkCalendar calendar(Settings settings) {
        return calendars.find(settings.calendar()).orElseGet(WorkCalendar::weekendsOnly);
    }

    /** The workspace's currency, unless every amount is in one other. */
    private static Exchange exchange(List<Journey> all, Settings settings) {
        var currencies = all.stream()
                .flatMap(journey -> Stream.ofNullable(journey.amount()))
                .map(Money::currency)
                .distinct()
                .limit(2)
                .toList();
        return Exchange.without(currencies.size() == 1 ? currencies.getFirst() : settings.currency());
    }
}
