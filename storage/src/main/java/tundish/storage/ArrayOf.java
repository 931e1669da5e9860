package tundish.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** One value of each of many rows, as a parameter of a statement, which unnests it: so one statement takes all the rows. */
final class ArrayOf {

    private ArrayOf() {}

    static <T> SqlArrayValue numbers(Collection<T> rows, Function<T, @Nullable Long> value) {
        return of("int8", rows, value);
    }

    static <T> SqlArrayValue counts(Collection<T> rows, Function<T, @Nullable Integer> value) {
        return of("int4", rows, value);
    }

    static <T> SqlArrayValue texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return of("varchar", rows, value);
    }

    static <T> SqlArrayValue moments(Collection<T> rows, Function<T, @Nullable Instant> value) {
        return of("timestamptz", rows, row -> Moments.text(Moments.maybe(value.apply(row))));
    }

    private static <T> SqlArrayValue of(
            String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
