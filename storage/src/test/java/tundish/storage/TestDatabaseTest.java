package tundish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void givesEveryAskerAPostgresOfItsOwn() throws SQLException {
        var mine = TestDatabase.postgres();
        execute(mine, "create table note (text varchar)");
        assertThat(tables(TestDatabase.postgres())).isZero();
        assertThat(tables(mine)).isOne();
    }

    @Test
    void givesEveryAskerAnH2OfItsOwn() throws SQLException {
        var mine = TestDatabase.h2();
        execute(mine, "create table note (text varchar)");
        assertThat(tables(TestDatabase.h2())).isZero();
        assertThat(tables(mine)).isOne();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long tables(TestDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
