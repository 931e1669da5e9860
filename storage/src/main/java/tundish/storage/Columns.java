package tundish.storage;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of rows, gathered column by column: an array of each goes to the database in one statement, which makes rows
 * of them again. What is written of a row, from left to right, is the same for all.
 */
final class Columns {

    /** What PostgreSQL's driver and what SQL call it. */
    private enum Type {
        NUMBER("int8", "bigint"),
        COUNT("int4", "integer"),
        FLAG("bool", "boolean"),
        TEXT("varchar", "varchar"),
        AMOUNT("numeric", "numeric(50, 12)"),
        DAY("date", "date"),
        MOMENT("timestamptz", "timestamp with time zone");

        private final String driver;
        private final String place;
        private final String places;

        Type(String driver, String sql) {
            this.driver = driver;
            this.place = "cast(? as " + sql + ")";
            this.places = "cast(? as " + sql + " array)";
        }

        private @Nullable Object[] values(int count) {
            return switch (this) {
                case NUMBER -> new Long[count];
                case COUNT -> new Integer[count];
                case FLAG -> new Boolean[count];
                case TEXT -> new String[count];
                case AMOUNT -> new BigDecimal[count];
                case DAY -> new LocalDate[count];
                case MOMENT -> new OffsetDateTime[count];
            };
        }
    }

    private record Column(Type type, @Nullable Object[] values) {

        private Cell cell(int row) {
            return new Cell(type.place, values[row]);
        }

        /** Days and moments as text: the drivers know no arrays of them. */
        private @Nullable Object[] many() {
            return values instanceof @Nullable Temporal[] dates
                    ? Stream.of(dates).map(Moments::text).toArray(String[]::new)
                    : values;
        }
    }

    /** One value, and the place for it in a statement. */
    record Cell(String place, @Nullable Object value) {}

    private final int rows;
    private final List<Column> columns = new ArrayList<>();
    private int row;
    private int place;

    private Columns(int rows) {
        this.rows = rows;
    }

    /** @param write writes the values of one row */
    static <T> Columns of(List<T> all, BiConsumer<T, Columns> write) {
        var columns = new Columns(all.size());
        for (var one : all) {
            write.accept(one, columns);
            columns.row++;
            columns.place = 0;
        }
        return columns;
    }

    /** The rows as a query; one alone is not worth arrays. */
    String query() {
        return rows == 1
                ? "select " + places(type -> type.place)
                : "select * from unnest(" + places(type -> type.places) + ")";
    }

    private String places(Function<Type, String> place) {
        var all = new StringJoiner(", ");
        columns.forEach(column -> all.add(place.apply(column.type)));
        return all.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, 1);
    }

    /** @param first the place of the first value, from 1 */
    void bind(PreparedStatement statement, int first) throws SQLException {
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            if (rows == 1) {
                statement.setObject(first + at, column.values[0]);
            } else {
                statement.setArray(
                        first + at, statement.getConnection().createArrayOf(column.type.driver, column.many()));
            }
        }
    }

    /** The values of the one row, by the names of their columns. */
    SequencedMap<String, Cell> cells(List<String> names) {
        return cells(names, _ -> true, 0);
    }

    /** Those values of the second row that the first does not have. */
    SequencedMap<String, Cell> differing(List<String> names) {
        return cells(names, column -> !Objects.equals(column.values[0], column.values[1]), 1);
    }

    private SequencedMap<String, Cell> cells(List<String> names, Predicate<Column> wanted, int from) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var at = 0; at < columns.size(); at++) {
            if (wanted.test(columns.get(at))) {
                cells.put(names.get(at), columns.get(at).cell(from));
            }
        }
        return cells;
    }

    Columns text(@Nullable String text) {
        return put(Type.TEXT, text == null ? null : StorableText.storable(text));
    }

    Columns number(@Nullable Long number) {
        return put(Type.NUMBER, number);
    }

    Columns count(@Nullable Integer count) {
        return put(Type.COUNT, count);
    }

    Columns flag(@Nullable Boolean flag) {
        return put(Type.FLAG, flag);
    }

    Columns amount(@Nullable BigDecimal amount) {
        return put(Type.AMOUNT, amount);
    }

    Columns day(@Nullable LocalDate day) {
        return put(Type.DAY, day);
    }

    Columns moment(@Nullable Instant moment) {
        return put(Type.MOMENT, Moments.maybe(moment));
    }

    private Columns put(Type type, @Nullable Object value) {
        if (place == columns.size()) {
            columns.add(new Column(type, type.values(rows)));
        }
        columns.get(place++).values[row] = value;
        return this;
    }
}
