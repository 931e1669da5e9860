package tundish.storage;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;

/** Writes rows at once, so that whoever lost a race hears of it where it happened. */
final class RowWriter {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    RowWriter(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }

    /** @param what the thing that the row is of, for whoever lost a race for it */
    void add(Object row, String what) {
        write(() -> entities.persist(row), what);
    }

    /** Writes what was changed of rows that were read. */
    void keep(String what) {
        write(() -> {}, what);
    }

    private void write(Runnable work, String what) {
        try {
            work.run();
            entities.flush();
        } catch (RuntimeException failure) {
            throw Races.isLost(failure) ? new Overtaken(what) : failure;
        }
    }
}
