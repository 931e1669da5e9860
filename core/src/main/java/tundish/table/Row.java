package tundish.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row below the headings.
 *
 * @param line the line of the file at which the row begins, the first line being 1
 * @param cells as many as there are headings, stripped, empty where the file has none; none at all in a row with a flaw
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

    /**
     * A row as it was found, made as wide as the headings: empty cells behind them are dropped, missing ones added, and the apostrophe of {@link Harmless} is taken
     * away. Text beyond the headings and bytes that are no text are a flaw.
     */
    public static Row of(int line, List<String> found, int width) {
        for (int i = 0; i < found.size(); i++) {
            var cell = found.get(i);
            if (EscapingReader.hasEscape(cell)) {
                return new Row(line, List.of(), new Flaw(Flaw.Kind.INVALID_BYTES, i, EscapingReader.show(cell)));
            }
            if (i >= width && !cell.isEmpty()) {
                return new Row(line, List.of(), new Flaw(Flaw.Kind.TOO_MANY_CELLS, i, cell));
            }
        }
        var cells = new ArrayList<>(found.subList(0, Math.min(found.size(), width)));
        cells.replaceAll(Harmless::read);
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return new Row(line, cells);
    }
}
