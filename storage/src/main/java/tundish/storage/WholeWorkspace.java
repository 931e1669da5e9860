package tundish.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.workspace.WorkspaceId;

/**
 * Everything that a workspace owns, in whatever table. The tables are asked of the database itself, so that none can be
 * forgotten: each that has a column {@code workspace_id}, those that point to others first.
 */
final class WholeWorkspace {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    WholeWorkspace(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @param selfReferences columns by which rows of the table point to others of it */
    private record Owned(String table, Set<String> selfReferences) {}

    /** Holds a workspace that left before the moment until the transaction ends; false where there is none to be had. */
    boolean hold(WorkspaceId workspace, Instant leftBefore) {
        return jdbc.sql("select workspace_id from workspace where workspace_id = ? and left_at < ?"
                        + " for update skip locked")
                .params(workspace.value(), Moments.at(leftBefore))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void erase(WorkspaceId workspace) {
        for (var owned : owned()) {
            owned.selfReferences()
                    .forEach(column -> jdbc.sql(
                                    "update %s set %s = null where workspace_id = ?".formatted(owned.table(), column))
                            .params(workspace.value())
                            .update());
            jdbc.sql("delete from %s where workspace_id = ?".formatted(owned.table()))
                    .params(workspace.value())
                    .update();
        }
    }

    /** The tables in an order in which their rows can be deleted. */
    List<String> tables() {
        return owned().stream().map(Owned::table).toList();
    }

    /** Those of {@link #tables} that have a column, in the same order. */
    List<String> tablesWith(String column) {
        var having = Set.copyOf(template.execute((Connection connection) -> jdbc.sql("""
                select table_name from information_schema.columns where column_name = ? and table_schema = ?""")
                .params(column, connection.getSchema())
                .query(String.class)
                .list()));
        return tables().stream().filter(having::contains).toList();
    }

    private List<Owned> owned() {
        return template.execute((Connection connection) -> {
            var tables = named(connection);
            var pointers = new HashMap<String, Map<String, Set<String>>>();
            for (var table : tables) {
                pointers.put(table, pointers(connection, table));
            }
            return ordered(tables, pointers);
        });
    }

    private Set<String> named(Connection connection) throws SQLException {
        return new LinkedHashSet<>(
                jdbc.sql("""
                select columns.table_name from information_schema.columns columns
                join information_schema.tables tables on tables.table_schema = columns.table_schema
                    and tables.table_name = columns.table_name
                where columns.column_name = 'workspace_id' and columns.table_schema = ?
                    and tables.table_type = 'BASE TABLE'
                order by columns.table_name""").params(connection.getSchema()).query(String.class).list());
    }

    /** By the table that is pointed to, the columns that are no workspace. */
    private static Map<String, Set<String>> pointers(Connection connection, String table) throws SQLException {
        var pointers = new HashMap<String, Set<String>>();
        try (var keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                var columns = pointers.computeIfAbsent(keys.getString("PKTABLE_NAME"), _ -> new HashSet<>());
                if (!keys.getString("FKCOLUMN_NAME").equals("workspace_id")) {
                    columns.add(keys.getString("FKCOLUMN_NAME"));
                }
            }
        }
        return pointers;
    }

    private static List<Owned> ordered(Set<String> tables, Map<String, Map<String, Set<String>>> pointers) {
        var left = new LinkedHashSet<>(tables);
        var ordered = new ArrayList<Owned>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table -> left.stream()
                            .filter(other -> !other.equals(table))
                            .noneMatch(other ->
                                    pointers.getOrDefault(other, Map.of()).containsKey(table)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables point to each other: " + left));
            left.remove(next);
            ordered.add(new Owned(next, pointers.getOrDefault(next, Map.of()).getOrDefault(next, Set.of())));
        }
        return ordered;
    }
}
