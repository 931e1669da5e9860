package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.JDBCType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.testing.StoresContract;
import tundish.workspace.WorkspaceId;

/**
 * Erasing a workspace leaves no row of it in any table that the database has, also in those that were added after this
 * test, and every row of another.
 */
class WholeWorkspaceTest {

    @Nested
    class OnH2 extends StorageTest implements Contract {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.h2().register(properties);
        }

        @Autowired
        private JdbcTemplate template;

        @Override
        public JdbcTemplate template() {
            return template;
        }
    }

    @Nested
    class OnPostgres extends StorageTest implements Contract {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.postgres().register(properties);
        }

        @Autowired
        private JdbcTemplate template;

        @Override
        public JdbcTemplate template() {
            return template;
        }
    }

    interface Contract extends StoresContract {

        JdbcTemplate template();

        @Test
        default void erasesEveryRowOfAWorkspaceAndNoneOfAnother() {
            var gone = workspace();
            var stays = workspace();
            var whole = new WholeWorkspace(JdbcClient.create(template()), template());
            var tables = whole.tables();
            assertThat(tables).contains("deal", "letter", "draft", "installation", "console_message", "workspace");
            for (var table : tables.reversed()) {
                if (!table.equals("workspace")) {
                    fill(table, gone);
                    fill(table, stays);
                }
            }
            var before = count(tables, stays);
            assertThat(count(tables, gone)).isEqualTo(before).doesNotContainValue(0L);

            stores().transactions().carry(() -> {
                stores().workspaces()
                        .save(stores().workspaces().find(gone).orElseThrow().left(MONDAY));
                assertThat(stores().workspaces().erase(gone, TUESDAY)).isTrue();
            });

            assertThat(count(tables, gone))
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
            assertThat(count(tables, stays)).isEqualTo(before);
        }

        private Map<String, Long> count(List<String> tables, WorkspaceId workspace) {
            return tables.stream()
                    .collect(Collectors.toMap(
                            table -> table,
                            table -> template()
                                    .queryForObject(
                                            "select count(*) from " + table + " where workspace_id = ?",
                                            Long.class,
                                            workspace.value())));
        }

        /** One row in which every column holds the same for its type, so that every foreign key finds its row. */
        private void fill(String table, WorkspaceId workspace) {
            if (count(List.of(table), workspace).get(table) == 0) {
                var columns = columns(table, workspace);
                template()
                        .update("insert into %s (%s) values (%s)"
                                .formatted(
                                        table,
                                        String.join(", ", columns.keySet()),
                                        String.join(", ", columns.values())));
            }
        }

        /** What to write into each column, as SQL. */
        private Map<String, String> columns(String table, WorkspaceId workspace) {
            return template().execute((Connection connection) -> {
                var columns = new LinkedHashMap<String, String>();
                try (var all = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
                    while (all.next()) {
                        var name = all.getString("COLUMN_NAME");
                        var type = all.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                        columns.put(
                                name,
                                switch (name) {
                                    case "workspace_id" -> workspace.toString();
                                    case "platform" -> "'SLACK'";
                                    default -> value(all.getInt("DATA_TYPE"), type, workspace);
                                });
                    }
                }
                return columns;
            });
        }

        private static String value(int type, String name, WorkspaceId workspace) {
            if (name.startsWith("json")) {
                return "json '{}'";
            }
            return switch (JDBCType.valueOf(type)) {
                case BIGINT, INTEGER, SMALLINT, NUMERIC, DECIMAL, DOUBLE -> "7";
                case BOOLEAN, BIT -> "true";
                case DATE -> "date '2024-04-29'";
                case TIMESTAMP, TIMESTAMP_WITH_TIMEZONE -> "timestamp with time zone '2024-04-29 08:00:00+00:00'";
                case BINARY, VARBINARY, LONGVARBINARY, BLOB -> "cast('00' as bytea)";
                default -> "'" + workspace.value() % 900 + "'";
            };
        }
    }
}
