package tundish.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the text of one record apart, line by line where a quoted cell goes on. Lenient as spreadsheets are: blanks around a quoted cell are dropped, and a
 * quotation mark in the middle of a cell is just that.
 */
final class CsvParser {

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean odd;

    CsvParser(char delimiter) {
        this.delimiter = delimiter;
    }

    static List<String> cells(String line, char delimiter) {
        var parser = new CsvParser(delimiter);
        parser.take(line);
        return parser.cells();
    }

    /** Takes a line, the first or the next one of the record. */
    void take(String line) {
        if (quoted) {
            cell.append('\n');
        }
        int i = 0;
        while (i <= line.length()) {
            i = quoted ? takeQuoted(line, i) : takePlain(line, i);
        }
    }

    private int takeQuoted(String line, int start) {
        int mark = line.indexOf('"', start);
        if (mark < 0) {
            cell.append(line, start, line.length());
            return line.length() + 1;
        }
        cell.append(line, start, mark);
        if (mark + 1 < line.length() && line.charAt(mark + 1) == '"') {
            cell.append('"');
            return mark + 2;
        }
        int after = skipBlanks(line, mark + 1);
        if (after == line.length() || line.charAt(after) == delimiter) {
            quoted = false;
            finishCell();
            return after + 1;
        }
        odd = true;
        cell.append('"');
        return mark + 1;
    }

    private int takePlain(String line, int start) {
        int first = skipBlanks(line, start);
        if (first < line.length() && line.charAt(first) == '"') {
            quoted = true;
            return first + 1;
        }
        int end = line.indexOf(delimiter, start);
        end = end < 0 ? line.length() : end;
        cell.append(line, start, end);
        finishCell();
        return end + 1;
    }

    private int skipBlanks(String line, int start) {
        int i = start;
        while (i < line.length() && line.charAt(i) == ' ' && delimiter != ' ') {
            i++;
        }
        return i;
    }

    private void finishCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    /** Whether a quoted cell waits for its end. */
    boolean isOpen() {
        return quoted;
    }

    /** Whether a quotation mark stood where none belongs. */
    boolean isOdd() {
        return odd;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }
}
