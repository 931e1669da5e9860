package tundish.bot.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import tundish.table.CsvFile;
import tundish.table.TableFile;
import tundish.table.UnreadableTableException;
import tundish.table.UnreadableTableException.Kind;

/** Tells by a file's first bytes, not by its name, what kind of table it is. */
public final class TableFiles {

    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0";
    private static final String PDF = "25504446";

    private TableFiles() {}

    /**
     * The table in a file; the file must stay until the last reading of it is closed.
     *
     * @throws UnreadableTableException where the file is of a kind that holds no table
     */
    public static TableFile of(Path file) {
        var start = start(file);
        return switch (start) {
            case ZIP -> new Workbook(file);
            case OLE -> throw new UnreadableTableException(Kind.OLD_WORKBOOK);
            case PDF -> throw new UnreadableTableException(Kind.NOT_A_TABLE);
            default -> new CsvFile(() -> Files.newInputStream(file));
        };
    }

    private static String start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
