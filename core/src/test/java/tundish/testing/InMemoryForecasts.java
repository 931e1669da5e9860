package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import tundish.metrics.Forecast;
import tundish.metrics.Forecasts;
import tundish.workspace.WorkspaceId;

public final class InMemoryForecasts implements Forecasts, Rewindable {

    private final Shelf<Key, Forecast> said = new Shelf<>();

    private record Key(WorkspaceId workspace, String funnel, LocalDate quarter, LocalDate said) {}

    @Override
    public void keep(Forecast forecast) {
        var key = new Key(forecast.workspace(), forecast.funnel(), forecast.quarter(), forecast.said());
        if (said.find(key).isEmpty()) {
            said.put(key, forecast);
        }
    }

    @Override
    public List<Forecast> of(WorkspaceId workspace, String funnel, LocalDate quarter) {
        return said.all().stream()
                .filter(forecast -> forecast.workspace().equals(workspace))
                .filter(forecast ->
                        forecast.funnel().equals(funnel) && forecast.quarter().equals(quarter))
                .sorted(comparing(Forecast::said))
                .toList();
    }

    @Override
    public Runnable mark() {
        return said.mark();
    }
}
