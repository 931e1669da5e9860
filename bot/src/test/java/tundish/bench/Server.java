package tundish.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL whose data stay, durable at commit as one in use is. */
record Server(EmbeddedPostgres postgres) implements AutoCloseable {

    static final String USER = "tundish";

    /** @param buffers how much it keeps in memory, such as {@code 2GB} */
    static Server start(Path folder, String buffers) throws IOException, SQLException {
        Files.createDirectories(folder);
        var server = new Server(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", buffers)
                .setServerConfig("effective_cache_size", "6GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("max_connections", "60")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_min_duration_statement", System.getProperty("bench.slow", "-1"))
                .start());
        server.createUser();
        return server;
    }

    /** One that the lock between workspaces holds. */
    private void createUser() throws SQLException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'tundish') then
                            create role tundish login nosuperuser nobypassrls;
                        end if;
                    end $$""");
        }
    }

    /** Makes the database where it is not there yet. */
    void provide(String database) throws SQLException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            var known = statement.executeQuery("select from pg_database where datname = '" + database + "'");
            if (!known.next()) {
                statement.execute("create database " + database + " owner " + USER);
            }
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    Connection superuser(String database) throws SQLException {
        return connect(database, "postgres");
    }

    /** A bare connection as the product's user, who sees the rows of everybody. */
    Connection bare(String database) throws SQLException {
        var connection = connect(database, USER);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('tundish.workspace', '0', false)");
        }
        return connection;
    }

    private Connection connect(String database, String user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        return DriverManager.getConnection(url(database), properties);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
