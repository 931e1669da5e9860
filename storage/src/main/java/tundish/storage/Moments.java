package tundish.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Instant of(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
