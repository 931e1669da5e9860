package tundish.bot.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.message.Block.Table;

/**
 * Slack's table block, which the SDK does not know yet.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/table-block">Table block</a>
 */
record SlackTable(String type, @Nullable String blockId, List<List<Cell>> rows, List<Column> columnSettings)
        implements LayoutBlock {

    static final int MAX_ROWS = 100;
    static final int MAX_COLUMNS = 20;
    static final int MAX_CHARACTERS = 10_000;
    private static final String EMPTY = "–";

    /** Text that Slack shows as it is. */
    record Cell(String type, String text) {

        static Cell of(String text) {
            return new Cell("raw_text", text.isBlank() ? EMPTY : text);
        }
    }

    record Column(String align, boolean isWrapped) {}

    /** Whether Slack's limits let it be a table block, perhaps with fewer rows. */
    static boolean suits(Table table) {
        return !table.headings().isEmpty()
                && table.headings().size() <= MAX_COLUMNS
                && !table.rows().isEmpty()
                && rowsThatFit(table) > 0;
    }

    /** As many rows as fit. */
    static SlackTable of(Table table) {
        return new SlackTable(
                "table",
                null,
                Stream.concat(Stream.of(headings(table)), table.rows().stream().limit(rowsThatFit(table)))
                        .map(row -> row.stream().map(Cell::of).toList())
                        .toList(),
                table.headings().stream()
                        .map(heading -> new Column(heading.numeric() ? "right" : "left", !heading.numeric()))
                        .toList());
    }

    /** How many rows fit under the headings. */
    static int rowsThatFit(Table table) {
        var characters = length(headings(table));
        var rows = 0;
        for (var row : table.rows()) {
            characters += length(row);
            if (characters > MAX_CHARACTERS || rows + 1 == MAX_ROWS) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static List<String> headings(Table table) {
        return table.headings().stream().map(Table.Heading::text).toList();
    }

    private static int length(List<String> row) {
        return row.stream().mapToInt(cell -> Math.max(1, cell.length())).sum();
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return blockId;
    }
}
