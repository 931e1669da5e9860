package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Moments as JDBC takes and gives them. */
final class Moments {

    /** Before everything, within what both databases can keep. */
    static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");

    private Moments() {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime maybe(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    /** A day or a moment as databases read it: they do not know the sign that Java puts before years of five digits. */
    static @Nullable String text(@Nullable Temporal date) {
        var text = date == null ? null : date.toString();
        return text != null && text.startsWith("+") ? text.substring(1) : text;
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Instant of(ResultSet row, String column) throws SQLException {
        return of(row, row.findColumn(column));
    }

    /** @param column its number, from 1: where thousands of rows are read, no name has to be looked up for each */
    static Instant of(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
