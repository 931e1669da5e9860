package tundish.bot.slack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tundish.message.Block.Table;

/** A table as lines of text whose columns stand under each other; a Chinese character is two wide. */
final class AlignedTable {

    private static final String BETWEEN = "  ";

    private AlignedTable() {}

    /** The line of headings, then one for each row. */
    static List<String> lines(Table table) {
        var widths = widths(table);
        return rows(table)
                .map(row -> IntStream.range(0, widths.size())
                        .mapToObj(i -> pad(
                                cell(row, i),
                                widths.get(i),
                                table.headings().get(i).numeric()))
                        .collect(Collectors.joining(BETWEEN))
                        .stripTrailing())
                .toList();
    }

    private static List<Integer> widths(Table table) {
        return IntStream.range(0, table.headings().size())
                .mapToObj(i ->
                        rows(table).mapToInt(row -> width(cell(row, i))).max().orElse(0))
                .toList();
    }

    private static Stream<List<String>> rows(Table table) {
        return Stream.concat(
                Stream.of(table.headings().stream().map(Table.Heading::text).toList()), table.rows().stream());
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).replace('\n', ' ').replace('`', '\'') : "";
    }

    private static String pad(String text, int width, boolean right) {
        var gap = " ".repeat(width - width(text));
        return right ? gap + text : text + gap;
    }

    private static int width(String text) {
        return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
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
