package tundish.bot.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import tundish.table.Cell;

/** Makes a table that is too large for a message into files that are not: packed, or cut between rows, with the headings on each. */
public final class FileParts {

    private static final String WORKBOOK = ".xlsx";

    private FileParts() {}

    /** A file to be handed over. */
    public record Part(String name, byte[] content) {}

    /** The whole in as few files as fit; empty where a single row is too large. */
    public static List<Part> of(String name, byte[] content, int most) {
        if (content.length <= most) {
            return List.of(new Part(name, content));
        }
        var pieces = name.endsWith(WORKBOOK) ? workbook(content) : text(content);
        for (var number = name.endsWith(WORKBOOK) ? 2 : 1; number <= pieces.rows(); number += 1 + number / 4) {
            var parts = cut(name, pieces, number);
            if (parts.stream().allMatch(part -> part.content().length <= most)) {
                return parts;
            }
        }
        return List.of();
    }

    private static List<Part> cut(String name, Pieces pieces, int number) {
        return IntStream.range(0, number)
                .mapToObj(part -> {
                    var from = (int) ((long) pieces.rows() * part / number);
                    var to = (int) ((long) pieces.rows() * (part + 1) / number);
                    return pieces.part(numbered(name, part + 1, number), from, to);
                })
                .toList();
    }

    private static String numbered(String name, int part, int number) {
        var dot = name.lastIndexOf('.');
        return number == 1
                ? name
                : dot < 0 ? name + "-" + part : name.substring(0, dot) + "-" + part + name.substring(dot);
    }

    /** A table in rows, without its headings. */
    private interface Pieces {
        int rows();

        Part part(String name, int from, int to);
    }

    private static Pieces text(byte[] content) {
        var ends = ends(content);
        return new Pieces() {
            @Override
            public int rows() {
                return Math.max(1, ends.size() - 1);
            }

            @Override
            public Part part(String name, int from, int to) {
                var last = to == rows() ? content.length : ends.get(to);
                return packed(name, content, ends.getFirst(), from == 0 ? ends.getFirst() : ends.get(from), last);
            }
        };
    }

    /** Where each row ends, that of the headings first; a line end in quotation marks is part of a cell. */
    private static List<Integer> ends(byte[] content) {
        var ends = new ArrayList<Integer>();
        var quoted = false;
        for (var i = 0; i < content.length; i++) {
            quoted ^= content[i] == '"';
            if (content[i] == '\n' && !quoted) {
                ends.add(i + 1);
            }
        }
        return ends.isEmpty() ? List.of(content.length) : ends;
    }

    private static Part packed(String name, byte[] content, int headings, int from, int to) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content, 0, headings);
            zip.write(content, from, to - from);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Part(name + ".zip", packed.toByteArray());
    }

    private static Pieces workbook(byte[] content) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            var sheet = workbook.getFirstSheet();
            try (var rows = sheet.openStream()) {
                var cells = rows.map(FileParts::cells).toList();
                return new Sheet(sheet.getName(), cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Cell> cells(Row row) {
        return row.stream().map(WorkbookCells::kept).toList();
    }

    private record Sheet(String name, List<List<Cell>> all) implements Pieces {

        @Override
        public int rows() {
            return Math.max(1, all.size() - 1);
        }

        @Override
        public Part part(String file, int from, int to) {
            var out = new ByteArrayOutputStream();
            try (var writer = new WorkbookWriter(out, name)) {
                writer.row(all.getFirst());
                all.subList(from + 1, Math.min(to + 1, all.size())).forEach(writer::row);
            }
            return new Part(file, out.toByteArray());
        }
    }
}
