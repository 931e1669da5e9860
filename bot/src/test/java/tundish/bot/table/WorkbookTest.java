package tundish.bot.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tundish.table.Cell;
import tundish.table.CsvFile;
import tundish.table.Row;
import tundish.table.UnreadableTableException;
import tundish.table.UnreadableTableException.Kind;

class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void readsDatesInIsoFormAndNumbersInFullFigures() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "客户名称");
            sheet.value(0, 1, "amount");
            sheet.value(0, 2, "close");
            sheet.value(2, 0, "华东机械");
            sheet.value(2, 1, 123456789012L);
            sheet.value(2, 2, LocalDate.of(2026, 12, 1));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 1, 0.1 + 0.2);
            sheet.value(3, 2, LocalDateTime.of(2026, 12, 1, 15, 30));
            sheet.style(3, 2).format("m/d/yy h:mm").set();
            sheet.value(4, 0, "dollars");
            sheet.value(4, 1, 1054);
            sheet.style(4, 1).format("#,##0.00 \"dollars\"").set();
            sheet.value(4, 2, true);
            sheet.value(6, 3, "too far");
        });

        assertThat(read(file)).isEqualTo("""
                客户名称|amount|close
                3: 华东机械|123456789012|2026-12-01
                4: |0.3|2026-12-01 15:30:00
                5: dollars|1054|true
                7: TOO_MANY_CELLS""");
    }

    @Test
    void writesWhatItReadsBackUnchanged() throws IOException {
        var file = folder.resolve("out.xlsx");
        try (var writer = new WorkbookWriter(Files.newOutputStream(file), "漏斗")) {
            writer.row(Stream.of("a", "b", "c", "d", "e", "f")
                    .<Cell>map(Cell.Words::new)
                    .toList());
            writer.row(List.of(
                    new Cell.Words("=1+1"),
                    new Cell.Words("+47 22 33"),
                    new Cell.Words("华东 \"x\" <&>\nsecond 😀"),
                    new Cell.Figure(new BigDecimal("10005534.25")),
                    new Cell.Day(LocalDate.of(2026, 12, 1)),
                    new Cell.Moment(LocalDateTime.of(2026, 12, 1, 15, 30, 7))));
            for (int i = 0; i < 2500; i++) {
                writer.row(List.of(new Cell.Words("row"), new Cell.Blank(), new Cell.Figure(BigDecimal.valueOf(i))));
            }
        }

        var read = read(file).lines().toList();
        assertThat(String.join("\n", read.subList(0, 3))).isEqualTo("""
                a|b|c|d|e|f
                2: =1+1|+47 22 33|华东 "x" <&>⏎second 😀|10005534.25|2026-12-01|2026-12-01 15:30:07
                3: row||0|||""");
        assertThat(read).hasSize(2502);
    }

    @Test
    void tellsTheKindOfAFileByItsContent() throws IOException {
        assertThat(TableFiles.of(file("any.xlsx", "a,b\n1,2\n"))).isInstanceOf(CsvFile.class);
        assertRefused(Kind.OLD_WORKBOOK, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused(Kind.NOT_A_TABLE, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertRefused(Kind.DAMAGED, "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.UTF_8));
        assertRefused(Kind.EMPTY, new byte[0]);
        var cut = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "a")));
        assertRefused(Kind.DAMAGED, Arrays.copyOf(cut, cut.length / 2));
        assertThatThrownBy(() -> read(workbook(sheet -> {}))).extracting("kind").isEqualTo(Kind.EMPTY);
    }

    private void assertRefused(Kind kind, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("refused"), bytes);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableTableException.class)
                .extracting("kind")
                .isEqualTo(kind);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        var file = folder.resolve("in.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet1"));
        }
        return file;
    }

    private static String read(Path file) {
        try (var table = TableFiles.of(file).open()) {
            var lines = new ArrayList<>(List.of(String.join("|", table.headings())));
            table.rows().forEachRemaining(row -> lines.add(row.line() + ": " + show(row)));
            return String.join("\n", lines);
        }
    }

    private static String show(Row row) {
        var flaw = row.flaw();
        return flaw == null
                ? String.join("|", row.cells()).replace('\n', '⏎')
                : flaw.kind().name();
    }
}
