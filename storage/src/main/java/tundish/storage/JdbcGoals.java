package tundish.storage;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;
import tundish.funnel.StageId;
import tundish.goal.Division;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.EnteredRates;
import tundish.goal.Goal;
import tundish.goal.Goals;
import tundish.goal.Measure;
import tundish.goal.Terms;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

@InTransaction
class JdbcGoals implements Goals {

    private final JdbcClient jdbc;

    JdbcGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from goal where workspace_id = ?")
                .params(workspace.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Goal goal) {
        var terms = goal.terms();
        var size = terms.dealSize();
        var added = jdbc.sql("""
                        insert into goal (workspace_id, id, version, measure, target_value, currency, size_value, size_currency,
                            from_day, deadline, owner_id, win_rate, onward_rates, part, weighting, weights, people, by_id,
                            entered_at, dropped, funnel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        goal.workspace().value(),
                        goal.number(),
                        goal.version(),
                        terms.measure().name(),
                        terms.value(),
                        terms.currency(),
                        size == null ? null : size.value(),
                        size == null ? null : size.currency(),
                        terms.from(),
                        terms.deadline(),
                        Key.within(goal.workspace(), terms.owner()),
                        terms.rates().win(),
                        written(terms.rates().onward(), StageId::value),
                        terms.division().part().name(),
                        terms.division().weighting().name(),
                        terms.division().weights().stream()
                                .map(BigDecimal::toPlainString)
                                .collect(joining(",")),
                        written(terms.division().people(), String::valueOf),
                        Key.within(goal.workspace(), goal.by()),
                        Moments.at(goal.at()),
                        goal.dropped(),
                        terms.funnel()))
                .update();
        if (added == 0) {
            throw new Overtaken("goal " + goal.number());
        }
    }

    @Override
    public List<Goal> versions(WorkspaceId workspace, long number) {
        return jdbc.sql("select * from goal where workspace_id = ? and id = ? order by version")
                .params(workspace.value(), number)
                .query((row, _) -> goal(row))
                .list();
    }

    @Override
    public List<Goal> all(WorkspaceId workspace) {
        return jdbc.sql("""
                        select * from goal g where workspace_id = ? and version =
                            (select max(version) from goal n where n.workspace_id = g.workspace_id and n.id = g.id)
                        order by id""")
                .params(workspace.value())
                .query((row, _) -> goal(row))
                .list();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        var workspace = new WorkspaceId(row.getLong("workspace_id"));
        return new Goal(
                workspace,
                row.getLong("id"),
                row.getInt("version"),
                terms(workspace, row),
                new MemberId(workspace, row.getLong("by_id")),
                Moments.of(row, "entered_at"),
                row.getBoolean("dropped"));
    }

    private static Terms terms(WorkspaceId workspace, ResultSet row) throws SQLException {
        return new Terms(
                Measure.valueOf(row.getString("measure")),
                row.getBigDecimal("target_value"),
                row.getString("currency"),
                size(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                new MemberId(workspace, row.getLong("owner_id")),
                new EnteredRates(row.getBigDecimal("win_rate"), read(row.getString("onward_rates"), StageId::new)),
                new Division(
                        Part.valueOf(row.getString("part")),
                        Weighting.valueOf(row.getString("weighting")),
                        listed(row.getString("weights")).map(BigDecimal::new).toList(),
                        read(row.getString("people"), Long::valueOf)),
                row.getString("funnel"));
    }

    private static @Nullable Money size(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("size_value");
        return value == null ? null : new Money(value, row.getString("size_currency"));
    }

    /** {@code lead=0.4,prospect=0.5}. */
    private static <K> String written(Map<K, BigDecimal> numbers, Function<K, String> key) {
        return numbers.entrySet().stream()
                .map(number ->
                        key.apply(number.getKey()) + "=" + number.getValue().toPlainString())
                .collect(joining(","));
    }

    private static <K> Map<K, BigDecimal> read(String written, Function<String, K> key) {
        return listed(written)
                .map(number -> number.split("=", 2))
                .collect(toMap(number -> key.apply(number[0]), number -> new BigDecimal(number[1])));
    }

    private static Stream<String> listed(String written) {
        return Stream.of(written.split(",")).filter(part -> !part.isEmpty());
    }
}
