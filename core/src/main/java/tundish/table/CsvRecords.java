package tundish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tundish.table.Lines.Line;

/**
 * The records of a text, blank lines left out, headings included. Where a quoted cell never ends, only the line in which it began is lost, not the rest of the
 * file.
 */
final class CsvRecords implements Iterator<Row> {

    private static final int MOST_LINES = 500;

    private final Lines lines;
    private final char delimiter;
    private @Nullable Row next;

    CsvRecords(Lines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return row;
    }

    private @Nullable Row advance() {
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.cut()) {
                    return new Row(line.number(), List.of(), new Flaw(Flaw.Kind.TOO_LONG, 0, excerpt(line.text())));
                }
                var row = line.text().isBlank() ? null : record(line);
                if (row != null && (row.flaw() != null || row.cells().stream().anyMatch(cell -> !cell.isEmpty()))) {
                    return row;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row record(Line first) throws IOException {
        var parser = new CsvParser(delimiter);
        parser.take(first.text());
        int column = parser.cells().size();
        var more = new ArrayList<Line>();
        while (parser.isOpen() && !parser.isOdd() && more.size() < MOST_LINES) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            parser.take(line.text());
        }
        if (parser.isOpen() || (parser.isOdd() && !more.isEmpty())) {
            more.reversed().forEach(lines::putBack);
            var flaw = new Flaw(Flaw.Kind.UNCLOSED_QUOTE, column, excerpt(first.text()));
            return new Row(first.number(), List.of(), flaw);
        }
        return new Row(first.number(), parser.cells());
    }

    private static String excerpt(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
