package tundish.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row below the headings.
 *
 * @param line the line of the file at which the row begins, the first line being 1
 * @param cells as many as there are headings, stripped, empty where the file has none
 * @param flaw why the row cannot be used, or null for a good one
 */
public record Row(int line, List<String> cells, @Nullable Flaw flaw) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** A good row. */
    public Row(int line, List<String> cells) {
        this(line, cells, null);
    }
}
