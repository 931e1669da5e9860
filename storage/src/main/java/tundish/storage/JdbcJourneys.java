package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tundish.deal.DealId;
import tundish.funnel.StageId;
import tundish.metrics.By;
import tundish.metrics.Journey;
import tundish.metrics.Journey.Step;
import tundish.metrics.Journeys;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.workspace.WorkspaceId;

/** Two statements over the rows of one workspace, however many deals there are; both run along the primary keys. */
@Transactional(readOnly = true)
class JdbcJourneys implements Journeys {

    private static final int FETCHED_AT_ONCE = 2000;

    private final JdbcClient jdbc;

    JdbcJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Journey> all(WorkspaceId workspace, String funnel, By by) {
        var steps = steps(workspace, funnel);
        return jdbc
                .sql("select d.id, d.amount, d.currency, d.expected_close, d.closing_currency, d.closing_into,"
                        + " d.closing_rate_from, d.closing_rate, " + column(by)
                        + " as grouped from deal d where d.workspace_id = ? and d.funnel = ? order by d.id")
                .withFetchSize(FETCHED_AT_ONCE)
                .params(workspace.value(), funnel)
                .query((row, _) -> journey(workspace, row, steps))
                .list()
                .stream()
                .filter(journey -> !journey.steps().isEmpty())
                .toList();
    }

    private Map<Long, List<Step>> steps(WorkspaceId workspace, String funnel) {
        var steps = new HashMap<Long, List<Step>>();
        var stages = new HashMap<String, StageId>();
        jdbc.sql("""
                        select c.deal_id, c.to_stage, c.happened_at from stage_change c
                        join deal d on d.workspace_id = c.workspace_id and d.id = c.deal_id
                        where c.workspace_id = ? and d.funnel = ? order by c.deal_id, c.stay""")
                .withFetchSize(FETCHED_AT_ONCE)
                .params(workspace.value(), funnel)
                .query(row -> {
                    while (row.next()) {
                        steps.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>(4))
                                .add(new Step(
                                        stages.computeIfAbsent(row.getString(2), StageId::new),
                                        Moments.of(row, "happened_at")));
                    }
                    return steps;
                });
        return steps;
    }

    /** Never what somebody typed: a name of our own. */
    private static String column(By by) {
        return switch (by) {
            case NOTHING, WEEK, MONTH, QUARTER -> "''";
            case OWNER -> "d.owner_id";
            case SOURCE -> "d.source";
            case CAMPAIGN -> "d.campaign";
            case REGION -> "d.region";
            case INDUSTRY -> "d.industry";
            case SIZE -> "d.company_size";
            case NEED -> "d.need";
            case CUSTOMER -> "d.customer";
        };
    }

    private static Journey journey(WorkspaceId workspace, ResultSet row, Map<Long, List<Step>> steps)
            throws SQLException {
        var number = row.getLong("id");
        var group = row.getString("grouped");
        return new Journey(
                new DealId(workspace, number),
                group == null ? "" : group,
                money(row),
                row.getObject("expected_close", LocalDate.class),
                rate(row),
                steps.getOrDefault(number, List.of()));
    }

    private static @Nullable Rate rate(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("closing_rate");
        return value == null
                ? null
                : new Rate(
                        row.getString("closing_currency"),
                        row.getString("closing_into"),
                        row.getObject("closing_rate_from", LocalDate.class),
                        value);
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
