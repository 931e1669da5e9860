package tundish.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * An open table: its headings, and its rows one after another, so that a million of them need no room. To be read once and closed.
 *
 * @param headings stripped, in the file's order, empty where a column has none
 * @param rows without the blank ones
 * @param source what {@link #close()} closes
 */
public record Table(List<String> headings, Iterator<Row> rows, Closeable source) implements AutoCloseable {

    public Table {
        headings = List.copyOf(headings);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
