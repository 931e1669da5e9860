package tundish.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tundish.funnel.DefaultFunnel;
import tundish.imports.ImportKind;
import tundish.imports.ImportOrder;
import tundish.imports.Mapping;
import tundish.imports.Progress;
import tundish.table.CsvFile;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/**
 * A file of new deals, each of which has a stage that it is in and one that it came from. The floor is COPY by the
 * superuser: for anybody whom the lock between workspaces holds, PostgreSQL has no COPY.
 */
final class Importing {

    private static final String HEADINGS =
            "External ID,Customer,Contact,Contact details,Need,Stage,Owner,Amount,Currency,Source,Created,Stage entered\n";

    private final Stage stage;
    private final Connection floor;

    Importing(Stage stage) throws SQLException {
        this.stage = stage;
        this.floor = stage.server().superuser(stage.name());
    }

    List<Figure> measure() throws Exception {
        var rows = stage.scale().rows();
        var file = file(rows);
        var target = new WorkspaceId(stage.crowd().more(1, 40, 20));
        var few = Math.min(rows, 20_000);
        for (var warmUp = 0; warmUp < stage.scale().warmUps(); warmUp++) {
            carryOut(target, file(few), few);
            empty(target);
        }
        var first = Duel.seconds(() -> carryOut(target, file, rows));
        floor.setAutoCommit(false);
        var copied = copied(target);
        var duel = stage.scale().isLarge()
                ? once(first, target, copied)
                : Duel.of(stage.scale(), () -> empty(target), () -> put(copied), () -> carryOut(target, file, rows));
        floor.close();
        return List.of(Figure.rate("import of %,d rows".formatted(rows), duel, rows, 40_000, 0));
    }

    private Duel once(double ours, WorkspaceId target, Copied copied) throws Exception {
        empty(target);
        return new Duel(Duel.seconds(() -> put(copied)), ours);
    }

    private static byte[] file(int rows) {
        var text = new StringBuilder(HEADINGS);
        for (var row = 1; row <= rows; row++) {
            text.append("X-")
                    .append(row)
                    .append(",Customer No ")
                    .append(row)
                    .append(",Kim ")
                    .append(row);
            text.append(",kim")
                    .append(row)
                    .append("@example.org,A licence for ")
                    .append(row % 90)
                    .append(" seats,");
            text.append(row % 2 == 0 ? "Prospect" : "Incubation")
                    .append(",Member ")
                    .append(1 + row % 5)
                    .append(',');
            text.append(1000 + row % 50_000).append(".50,CNY,").append(row % 3 == 0 ? "Fair" : "Web");
            text.append(",2026-01-%02d,2026-02-%02d\n".formatted(1 + row % 28, 1 + row % 27));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void carryOut(WorkspaceId workspace, byte[] file, int rows) {
        var boss = stage.product().boss(workspace);
        var order = new ImportOrder(ImportKind.DEALS, DefaultFunnel.NAME, Mapping.NONE, false);
        var report = Scope.of(workspace)
                .call(() -> stage.product()
                        .assembly()
                        .importer()
                        .run(boss, order, new CsvFile(() -> new ByteArrayInputStream(file)), Progress.NONE));
        if (report.created() != rows) {
            throw new IllegalStateException("of " + rows + " rows became " + report);
        }
    }

    /** What the product made of the file, as the floor puts it in: the same rows, and nothing to be reckoned. */
    private record Copied(String deals, byte[] dealRows, String changes, byte[] changeRows) {}

    private Copied copied(WorkspaceId workspace) throws Exception {
        var deals = columns("deal");
        var changes = columns("stage_change");
        return new Copied(
                deals,
                out("deal", "id", deals, workspace),
                changes,
                out("stage_change", "deal_id", changes, workspace));
    }

    private String columns(String table) throws SQLException {
        try (var statement = floor.createStatement();
                var rows = statement.executeQuery("""
                        select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'public' and table_name = '%s'""".formatted(table))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private byte[] out(String table, String id, String columns, WorkspaceId workspace) throws Exception {
        var bytes = new ByteArrayOutputStream();
        copy().copyOut(
                        "copy (select %s from %s where workspace_id = %s and %s in (select id from deal where workspace_id = %s and external_id is not null) order by %s) to stdout"
                                .formatted(columns, table, workspace, id, workspace, id),
                        bytes);
        return bytes.toByteArray();
    }

    private void put(Copied copied) throws Exception {
        copy().copyIn("copy deal (%s) from stdin".formatted(copied.deals), new ByteArrayInputStream(copied.dealRows));
        copy().copyIn(
                        "copy stage_change (%s) from stdin".formatted(copied.changes),
                        new ByteArrayInputStream(copied.changeRows));
        floor.commit();
    }

    private CopyManager copy() throws SQLException {
        return floor.unwrap(PGConnection.class).getCopyAPI();
    }

    private void empty(WorkspaceId workspace) throws SQLException {
        var theirs = " where workspace_id = " + workspace;
        stage.crowd()
                .execute(
                        "set session_replication_role = replica",
                        "delete from stage_change" + theirs,
                        "delete from deal" + theirs,
                        "set session_replication_role = default",
                        "vacuum deal, stage_change");
    }
}
