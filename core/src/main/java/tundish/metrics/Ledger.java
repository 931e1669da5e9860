package tundish.metrics;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tundish.calendar.WorkCalendar;
import tundish.deal.DealId;
import tundish.funnel.FunnelVersion;
import tundish.funnel.StageId;
import tundish.workspace.Settings;

/** The ledger of one funnel, read once: it can be asked about any period, as of any moment. */
public final class Ledger {

    private final String funnel;
    private final By by;
    private final List<Journey> journeys;
    private final Set<StageId> visited;
    private final List<FunnelVersion> versions;
    private final Settings settings;
    private final WorkCalendar calendar;
    private final Exchange exchange;
    private final Map<Window, FunnelAnalysis> analyses = new ConcurrentHashMap<>();

    Ledger(
            String funnel,
            By by,
            List<Journey> journeys,
            List<FunnelVersion> versions,
            Settings settings,
            WorkCalendar calendar,
            Exchange exchange) {
        this.funnel = funnel;
        this.by = by;
        this.journeys = List.copyOf(journeys);
        this.visited = Journey.stages(journeys);
        this.versions = List.copyOf(versions);
        this.settings = settings;
        this.calendar = calendar;
        this.exchange = exchange;
    }

    /** In what its amounts are told, and by which rates. */
    public Exchange exchange() {
        return exchange;
    }

    /** What no deal is worth. */
    public Worth nothing() {
        return Worth.nothing(exchange.currency());
    }

    public boolean isEmpty() {
        return journeys.isEmpty();
    }

    /** Every stage that each deal was ever in. */
    public Map<DealId, Set<StageId>> entered() {
        return journeys.stream().collect(toMap(Journey::deal, Ledger::stages));
    }

    private static Set<StageId> stages(Journey journey) {
        return journey.stages().collect(toSet());
    }

    /** Told by the stages that the funnel had at the end of the period; without nudges and without a goal. */
    public FunnelAnalysis over(Window window) {
        return analyses.computeIfAbsent(window, _ -> analyse(window, Counting.REACHED, List.of(), null));
    }

    FunnelAnalysis analyse(Window window, Counting counting, List<Reminder> reminders, @Nullable Target target) {
        var then = FunnelThen.of(versions, window, journeys);
        var basis =
                new FunnelAnalysis.Basis(then.funnel(), then.others(), settings, calendar, exchange, reminders, target);
        return FunnelAnalysis.of(journeys, visited, new Query(funnel, window, by, counting), basis);
    }
}
