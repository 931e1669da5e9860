package tundish.metrics;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.Transactions;
import tundish.calendar.Calendars;
import tundish.calendar.WorkCalendar;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Funnels;
import tundish.money.Conversion;
import tundish.money.Money;
import tundish.money.Rates;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** Reads a workspace's ledger and what it is to be judged by. Call it inside {@link Transactions#read}, so that all is of one moment. */
public final class Analyst {

    private final Journeys journeys;
    private final Funnels funnels;
    private final Rates rates;
    private final Calendars calendars;
    private final Targets targets;

    public Analyst(Journeys journeys, Funnels funnels, Rates rates, Calendars calendars, Targets targets) {
        this.journeys = journeys;
        this.funnels = funnels;
        this.rates = rates;
        this.calendars = calendars;
        this.targets = targets;
    }

    /** Nothing where the workspace has no such funnel. */
    public Optional<FunnelAnalysis> analyse(Workspace workspace, Query query) {
        var versions = funnels.versions(workspace.id(), query.funnel());
        return versions.isEmpty() ? Optional.empty() : Optional.of(analysis(workspace, query, versions));
    }

    private FunnelAnalysis analysis(Workspace workspace, Query query, List<FunnelVersion> versions) {
        var ledger = ledger(workspace, query.funnel(), query.by(), versions);
        return ledger.analyse(
                query.window(),
                query.counting(),
                reminders(workspace, query),
                target(workspace, query, ledger.exchange()).orElse(null));
    }

    /** Everything that a funnel's ledger holds; empty where the workspace has no such funnel. */
    public Optional<Ledger> ledger(Workspace workspace, String funnel, By by) {
        var versions = funnels.versions(workspace.id(), funnel);
        return versions.isEmpty() ? Optional.empty() : Optional.of(ledger(workspace, funnel, by, versions));
    }

    private Ledger ledger(Workspace workspace, String funnel, By by, List<FunnelVersion> versions) {
        var all = journeys.all(workspace.id(), funnel, by);
        var settings = workspace.settings();
        return new Ledger(funnel, by, all, versions, settings, calendar(settings), exchange(workspace, all));
    }

    /** In the report's currency where there is a rate. */
    private Optional<Target> target(Workspace workspace, Query query, Exchange exchange) {
        return targets.of(workspace, query)
                .map(target -> target.in(exchange, query.window().asOf()));
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
        var used = all.stream()
                .flatMap(journey -> Stream.ofNullable(journey.amount()))
                .map(Money::currency)
                .collect(toSet());
        return new Exchange(Conversion.fitting(settings.currency(), used, rates.all(workspace.id())), settings.zone());
    }
}
