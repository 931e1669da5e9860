package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tundish.metrics.Forecast;
import tundish.metrics.Forecasts;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Forecasts}, wherever they are kept. */
public interface ForecastsContract extends StoresContract {

    LocalDate QUARTER = LocalDate.of(2026, 10, 1);

    private Forecasts forecasts() {
        return stores().forecasts();
    }

    private Forecast said(WorkspaceId workspace, String funnel, LocalDate day, String amount) {
        var forecast = new Forecast(workspace, funnel, QUARTER, day, Money.of(amount, "USD"));
        forecasts().keep(forecast);
        return forecast;
    }

    @Test
    default void areKeptAsTheyWereSaidFirst() {
        var workspace = workspace();
        var later = said(workspace, "default", LocalDate.of(2026, 10, 11), "120.50");
        var first = said(workspace, "default", LocalDate.of(2026, 10, 4), "100.00");
        said(workspace, "default", LocalDate.of(2026, 10, 4), "999.00");
        said(workspace, "partners", LocalDate.of(2026, 10, 4), "7.00");

        assertThat(forecasts().of(workspace, "default", QUARTER)).containsExactly(first, later);
        assertThat(forecasts().of(workspace, "default", QUARTER.plusMonths(3))).isEmpty();
        assertThat(forecasts().of(workspace(), "default", QUARTER)).isEmpty();
    }
}
