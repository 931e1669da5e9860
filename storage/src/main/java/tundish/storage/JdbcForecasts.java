package tundish.storage;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.metrics.Forecast;
import tundish.metrics.Forecasts;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcForecasts implements Forecasts {

    private final JdbcClient jdbc;

    JdbcForecasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Forecast forecast) {
        jdbc.sql("""
                insert into forecast (workspace_id, funnel, quarter, said, amount, currency) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        forecast.workspace().value(),
                        forecast.funnel(),
                        forecast.quarter(),
                        forecast.said(),
                        forecast.landing().value(),
                        forecast.landing().currency())
                .update();
    }

    @Override
    public List<Forecast> of(WorkspaceId workspace, String funnel, LocalDate quarter) {
        return jdbc.sql("""
                select said, amount, currency from forecast
                where workspace_id = ? and funnel = ? and quarter = ? order by said""")
                .params(workspace.value(), funnel, quarter)
                .query((row, _) -> new Forecast(
                        workspace,
                        funnel,
                        quarter,
                        row.getObject("said", LocalDate.class),
                        new Money(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }
}
