package tundish.storage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/**
 * What PostgreSQL itself keeps apart, statement by statement as somebody might write it who forgot the workspace. Every
 * table of the catalogue is tried, with a row of each of two workspaces in it.
 */
@ExtendWith(OutputCaptureExtension.class)
class RowSecurityTest extends StorageTest {

    private static final TestDatabase DATABASE = TestDatabase.postgres();
    private static final long OURS = 900_001;
    private static final long THEIRS = 900_002;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final JdbcTemplate superuser = new JdbcTemplate(source(DATABASE.asSuperuser()));

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    private static DriverManagerDataSource source(TestDatabase database) {
        return new DriverManagerDataSource(database.url(), database.username(), database.password());
    }

    /** Without foreign keys, so that a row needs no others. */
    @BeforeEach
    void putARowOfEachIntoEveryTable() {
        for (var table : tables()) {
            superuser.execute("set session_replication_role = replica; delete from %s; %s; %s"
                    .formatted(table, insert(table, OURS), insert(table, THEIRS)));
        }
    }

    private List<String> tables() {
        return superuser.queryForList("""
                select c.table_name from information_schema.columns c join information_schema.tables t
                    on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'workspace_id'
                order by c.table_name""", String.class);
    }

    private String insert(String table, long workspace) {
        var columns = superuser.queryForList("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'public' and table_name = ? and (is_nullable = 'NO' or column_name = 'workspace_id')""", table);
        var names = columns.stream().map(column -> (String) column.get("column_name"));
        var values = columns.stream()
                .map(column -> column.get("column_name").equals("workspace_id")
                        ? Long.toString(workspace)
                        : value((String) column.get("data_type"), workspace));
        return "insert into %s (%s) values (%s)"
                .formatted(table, names.collect(joining(", ")), values.collect(joining(", ")));
    }

    private static String value(String type, long workspace) {
        return switch (type) {
            case "bigint", "integer", "smallint", "numeric", "double precision" -> Long.toString(workspace % 1000);
            case "boolean" -> "false";
            case "date", "timestamp with time zone", "time without time zone" -> "now()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "''";
            default -> "'" + workspace % 1000 + "'";
        };
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static <T> T outside(Supplier<T> work) throws InterruptedException {
        var answer = new AtomicReference<T>();
        Thread.ofVirtual().start(() -> answer.set(work.get())).join();
        return answer.get();
    }

    @Test
    void knowsTheTables() {
        assertThat(tables()).contains("deal", "workspace", "member", "letter", "console_message");
    }

    @Test
    void showsNothingOfAnyTableToAQueryWithoutAWorkspace() throws InterruptedException {
        for (var table : tables()) {
            assertThat(outside(() -> count(table))).as(table).isZero();
        }
    }

    @Test
    void showsEachWorkspaceItsOwnRowOfEveryTable() {
        for (var table : tables()) {
            assertThat(ours(() -> jdbc.sql("select workspace_id from " + table)
                            .query(Long.class)
                            .list()))
                    .as(table)
                    .containsExactly(OURS);
            assertThat(count(table)).as(table).isEqualTo(2);
        }
    }

    @Test
    void letsNobodyChangeOrTakeAwayAnothersRow() {
        for (var table : tables()) {
            var changed = ours(() -> jdbc.sql("update %s set workspace_id = workspace_id where workspace_id = %d"
                            .formatted(table, THEIRS))
                    .update());
            var gone = ours(() -> jdbc.sql("delete from %s where workspace_id = %d".formatted(table, THEIRS))
                    .update());
            assertThat(changed + gone).as(table).isZero();
            assertThat(count(table)).as(table).isEqualTo(2);
        }
    }

    @Test
    void letsNobodyPutARowIntoAnothersWorkspace() throws InterruptedException {
        for (var table : tables()) {
            superuser.execute("set session_replication_role = replica; delete from %s where workspace_id = %d"
                    .formatted(table, THEIRS));
            assertThatThrownBy(() -> ours(() -> jdbc.sql(insert(table, THEIRS)).update()))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
            assertThatThrownBy(() -> ours(() -> jdbc.sql("update %s set workspace_id = %d".formatted(table, THEIRS))
                            .update()))
                    .as(table)
                    .hasStackTraceContaining("row-level security");
            assertThat(outside(() -> refused(insert(table, OURS)))).as(table).contains("row-level security");
        }
    }

    private String refused(String sql) {
        try {
            jdbc.sql(sql).update();
            return "taken";
        } catch (RuntimeException refusal) {
            return String.valueOf(refusal.getCause());
        }
    }

    private static <T> T ours(Supplier<T> work) {
        return Scope.of(new WorkspaceId(OURS)).call(work::get);
    }

    private static <T> T theirs(Supplier<T> work) {
        return Scope.of(new WorkspaceId(THEIRS)).call(work::get);
    }

    @Test
    void followsTheScopeWithinATransactionAndAfterOneThatFailed() {
        transaction.executeWithoutResult(_ -> {
            assertThat(count("home")).isEqualTo(2);
            assertThat(ours(() -> only("home"))).isEqualTo(OURS);
            assertThat(theirs(() -> only("home"))).isEqualTo(THEIRS);
        });
        transaction.executeWithoutResult(status -> {
            assertThat(ours(() -> only("home"))).isEqualTo(OURS);
            status.setRollbackOnly();
        });
        for (var again = 0; again < 20; again++) {
            assertThat(theirs(() -> only("home"))).isEqualTo(THEIRS);
            assertThat(ours(() -> only("home"))).isEqualTo(OURS);
        }
    }

    private long only(String table) {
        return jdbc.sql("select workspace_id from " + table).query(Long.class).single();
    }

    @Test
    void refusesTheScopeOfOneWorkspaceInsideThatOfAnother() {
        assertThatThrownBy(() -> ours(() -> theirs(() -> count("deal"))))
                .hasMessage("work for workspace 900001 reaches for workspace 900002");
    }

    @Test
    void locksATableThatIsNew() throws InterruptedException {
        var owner = source(DATABASE);
        new JdbcTemplate(owner).execute("create table novelty (workspace_id bigint not null)");
        try {
            superuser.execute("insert into novelty values (" + OURS + ")");
            assertThat(outside(() -> count("novelty"))).isOne();
            new RowSecurity(true).apply(owner);
            assertThat(outside(() -> count("novelty"))).isZero();
            new RowSecurity(false).apply(owner);
            assertThat(outside(() -> count("deal"))).isEqualTo(2);
        } finally {
            new RowSecurity(true).apply(owner);
            new JdbcTemplate(owner).execute("drop table novelty");
        }
    }

    @Test
    void warnsWhereTheLockDoesNotHold(CapturedOutput output) {
        new RowSecurity(true).warn(source(DATABASE));
        assertThat(output).doesNotContain("does not keep workspaces apart");
        new RowSecurity(true).warn(source(DATABASE.asSuperuser()));
        assertThat(output).contains("its user is a superuser or has BYPASSRLS");
        new RowSecurity(false).warn(source(DATABASE));
        assertThat(output).contains("tundish.isolation.second-lock is off");
    }
}
