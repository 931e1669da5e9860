package tundish.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tundish.sync.Summarizer;
import tundish.sync.Week;
import tundish.sync.WeeklyMeetings;
import tundish.sync.WeeklySummary;
import tundish.workspace.WorkspaceId;

/** The weekly figures: of one workspace, and of all. */
final class Summaries {

    private static final int AT_A_TIME = 500;

    private final Stage stage;
    private final Product product;
    private final Summarizer summarizer;
    private final WeeklyMeetings meetings;

    Summaries(Stage stage) {
        this.stage = stage;
        this.product = stage.product();
        this.summarizer = product.assembly().figures().summarizer();
        this.meetings = product.assembly().meetings();
    }

    List<Figure> measure() throws Exception {
        try (var database = stage.bare()) {
            agree(WeekSql.prepare(database, WeekSql.BY_THE_LEDGER));
            var query = generic(WeekSql.prepare(stage.bare(), WeekSql.QUICK));
            var some = some(stage.scale().of(100, 400), new Random(7));
            var one = Duel.of(
                    stage.scale(),
                    () -> {
                        for (var week : some.entrySet()) {
                            WeekSql.set(query, Map.of(week.getKey(), week.getValue()));
                            WeekSql.drain(query);
                        }
                    },
                    () -> some.forEach(this::summarize));
            var all = all();
            var everybody = WeekSql.prepare(database, WeekSql.QUICK);
            var digests = Duel.of(
                    stage.scale().costly(),
                    () -> setBased(everybody, all),
                    () -> all.keySet().forEach(this::digest));
            return List.of(
                    Figure.time("one workspace's weekly figures", one, some.size(), 0),
                    Figure.time("all %,d digests".formatted(all.size()), digests, 1, 5.0 * all.size() / 10_000));
        }
    }

    /** Planned once, not for every workspace anew. */
    private static PreparedStatement generic(PreparedStatement query) throws SQLException {
        try (var setting = query.getConnection().createStatement()) {
            setting.execute("set plan_cache_mode = force_generic_plan");
        }
        return query;
    }

    private void setBased(PreparedStatement query, Map<WorkspaceId, Week> all) throws SQLException {
        var batch = new LinkedHashMap<WorkspaceId, Week>();
        for (var week : all.entrySet()) {
            batch.put(week.getKey(), week.getValue());
            if (batch.size() == AT_A_TIME) {
                WeekSql.set(query, batch);
                WeekSql.drain(query);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            WeekSql.set(query, batch);
            WeekSql.drain(query);
        }
    }

    private void summarize(WorkspaceId workspace, Week week) {
        product.in(workspace, () -> summary(workspace, week));
    }

    private void digest(WorkspaceId workspace) {
        product.in(workspace, () -> summary(workspace, week(workspace)));
    }

    private WeeklySummary summary(WorkspaceId workspace, Week week) {
        return summarizer.summarize(
                product.stores().workspaces().find(workspace).orElseThrow(), week);
    }

    private Week week(WorkspaceId workspace) {
        return meetings.week(workspace, LocalDate.of(2026, 3, 2));
    }

    private Map<WorkspaceId, Week> all() {
        return weeks(IntStream.rangeClosed(1, stage.scale().workspaces()));
    }

    private Map<WorkspaceId, Week> some(int count, Random random) {
        return weeks(random.ints(1, stage.scale().workspaces() + 1)
                .distinct()
                .limit(Math.min(count, stage.scale().workspaces())));
    }

    private Map<WorkspaceId, Week> weeks(IntStream numbers) {
        var weeks = new LinkedHashMap<WorkspaceId, Week>();
        numbers.mapToObj(WorkspaceId::new).forEach(id -> weeks.put(id, product.in(id, () -> week(id))));
        return weeks;
    }

    /** Both must say the same, or the comparison is worth nothing. */
    private void agree(PreparedStatement query) throws SQLException {
        for (var week :
                some(Math.min(50, stage.scale().workspaces()), new Random(11)).entrySet()) {
            WeekSql.set(query, Map.of(week.getKey(), week.getValue()));
            var expected = WeekSql.checked(query);
            var found = WeekSql.of(product.in(week.getKey(), () -> summary(week.getKey(), week.getValue())));
            if (!expected.equals(found)) {
                throw new IllegalStateException(
                        "workspace %s: by the ledger %s, by the product %s".formatted(week.getKey(), expected, found));
            }
        }
    }
}
