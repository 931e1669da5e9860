package tundish.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An empty database of a test class's own, H2 in memory or a real PostgreSQL. One PostgreSQL server serves the whole
 * JVM: it starts on first use and stops with the JVM.
 *
 * {@snippet :
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry properties) {
 *     TestDatabase.postgres().register(properties);
 * }
 * }
 */
public record TestDatabase(String url, String username, String password) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String USER = "tundish";

    private static final String MODES =
            ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final boolean HAS_BINARIES = System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");

    /** A new H2 database in memory, with the modes of the one that ships. */
    public static TestDatabase h2() {
        var name = "test" + COUNT.incrementAndGet();
        return new TestDatabase("jdbc:h2:mem:" + name + MODES, "sa", "");
    }

    /** A new database on the PostgreSQL server; skips the test where there is no PostgreSQL for this machine. */
    public static TestDatabase postgres() {
        Assumptions.assumeTrue(HAS_BINARIES, "PostgreSQL for tests is there for Linux on amd64 only");
        var name = "test" + COUNT.incrementAndGet();
        var server = Server.RUNNING;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + USER);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
        return new TestDatabase("jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name), USER, "");
    }

    /** The same database as PostgreSQL's superuser sees it. */
    public TestDatabase asSuperuser() {
        return new TestDatabase(url, "postgres", "");
    }

    /** Makes a Spring test use this database. */
    public void register(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", this::url);
        properties.add("spring.datasource.username", this::username);
        properties.add("spring.datasource.password", this::password);
    }

    private static final class Server {

        /** Every cached Spring context of a test run holds a pool of connections. */
        private static final String CONNECTIONS = "300";

        private static final EmbeddedPostgres RUNNING = start();

        /** A superuser would stand above the lock between workspaces. */
        private static void createUser(EmbeddedPostgres server) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + USER + " login nosuperuser nobypassrls");
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", CONNECTIONS)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                createUser(server);
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("PostgreSQL does not start", e);
            }
        }
    }
}
