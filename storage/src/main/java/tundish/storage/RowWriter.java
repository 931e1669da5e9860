package tundish.storage;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import tundish.Overtaken;

/**
 * Writes rows at once, so that whoever lost a race hears of it where it happened, and lets go of them, so that a
 * transaction that writes many does not look through all of them with each.
 */
final class RowWriter {

    private static final int AT_A_TIME = 512;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RowWriter(EntityManager entities, JdbcClient jdbc, JdbcTemplate template) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.template = template;
    }

    long next(String sequence) {
        return jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    }

    List<Long> next(String sequence, int count) {
        return jdbc.sql("with recursive counted (n) as (select 1 union all select n + 1 from counted where n < ?)"
                        + " select nextval('" + sequence + "') from counted")
                .params(count)
                .query((rows, _) -> rows.getLong(1))
                .list();
    }

    /** @param what the thing that the row is of, for whoever lost a race for it */
    void add(Object row, String what) {
        addAll(List.of(row), what);
    }

    /** The same for many rows, which go to the database together. */
    void addAll(List<?> rows, String what) {
        rows.forEach(entities::persist);
        write(rows, what);
    }

    /** New rows without entities, in one statement, which leave nothing behind. @param columns as their values are written */
    <T> void insert(String table, String columns, List<T> all, BiConsumer<T, Columns> write, String what) {
        if (all.isEmpty()) {
            return;
        }
        var values = Columns.of(all, write);
        racing(
                () -> template.update("insert into " + table + " (" + columns + ") " + values.query(), values::bind),
                what);
    }

    /** Changes rows without entities, each by the same statement; whoever finds one no more as it was has lost a race. */
    <T> void update(String update, List<T> all, ParameterizedPreparedStatementSetter<T> bind, String what) {
        if (racing(() -> updated(update, all, bind), what) != all.size()) {
            throw new Overtaken(what);
        }
    }

    /** One alone is not worth a batch. */
    private <T> int updated(String update, List<T> all, ParameterizedPreparedStatementSetter<T> bind) {
        return all.size() == 1
                ? template.update(update, statement -> bind.setValues(statement, all.getFirst()))
                : Stream.of(template.batchUpdate(update, all, AT_A_TIME, bind))
                        .flatMapToInt(IntStream::of)
                        .sum();
    }

    /** Writes what was changed of a row that was read. */
    void keep(Object row, String what) {
        write(List.of(row), what);
    }

    /** The same for many rows. */
    void keepAll(List<?> rows, String what) {
        write(rows, what);
    }

    private void write(List<?> rows, String what) {
        racing(
                () -> {
                    entities.flush();
                    return rows;
                },
                what);
        rows.forEach(entities::detach);
    }

    private static <T> T racing(Supplier<T> work, String what) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw Races.isLost(failure) ? new Overtaken(what) : failure;
        }
    }
}
