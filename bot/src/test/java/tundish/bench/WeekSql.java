package tundish.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tundish.deal.Closing;
import tundish.sync.Week;
import tundish.sync.WeeklySummary;
import tundish.workspace.WorkspaceId;

/** Weekly figures straight from the tables, of one workspace or of many in one statement. */
final class WeekSql {

    private static final String WEEKS = """
            with week as (select * from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
                ?::timestamptz[], ?::date[]) w (workspace_id, before, begins, ends, as_of, today))
            """;

    /** The least work: what there is now, and what was changed since. */
    static final String QUICK = WEEKS + """
            select w.workspace_id, 'leads ' || d.source as figure,
                count(*) filter (where d.created_at >= w.begins) as one,
                count(*) filter (where d.created_at < w.begins) as two, 0 as three, 0 as four
            from week w join deal d on d.workspace_id = w.workspace_id
                and d.created_at >= w.before and d.created_at < w.ends and d.funnel = 'default'
            group by 1, 2
            union all
            select w.workspace_id, 'now ' || d.stage || ' ' || coalesce(d.currency, ''), count(*), sum(d.amount),
                count(*) filter (where d.closing_outcome is null and d.stage_due <= w.as_of),
                count(*) filter (where d.closing_outcome is null and d.next_due < w.as_of)
            from week w join deal d on d.workspace_id = w.workspace_id and d.funnel = 'default'
            group by 1, 2
            union all
            select w.workspace_id, 'moved ' || s.stage,
                count(*) filter (where s.sign = 1 and c.happened_at < w.ends),
                count(*) filter (where s.sign = -1 and c.happened_at < w.ends),
                sum(s.sign), sum(s.sign) filter (where c.happened_at >= w.ends)
            from week w join stage_change c on c.workspace_id = w.workspace_id and c.happened_at >= w.begins
            join deal d on d.workspace_id = c.workspace_id and d.id = c.deal_id and d.funnel = 'default'
            cross join lateral (values (c.to_stage, 1), (c.from_stage, -1)) s (stage, sign)
            where s.stage is not null
            group by 1, 2
            union all
            select w.workspace_id, 'closed ' || d.closing_outcome, count(*), sum(d.amount), 0, 0
            from week w join deal d on d.workspace_id = w.workspace_id
                and d.closed_at >= w.begins and d.closed_at < w.ends and d.funnel = 'default'
            group by 1, 2
            union all
            select w.workspace_id, 'closing', count(*), 0, 0, 0
            from week w join deal d on d.workspace_id = w.workspace_id and d.closing_outcome is null
                and d.expected_close >= w.today and d.expected_close < w.today + 7
            group by 1
            union all
            select w.workspace_id, 'effort ' || f.member_id, count(*), 0, 0, 0
            from week w join follow_up f on f.workspace_id = w.workspace_id
                and f.happened_at >= w.begins and f.happened_at < w.ends and not f.withdrawn
                and not exists (select from follow_up r where r.workspace_id = f.workspace_id and r.replaces_id = f.id)
            group by 1, 2
            """;

