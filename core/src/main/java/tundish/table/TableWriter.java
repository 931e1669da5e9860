package tundish.table;

import java.util.List;

/** Takes a table row by row and writes it to a file; the rows need no room. */
public interface TableWriter extends AutoCloseable {

    /** Writes the next row, the first one being the headings. */
    void row(List<Cell> cells);

    /** Ends the file. */
    @Override
    void close();
}
