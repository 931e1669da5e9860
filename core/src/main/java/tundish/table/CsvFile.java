package tundish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.table.UnreadableTableException.Kind;

/**
 * A text file with a table, of whatever encoding, delimiter and line ends; rows that were wrapped whole in quotation marks are unwrapped. The habits are found
 * out once, when the file is first opened.
 */
public final class CsvFile implements TableFile {

    private final Bytes bytes;
    private @Nullable Habits habits;

    public CsvFile(Bytes bytes) {
        this.bytes = bytes;
    }

    /** What is particular to this file; {@code inner} is the delimiter inside rows that are wrapped. */
    private record Habits(Encoding encoding, char delimiter, boolean wrapped, char inner) {}

    @Override
    public Table open() {
        try {
            var found = habits();
            var reader = found.encoding.read(bytes);
            var records = records(new Lines(reader), found.delimiter);
            if (!records.hasNext()) {
                reader.close();
                throw new UnreadableTableException(Kind.EMPTY);
            }
            var headings = headings(records.next(), found);
            return new Table(headings, new Rows(records, found, headings.size()), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Habits habits() throws IOException {
        var found = habits;
        if (found == null) {
            var encoding = Encoding.of(bytes);
            var sample = Sample.of(encoding, bytes);
            boolean wrapped = sample.wrapped() && everyRecordIsOneCell(encoding, sample.delimiter());
            char inner = wrapped ? sample.innerDelimiter() : sample.delimiter();
            found = new Habits(encoding, sample.delimiter(), wrapped, inner);
            habits = found;
        }
        return found;
    }

    private boolean everyRecordIsOneCell(Encoding encoding, char delimiter) throws IOException {
        try (var reader = encoding.read(bytes)) {
            var records = records(new Lines(reader), delimiter);
            while (records.hasNext()) {
                if (!isOneCell(records.next().cells())) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean isOneCell(List<String> cells) {
        return cells.stream().skip(1).allMatch(String::isEmpty);
    }

    /** The records after a first line like {@code sep=;}, which Excel writes for itself. */
    private static CsvRecords records(Lines lines, char delimiter) throws IOException {
        var first = lines.next();
        if (first != null && !Sample.namesDelimiter(first.text())) {
            lines.putBack(first);
        }
        return new CsvRecords(lines, delimiter);
    }

    private static List<String> headings(Row record, Habits habits) {
        if (record.flaw() != null) {
            throw new UnreadableTableException(Kind.DAMAGED);
        }
        var headings = new ArrayList<>(cells(record, habits));
        while (!headings.isEmpty() && headings.getLast().isEmpty()) {
            headings.removeLast();
        }
        return headings.stream().map(EscapingReader::show).toList();
    }

    private record Rows(CsvRecords records, Habits habits, int width) implements Iterator<Row> {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public Row next() {
            return row(records.next(), habits, width);
        }
    }

    private static List<String> cells(Row record, Habits habits) {
        return habits.wrapped && !record.cells().isEmpty()
                ? CsvParser.cells(record.cells().getFirst(), habits.inner)
                : record.cells();
    }

    private static Row row(Row record, Habits habits, int width) {
        if (record.flaw() != null) {
            return record;
        }
        var cells = cells(record, habits);
        if (cells.size() == 1 && width > 2) {
            cells = unwrapped(cells, habits.inner, width);
        }
        return Row.of(record.line(), cells, width);
    }

    /** A single row that was wrapped although others were not. */
    private static List<String> unwrapped(List<String> cells, char delimiter, int width) {
        var inner = CsvParser.cells(cells.getFirst(), delimiter);
        return inner.size() == width ? inner : cells;
    }
}
