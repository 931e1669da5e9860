package tundish.storage;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, from left to right. What is null has its type all the same: rows of one statement must not
 * differ in that, or they no longer go to the database together.
 */
final class Binding {

    /** The columns' values of one record. */
    interface Of<T> {
        void bind(T one, Binding row) throws SQLException;
    }

    private final PreparedStatement statement;
    private int place;

    Binding(PreparedStatement statement) {
        this.statement = statement;
    }

    Binding text(@Nullable String text) throws SQLException {
        statement.setString(++place, text == null ? null : StorableText.storable(text));
        return this;
    }

    Binding number(@Nullable Long number) throws SQLException {
        return set(number, Types.BIGINT);
    }

    Binding count(@Nullable Integer count) throws SQLException {
        return set(count, Types.INTEGER);
    }

    Binding flag(@Nullable Boolean flag) throws SQLException {
        return set(flag, Types.BOOLEAN);
    }

    Binding amount(@Nullable BigDecimal amount) throws SQLException {
        return set(amount, Types.NUMERIC);
    }

    Binding day(@Nullable LocalDate day) throws SQLException {
        return set(day, Types.DATE);
    }

    Binding moment(@Nullable Instant moment) throws SQLException {
        return set(Moments.maybe(moment), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private Binding set(@Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(++place, type);
        } else {
            statement.setObject(++place, value, type);
        }
        return this;
    }
}
