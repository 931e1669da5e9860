package tundish.metrics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.calendar.Calendars;
import tundish.calendar.WorkCalendar;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Funnels;
import tundish.money.Money;
import tundish.money.Rates;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** Reads a workspace's ledger and what it is to be judged by. Call it inside a transaction, so that all is of one moment. */
public final class Analyst {

    private final Journeys journeys;
    private final Funnels funnels;
    private final Rates rates;
    private final Calendars calendars;

    public Analyst(Journeys journeys, Funnels funnels, Rates rates, Calendars calendars) {
        this.journeys = journeys;
        this.funnels = funnels;
        this.rates = rates;
        this.calendars = calendars;
    }

    /** Nothing where the workspace has no such funnel. */
    public Optional<FunnelAnalysis> analyse(Workspace workspace, Query query) {
        var versions = funnels.versions(workspace.id(), query.funnel());
        return versions.isEmpty() ? Optional.empty() : Optional.of(analysis(workspace, query, versions));
    }

    private FunnelAnalysis analysis(Workspace workspace, Query query, List<FunnelVersion> versions) {
        var all = journeys.all(workspace.id(), query.funnel(), query.by());
        var settings = workspace.settings();
        var then = FunnelThen.of(versions, query.window(), all);
        var basis = new FunnelAnalysis.Basis(
                then.funnel(),
                then.others(),
                settings,
                calendar(settings),
                exchange(workspace, all),
                reminders(workspace, query),
                null);
        return FunnelAnalysis.of(all, query, basis);
    }

    private List<Reminder> reminders(Workspace workspace, Query query) {
        var window = query.window();
        return journeys.reminders(workspace.id(), query.funnel(), window.from(), window.to());
    }

    /** A calendar that is not known any more must not hide the numbers. */
    private WorkCalendar calendar(Settings settings) {
        return calendars.find(settings.calendar()).orElseGet(WorkCalendar::weekendsOnly);
    }

    /** The workspace's currency, unless every amount is in one other and there is no rate between the two. */
    private Exchange exchange(Workspace workspace, List<Journey> all) {
        var settings = workspace.settings();
        var into = rates.into(workspace.id(), settings.currency());
        var currencies = all.stream()
                .flatMap(journey -> Stream.ofNullable(journey.amount()))
                .map(Money::currency)
                .distinct()
                .limit(2)
                .toList();
        var only = currencies.size() == 1 ? currencies.getFirst() : settings.currency();
        var known = only.equals(settings.currency())
                || rates.all(workspace.id()).stream().anyMatch(rate -> rate.isOf(only, settings.currency()));
        return new Exchange(known ? into : rates.into(workspace.id(), only), settings.zone());
    }
}
