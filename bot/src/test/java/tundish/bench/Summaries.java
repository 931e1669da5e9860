package tundish.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tundish.sync.Summarizer;
import tundish.sync.Week;
import tundish.sync.WeeklyMeetings;
import tundish.sync.WeeklySummary;
import tundish.workspace.WorkspaceId;

/** The weekly figures: of one workspace, and of all. */
final class Summaries {

    private static final int AT_A_TIME = 100;

    /** As the application is set unless somebody says otherwise. */
    private static final int COURIERS = 4;

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
            var floors = new ArrayList<PreparedStatement>();
            for (var courier = 0; courier < COURIERS; courier++) {
                floors.add(WeekSql.prepare(stage.bare(), WeekSql.QUICK));
            }
            var digests = Duel.of(
                    stage.scale().costly(),
                    () -> together(all, (courier, share) -> setBased(floors.get(courier), share, all)),
                    () -> together(all, (_, share) -> share.forEach(this::digest)));
            for (var floor : floors) {
                floor.getConnection().close();
            }
            return List.of(
                    Figure.time("one workspace's weekly figures", one, some.size(), 0),
                    Figure.time(
                            "all %,d digests by %d couriers".formatted(all.size(), COURIERS),
                            digests,
                            1,
                            5.0 * all.size() / 10_000));
        }
    }

    /** Planned once, not for every workspace anew. */
    private static PreparedStatement generic(PreparedStatement query) throws SQLException {
        try (var setting = query.getConnection().createStatement()) {
            setting.execute("set plan_cache_mode = force_generic_plan");
        }
        return query;
    }

    /** As many at a time as messages are written and sent. */
    private static void together(Map<WorkspaceId, Week> all, Share work) throws Exception {
        var left = new ConcurrentLinkedQueue<>(shares(List.copyOf(all.keySet())));
        try (var couriers = Executors.newFixedThreadPool(COURIERS)) {
            var done = new ArrayList<Future<?>>();
            for (var courier = 0; courier < COURIERS; courier++) {
                var number = courier;
                done.add(couriers.submit(() -> {
                    for (var share = left.poll(); share != null; share = left.poll()) {
                        work.on(number, share);
                    }
                    return null;
                }));
            }
            for (var each : done) {
                each.get();
            }
        }
    }

    private interface Share {
        void on(int courier, List<WorkspaceId> workspaces) throws Exception;
    }

    private static List<List<WorkspaceId>> shares(List<WorkspaceId> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_A_TIME)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_A_TIME)))
                .toList();
    }

    private static void setBased(PreparedStatement query, List<WorkspaceId> share, Map<WorkspaceId, Week> all)
            throws SQLException {
        var weeks = new LinkedHashMap<WorkspaceId, Week>();
        share.forEach(workspace -> weeks.put(workspace, all.get(workspace)));
        WeekSql.set(query, weeks);
        WeekSql.drain(query);
    }

    private void summarize(WorkspaceId workspace, Week week) {
        product.reading(workspace, () -> summary(workspace, week));
    }

    private void digest(WorkspaceId workspace) {
        product.reading(workspace, () -> summary(workspace, week(workspace)));
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
