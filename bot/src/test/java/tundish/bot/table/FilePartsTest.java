package tundish.bot.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tundish.table.Cell;
import tundish.table.CsvWriter;
import tundish.table.Row;
import tundish.table.TableWriter;

class FilePartsTest {

    private static final int ROWS = 300;

    @TempDir
    Path folder;

    /** Rows with everything that a cell may be, and words that do not pack well. */
    private void fill(TableWriter writer) {
        var random = new Random(7);
        try (writer) {
            writer.row(List.of(words("商机"), words("Need"), words("Amount"), words("Day"), words("Moment"), words("")));
            for (var row = 0; row < ROWS; row++) {
                writer.row(List.of(
                        words("=" + row),
                        words("said \"yes\",\nthen "
                                + Long.toString(random.nextLong(), 36).repeat(2)),
                        new Cell.Figure(new BigDecimal("-1234.50")),
                        new Cell.Day(LocalDate.of(2026, 11, 23)),
                        new Cell.Moment(LocalDateTime.of(2026, 11, 23, 9, 30, 15)),
                        new Cell.Blank()));
            }
        }
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }

    private byte[] text() {
        var out = new ByteArrayOutputStream();
        fill(new CsvWriter(out));
        return out.toByteArray();
    }

    private byte[] workbook() {
        var out = new ByteArrayOutputStream();
        fill(new WorkbookWriter(out, "Deals"));
        return out.toByteArray();
    }

    private List<List<String>> rows(byte[] file) throws IOException {
        var at = Files.write(folder.resolve("file"), file);
        try (var table = TableFiles.of(at).open()) {
            var rows = new ArrayList<List<String>>();
            rows.add(table.headings());
            table.rows().forEachRemaining((Row row) -> rows.add(row.cells()));
            return rows;
        }
    }

    private static byte[] unpacked(FileParts.Part part) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(part.content()))) {
            assertThat(zip.getNextEntry().getName() + ".zip").isEqualTo(part.name());
            return zip.readAllBytes();
        }
    }

    @Test
    void aFileThatFitsStaysAsItIs() {
        var file = text();
        assertThat(FileParts.of("deals.csv", file, file.length)).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("deals.csv");
            assertThat(part.content()).isSameAs(file);
        });
    }

    @Test
    void textIsPacked() throws IOException {
        var file = text();
        var parts = FileParts.of("deals.csv", file, file.length - 1);

        assertThat(parts).extracting(FileParts.Part::name).containsExactly("deals.csv.zip");
        assertThat(unpacked(parts.getFirst())).isEqualTo(file);
    }

    @Test
    void textThatIsTooLargeEvenPackedIsCutBetweenRows() throws IOException {
        var whole = rows(text());
        var parts = FileParts.of("deals.csv", text(), 2000);

        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.content().length <= 2000);
        assertThat(parts.getLast().name()).isEqualTo("deals-" + parts.size() + ".csv.zip");
        var together = new ArrayList<List<String>>();
        for (var part : parts) {
            var rows = rows(unpacked(part));
            assertThat(rows.removeFirst()).isEqualTo(whole.getFirst());
            together.addAll(rows);
        }
        assertThat(together).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void aWorkbookIsCutIntoWorkbooksWithEveryCellAsItWas() throws IOException {
        var whole = rows(workbook());
        var parts = FileParts.of("商机.xlsx", workbook(), 6000);

        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.content().length <= 6000);
        assertThat(parts.getFirst().name()).isEqualTo("商机-1.xlsx");
        var together = new ArrayList<List<String>>();
        for (var part : parts) {
            var rows = rows(part.content());
            assertThat(rows.removeFirst()).isEqualTo(whole.getFirst());
            together.addAll(rows);
            assertThat(kinds(part.content())).isEqualTo(kinds(workbook()));
        }
        assertThat(together).isEqualTo(whole.subList(1, whole.size()));
    }

    private static List<String> kinds(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).findFirst().orElseThrow().stream()
                    .map(cell -> cell == null ? "none" : cell.getType() + " " + cell.getDataFormatString())
                    .toList();
        }
    }

    @Test
    void oneRowThatIsTooLargeCannotBeCut() {
        assertThat(FileParts.of("deals.csv", "a,b\r\n1,2\r\n".getBytes(UTF_8), 3))
                .isEmpty();
    }
}