    /** Another way to the same figures, by the whole ledger: what both are checked by. */
    static final String BY_THE_LEDGER = WEEKS + """
            select w.workspace_id, 'leads ' || d.source as figure, count(*) as n
            from week w join deal d on d.workspace_id = w.workspace_id
                and d.created_at >= w.begins and d.created_at < w.ends and d.funnel = 'default'
            group by 1, 2
            union all
            select w.workspace_id, 'before ' || s.stage, sum(s.sign)
            from week w join stage_change c on c.workspace_id = w.workspace_id and c.happened_at < w.begins
            cross join lateral (values (c.to_stage, 1), (c.from_stage, -1)) s (stage, sign)
            where s.stage not in ('won', 'lost')
            group by 1, 2
            union all
            select w.workspace_id, 'count ' || s.stage, sum(s.sign)
            from week w join stage_change c on c.workspace_id = w.workspace_id and c.happened_at < w.ends
            cross join lateral (values (c.to_stage, 1), (c.from_stage, -1)) s (stage, sign)
            where s.stage not in ('won', 'lost')
            group by 1, 2
            union all
            select w.workspace_id, 'amount ' || s.stage, sum(s.sign * d.amount)
            from week w join stage_change c on c.workspace_id = w.workspace_id and c.happened_at < w.ends
            join deal d on d.workspace_id = c.workspace_id and d.id = c.deal_id and d.amount is not null
            cross join lateral (values (c.to_stage, 1), (c.from_stage, -1)) s (stage, sign)
            where s.stage not in ('won', 'lost')
            group by 1, 2
            union all
            select w.workspace_id, 'entered ' || c.to_stage, count(*)
            from week w join stage_change c on c.workspace_id = w.workspace_id
                and c.happened_at >= w.begins and c.happened_at < w.ends
                and c.to_stage not in ('won', 'lost')
            group by 1, 2
            union all
            select w.workspace_id, 'left ' || c.from_stage, count(*)
            from week w join stage_change c on c.workspace_id = w.workspace_id and c.from_stage is not null
                and c.happened_at >= w.begins and c.happened_at < w.ends
            group by 1, 2
            union all
            select w.workspace_id, 'stalled ' || d.stage, count(*)
            from week w join deal d on d.workspace_id = w.workspace_id
                and d.closing_outcome is null and d.stage_due <= w.as_of
            group by 1, 2
            union all
            select w.workspace_id, 'overdue', count(*)
            from week w join deal d on d.workspace_id = w.workspace_id
                and d.closing_outcome is null and d.next_due < w.as_of
            group by 1
            union all
            select w.workspace_id, d.closing_outcome, count(*)
            from week w join deal d on d.workspace_id = w.workspace_id
                and d.closed_at >= w.begins and d.closed_at < w.ends
            group by 1, 2
            union all
            select w.workspace_id, 'closing', count(*)
            from week w join deal d on d.workspace_id = w.workspace_id and d.closing_outcome is null
                and d.expected_close >= w.today and d.expected_close < w.today + 7
            group by 1
            union all
            select w.workspace_id, 'effort ' || f.member_id, count(*)
            from week w join follow_up f on f.workspace_id = w.workspace_id
                and f.happened_at >= w.begins and f.happened_at < w.ends
            group by 1, 2
            """;

    private WeekSql() {}

    static PreparedStatement prepare(Connection bare, String query) throws SQLException {
        return bare.prepareStatement(query);
    }

    static void set(PreparedStatement query, Map<WorkspaceId, Week> weeks) throws SQLException {
        var database = query.getConnection();
        query.setArray(
                1,
                database.createArrayOf(
                        "bigint",
                        weeks.keySet().stream().map(WorkspaceId::value).toArray()));
        moments(query, 2, weeks.values(), Week::before);
        moments(query, 3, weeks.values(), Week::begin);
        moments(query, 4, weeks.values(), Week::end);
        moments(query, 5, weeks.values(), Week::asOf);
        query.setArray(
                6,
                database.createArrayOf(
                        "date",
                        weeks.values().stream()
                                .map(week -> Date.valueOf(week.today()))
                                .toArray()));
    }

    private static void moments(
            PreparedStatement query, int place, Collection<Week> weeks, Function<Week, Instant> moment)
            throws SQLException {
        var all = weeks.stream()
                .map(moment)
                .map(each -> each.atOffset(ZoneOffset.UTC).toString())
                .toArray();
        query.setArray(place, query.getConnection().createArrayOf("timestamptz", all));
    }

    /** Reads everything, and returns how many rows there were. */
    static int drain(PreparedStatement query) throws SQLException {
        var count = 0;
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getLong(1);
                rows.getString(2);
                rows.getBigDecimal(4);
                count++;
            }
        }
        return count;
    }

    /** The figures by the whole ledger; what is 0 is not there. */
    static Map<String, Long> checked(PreparedStatement query) throws SQLException {
        var all = new TreeMap<String, Long>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                all.put(rows.getString(2), rows.getLong(3));
            }
        }
        all.values().removeIf(count -> count == 0);
        return all;
    }

    /** The same of a summary. */
    static Map<String, Long> of(WeeklySummary summary) {
        var all = new TreeMap<String, Long>();
        summary.newLeads().forEach(source -> all.put("leads " + source.source(), source.leads()));
        for (var stage : summary.funnel()) {
            var name = " " + stage.stage().id().value();
            all.put("before" + name, stage.standing().before());
            all.put("count" + name, stage.standing().after());
            all.put("entered" + name, stage.standing().in());
            all.put("left" + name, stage.standing().out());
            all.put("stalled" + name, stage.stalled());
            all.put("amount" + name, stage.worth().total().value().longValueExact());
        }
        all.put("overdue", summary.overdue().total());
        all.put("closing", summary.closing().total());
        all.put(Closing.Outcome.WON.name(), summary.won().count());
        all.put(Closing.Outcome.LOST.name(), summary.lost().count());
        summary.followUps()
                .forEach(effort -> all.put("effort " + effort.member().id().number(), effort.followUps()));
        all.values().removeIf(count -> count == 0);
        return all;
    }
}
