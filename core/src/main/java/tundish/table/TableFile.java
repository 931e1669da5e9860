package tundish.table;

/** A file with one table, which can be read from its start as often as needed. */
public interface TableFile {

    /**
     * Opens the table at its first row.
     *
     * @throws UnreadableTableException where there is no table in it
     * @throws java.io.UncheckedIOException where the bytes cannot be had
     */
    Table open();
}
