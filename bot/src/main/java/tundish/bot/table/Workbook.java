package tundish.bot.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import tundish.table.Row;
import tundish.table.Table;
import tundish.table.TableFile;
import tundish.table.UnreadableTableException;
import tundish.table.UnreadableTableException.Kind;

/** The first sheet of an XLSX workbook, row by row; only its words are held at once. */
final class Workbook implements TableFile {

    /** Bytes of one unpacked part; a million rows of the funnel table are a tenth of it. */
    private static final long LARGEST_PART = 4L << 30;

    private static final long MOST_WORDS = 256L << 20;
    private static final Set<String> WORDS = Set.of("xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");

    private final Path file;

    Workbook(Path file) {
        this.file = file;
    }

    @Override
    public Table open() {
        checkSize();
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            var rows = workbook.getFirstSheet().openStream();
            return table(rows, workbook);
        } catch (IOException | ExcelReaderException e) {
            close(workbook);
            throw new UnreadableTableException(Kind.DAMAGED, e);
        } catch (UnreadableTableException e) {
            close(workbook);
            throw e;
        }
    }

    /** A small file may unpack to far more than the machine has. */
    private void checkSize() {
        try (var zip = new ZipFile(file.toFile())) {
            boolean large = zip.stream()
                    .anyMatch(part -> part.getSize() > (WORDS.contains(part.getName()) ? MOST_WORDS : LARGEST_PART));
            if (large) {
                throw new UnreadableTableException(Kind.TOO_LARGE);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableTableException(Kind.NOT_A_TABLE);
            }
        } catch (ZipException e) {
            throw new UnreadableTableException(Kind.DAMAGED, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(Stream<org.dhatim.fastexcel.reader.Row> sheet, ReadableWorkbook workbook) {
        var rows = new Rows(sheet.iterator());
        if (!rows.hasNext()) {
            throw new UnreadableTableException(Kind.EMPTY);
        }
        var headings = new ArrayList<>(rows.take().cells());
        while (headings.getLast().isEmpty()) {
            headings.removeLast();
        }
        rows.width = headings.size();
        return new Table(headings, rows, () -> {
            sheet.close();
            workbook.close();
        });
    }

    private static void close(@Nullable ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Iterator<Row> {

        private final Iterator<org.dhatim.fastexcel.reader.Row> sheet;
        private @Nullable Row next;
        private int width;

        Rows(Iterator<org.dhatim.fastexcel.reader.Row> sheet) {
            this.sheet = sheet;
        }

        @Override
        public boolean hasNext() {
            while (next == null && advance()) {
                var row = sheet.next();
                var cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    next = new Row(row.getRowNum(), cells);
                }
            }
            return next != null;
        }

        private boolean advance() {
            try {
                return sheet.hasNext();
            } catch (ExcelReaderException | UncheckedIOException e) {
                throw new UnreadableTableException(Kind.DAMAGED, e);
            }
        }

        private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(WorkbookCells.text(cell)));
            return cells;
        }

        @Override
        public Row next() {
            var row = take();
            return Row.of(row.line(), row.cells(), width);
        }

        /** The next row as wide as it is. */
        Row take() {
            var row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }
    }
}
