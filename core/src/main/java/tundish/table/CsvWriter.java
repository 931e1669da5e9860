package tundish.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a table as text that every Excel opens with Chinese intact: UTF-8 with a byte order mark, commas, CRLF. */
public final class CsvWriter implements TableWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Writer out;

    public CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        write("\uFEFF");
    }

    @Override
    public void row(List<Cell> cells) {
        write(cells.stream().map(CsvWriter::text).collect(joining(",", "", "\r\n")));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> quoted(Harmless.write(text));
            case Cell.Figure(var value) -> value.toPlainString();
            case Cell.Day(var day) -> day.toString();
            case Cell.Moment(var moment) -> MOMENT.format(moment);
            case Cell.Blank() -> "";
        };
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return plain && text.strip().equals(text) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
