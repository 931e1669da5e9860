package tundish.bot.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tundish.message.Block.Table;

/** A table as lines of text whose columns stand under each other; a Chinese character is two wide. */
public final class AlignedTable {

    private static final String BETWEEN = "  ";
    private static final String ELLIPSIS = "…";

    private AlignedTable() {}

    /** The line of headings, then one for each row. */
    public static List<String> lines(Table table) {
        return lines(table, Integer.MAX_VALUE);
    }

    /** The same with no column wider than so much. */
    public static List<String> lines(Table table, int widest) {
        var rows = rows(table)
                .map(row -> IntStream.range(0, table.headings().size())
                        .mapToObj(i -> cut(cell(row, i), widest))
                        .toList())
                .toList();
        var widths = widths(table, rows);
        return rows.stream().map(row -> line(table, row, widths)).toList();
    }

    private static String line(Table table, List<String> row, List<Integer> widths) {
        return IntStream.range(0, widths.size())
                .mapToObj(i ->
                        pad(row.get(i), widths.get(i), table.headings().get(i).numeric()))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing();
    }

    private static List<Integer> widths(Table table, List<List<String>> rows) {
        return IntStream.range(0, table.headings().size())
                .mapToObj(i ->
                        rows.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
                .toList();
    }

    private static Stream<List<String>> rows(Table table) {
        return Stream.concat(
                Stream.of(table.headings().stream().map(Table.Heading::text).toList()), table.rows().stream());
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).replace('\n', ' ').replace('`', '\'') : "";
    }

    private static String cut(String text, int widest) {
        if (width(text) <= widest) {
            return text;
        }
        var kept = new StringBuilder();
        var room = widest - ELLIPSIS.length();
        for (var each : text.codePoints().toArray()) {
            room -= width(each);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(each);
        }
        return kept + ELLIPSIS;
    }

    private static String pad(String text, int width, boolean right) {
        var gap = " ".repeat(width - width(text));
        return right ? gap + text : text + gap;
    }

    private static int width(String text) {
        return text.codePoints().map(AlignedTable::width).sum();
    }

    private static int width(int codePoint) {
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || within(codePoint, 0x3000, 0x30FF)
                || within(codePoint, 0xAC00, 0xD7A3)
                || within(codePoint, 0xFF00, 0xFF60)
                || within(codePoint, 0x1F300, 0x1FAFF);
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
