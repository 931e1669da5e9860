package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import tundish.metrics.Reminder;
import tundish.money.Rate;
import tundish.workspace.WorkspaceId;

/** Two statements over the rows of one workspace, however many deals there are; both run along the primary keys. */
@Transactional(readOnly = true)
class JdbcJourneys implements Journeys {

    private static final int FETCHED_AT_ONCE = 2000;

    /** After everything, within what both databases can keep. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String EVER_IN = "(d.funnel = ? or d.id in"
            + " (select l.deal_id from stage_change l where l.workspace_id = ? and l.leaving = ?))";

    private static final String REMINDERS = """
            select s.deal_id, s.sent,
                (select min(c.recorded_at) from stage_change c where c.workspace_id = :workspace
                    and c.deal_id = s.deal_id and c.recorded_at > s.sent) as moved,
                (select min(f.recorded_at) from follow_up f where f.workspace_id = :workspace
                    and f.deal_id = s.deal_id and f.recorded_at > s.sent and not f.withdrawn) as logged
            from (select n.deal_id, min(l.settled_at) as sent from nudge_copy n
                join letter l on l.workspace_id = n.workspace_id and l.id = n.letter and l.state = 'DELIVERED'
                where n.workspace_id = :workspace
                group by n.deal_id, n.kind, n.level, n.occasion) s
            join deal d on d.workspace_id = :workspace and d.id = s.deal_id
            where s.sent >= :from and s.sent < :to and :funnel = coalesce(
                (select c.leaving from stage_change c where c.workspace_id = :workspace and c.deal_id = s.deal_id
                    and c.leaving is not null and c.recorded_at > s.sent order by c.stay fetch first 1 row only),
                d.funnel)
            order by s.sent, s.deal_id""";

    private final JdbcClient jdbc;

    JdbcJourneys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Journey> all(WorkspaceId workspace, String funnel, By by) {
        var ledger = ledger(workspace, funnel);
        return jdbc
                .sql(
                        "select d.id, d.funnel, d.amount, d.currency, d.expected_close, d.closing_currency, d.closing_into,"
                                + " d.closing_rate_from, d.closing_rate, " + column(by)
                                + " as grouped from deal d where d.workspace_id = ? and " + EVER_IN + " order by d.id")
                .withFetchSize(FETCHED_AT_ONCE)
                .params(workspace.value(), funnel, workspace.value(), funnel)
                .query((row, _) -> journey(workspace, row, ledger.steps(row.getLong("id"), row.getString("funnel"))))
                .list()
                .stream()
                .filter(journey -> journey.stages().findAny().isPresent())
                .toList();
    }

    /** Of every funnel: to look at each line's deal would take longer than to leave some aside. */
    private Lines ledger(WorkspaceId workspace, String funnel) {
        var ledger = new Lines(funnel);
        jdbc.sql("select deal_id, to_stage, happened_at, leaving from stage_change where workspace_id = ?"
                        + " order by deal_id, stay")
                .withFetchSize(FETCHED_AT_ONCE)
                .params(workspace.value())
                .query(row -> {
                    while (row.next()) {
                        ledger.add(row);
                    }
                    return ledger;
                });
        return ledger;
    }

    /** The lines of a ledger, to be told to one funnel. Few deals were ever in two. */
    private static final class Lines {

        private final String funnel;
        private final Map<Long, List<Step>> steps = new HashMap<>();
        private final Map<Long, Map<Integer, String>> departures = new HashMap<>();
        private final Map<String, StageId> stages = new HashMap<>();

        Lines(String funnel) {
            this.funnel = funnel;
        }

        void add(ResultSet row) throws SQLException {
            var deal = row.getLong(1);
            var known = steps.computeIfAbsent(deal, _ -> new ArrayList<>(8));
            var left = row.getString(4);
            if (left != null) {
                departures.computeIfAbsent(deal, _ -> new HashMap<>()).put(known.size(), left);
            }
            known.add(new Step(stages.computeIfAbsent(row.getString(2), StageId::new), Moments.of(row, 3)));
        }

        /** @param now the funnel in which the deal is */
        List<Step> steps(long deal, String now) {
            var all = steps.getOrDefault(deal, List.of());
            var left = departures.get(deal);
            return left == null ? all : within(all, left, now);
        }

        private List<Step> within(List<Step> all, Map<Integer, String> left, String now) {
            var within = new ArrayList<Step>();
            var there = now;
            for (var i = all.size() - 1; i >= 0; i--) {
                var step = all.get(i);
                within.add(there.equals(funnel) ? step : new Step(null, step.at()));
                there = left.getOrDefault(i, there);
            }
            return within.reversed();
        }
    }

    @Override
    public List<Reminder> reminders(WorkspaceId workspace, String funnel, Instant from, Instant to) {
        return jdbc.sql(REMINDERS)
                .param("workspace", workspace.value())
                .param("funnel", funnel)
                .param("from", Moments.at(from.isBefore(Moments.EVER) ? Moments.EVER : from))
                .param("to", Moments.at(to.isAfter(NEVER) ? NEVER : to))
                .query((row, _) -> reminder(workspace, row))
                .list();
    }

    private static Reminder reminder(WorkspaceId workspace, ResultSet row) throws SQLException {
        var moved = Moments.maybe(row, "moved");
        var logged = Moments.maybe(row, "logged");
        var reaction = moved == null || (logged != null && logged.isBefore(moved)) ? logged : moved;
        return new Reminder(new DealId(workspace, row.getLong("deal_id")), Moments.of(row, "sent"), reaction);
    }

    /** Never what somebody typed: a name of our own. */
    private static String column(By by) {
        return switch (by) {
            case NOTHING, WEEK, MONTH, QUARTER -> "''";
            case OWNER -> "d.owner_id";
            case TEAM -> "(select m.team from member m where m.workspace_id = d.workspace_id and m.id = d.owner_id)";
            case SOURCE -> "d.source";
            case CAMPAIGN -> "d.campaign";
            case REGION -> "d.region";
            case INDUSTRY -> "d.industry";
            case SIZE -> "d.company_size";
            case NEED -> "d.need";
            case CUSTOMER -> "d.customer";
        };
    }

    private static Journey journey(WorkspaceId workspace, ResultSet row, List<Step> steps) throws SQLException {
        var group = row.getString("grouped");
        return new Journey(
                new DealId(workspace, row.getLong("id")),
                group == null ? "" : group,
                Amounts.of(row),
                row.getObject("expected_close", LocalDate.class),
                rate(row),
                steps);
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
}
