package tundish.bot.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tundish.table.Cell;
import tundish.table.Harmless;
import tundish.table.TableWriter;

/** Writes a table as an XLSX workbook of one sheet, its headings bold and always in sight. */
public final class WorkbookWriter implements TableWriter {

    private static final int ROWS_AT_ONCE = 1000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /**
     * Begins a workbook.
     *
     * @param sheet the name of its sheet, at most 31 characters
     */
    public WorkbookWriter(OutputStream out, String sheet) {
        this.workbook = new Workbook(out, "Tundish", "1.0");
        this.sheet = workbook.newWorksheet(sheet);
        this.sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(rows, column, cells.get(column));
        }
        if (rows == 0) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            flush();
        }
    }

    private void cell(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(var text) -> words(row, column, text);
            case Cell.Figure(var value) -> sheet.value(row, column, value);
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Moment(var moment) -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Cell.Blank() -> {}
        }
    }

    private void words(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, Harmless.write(text));
        }
        if (row == 0) {
            sheet.width(column, Math.clamp(text.length() * 2L + 4, 10, 40));
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
