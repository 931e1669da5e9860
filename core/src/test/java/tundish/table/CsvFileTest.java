package tundish.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void readsWhatEveryProgramWrites() {
        assertThat(read("""
                customer,owner,need
                Acme,Dana,"a demo, soon"
                Globex,"O""Neil",
                """)).isEqualTo("""
                customer|owner|need
                2: Acme|Dana|a demo, soon
                3: Globex|O"Neil|""");
    }

    @Test
    void keepsLineBreaksInQuotedCellsAndCountsTheLinesOfTheFile() {
        assertThat(read("customer,need\r\nAcme,\"first\r\nsecond\"\r\n\r\nGlobex,x\r\n"))
                .isEqualTo("""
                customer|need
                2: Acme|first⏎second
                5: Globex|x""");
        assertThat(read("customer,need\rAcme,x\rGlobex,y")).isEqualTo("""
                customer|need
                2: Acme|x
                3: Globex|y""");
    }

    @Test
    void findsTheDelimiter() {
        assertThat(read("customer;amount\nAcme;1.054,00\nGlobex;2,50\n")).isEqualTo("""
                customer|amount
                2: Acme|1.054,00
                3: Globex|2,50""");
        assertThat(read("customer\tamount\nAcme, Inc.\t5\n")).isEqualTo("""
                customer|amount
                2: Acme, Inc.|5""");
        assertThat(read("sep=;\r\ncustomer;amount\r\nAcme;5\r\n")).isEqualTo("""
                customer|amount
                3: Acme|5""");
        assertThat(read("customer\nAcme\n")).isEqualTo("""
                customer
                2: Acme""");
    }

    @Test
    void readsChineseInEveryEncodingThatExcelWrites() {
        var text = "客户名称,负责人\r\n华东机械,李雷\r\n";
        var expected = """
                客户名称|负责人
                2: 华东机械|李雷""";
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(read(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(read(text.getBytes(Charset.forName("GBK")))).isEqualTo(expected);
        assertThat(read(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(expected);
        assertThat(read("customer,owner\nAcme,Dana\n".getBytes(UTF_16LE))).isEqualTo("""
                customer|owner
                2: Acme|Dana""");
        assertThat(read("🐀,𠮷\n😀,㊗️\n")).isEqualTo("""
                🐀|𠮷
                2: 😀|㊗️""");
    }

    @Test
    void namesTheCellWithBytesThatAreNoTextAndReadsOn() {
        assertThat(read(bytes("客户,需求\nAcme,x\nCaf", 0xE9, " Noir,y\n华东机械,z\n"))).isEqualTo("""
                客户|需求
                2: Acme|x
                3: INVALID_BYTES in column 0: Caf\\xe9 Noir
                4: 华东机械|z""");
        assertThat(read("customer,need\nMüller,x\nAcme,y\n".getBytes(ISO_8859_1)))
                .isEqualTo("""
                customer|need
                2: INVALID_BYTES in column 0: M\\xfcller
                3: Acme|y""");
        assertThat(read(bytes("customer,need\nAcme,", 0xFF, "\nGlobex,", 0xC3, "\n")))
                .isEqualTo("""
                customer|need
                2: INVALID_BYTES in column 1: \\xff
                3: INVALID_BYTES in column 1: \\xc3""");
        assertThat(read(concat("客户名称,负责人\n华东机械,".getBytes(Charset.forName("GBK")), bytes(0xFF, "\n"))))
                .isEqualTo("""
                客户名称|负责人
                2: INVALID_BYTES in column 1: \\xff""");
    }

    @Test
    void unwrapsRowsThatAreQuotedWhole() {
        assertThat(read("""
                "customer,owner,need"
                "Acme,Dana,""a demo, soon\"""
                "Globex,Lee,x"
                """)).isEqualTo("""
                customer|owner|need
                2: Acme|Dana|a demo, soon
                3: Globex|Lee|x""");
        assertThat(read("\"customer;owner\",,\n\"Acme, Inc.;Dana\",,\n")).isEqualTo("""
                customer|owner
                2: Acme, Inc.|Dana""");
        assertThat(read("customer,owner,need\nAcme,Dana,x\n\"Globex,Lee,\"\"a, b\"\"\"\n"))
                .isEqualTo("""
                customer|owner|need
                2: Acme|Dana|x
                3: Globex|Lee|a, b""");
        assertThat(read("\"Company, legal name\"\n\"Acme, Inc.\"\nGlobex\n")
                        .lines()
                        .skip(1))
                .hasSize(2);
    }

    @Test
    void refusesARowWithMoreCellsThanHeadingsAndFillsAShorterOne() {
        assertThat(read("customer,owner\nAcme,Dana,x\nGlobex\nInitech,Lee,,\n")).isEqualTo("""
                customer|owner
                2: TOO_MANY_CELLS in column 2: x
                3: Globex|
                4: Initech|Lee""");
    }

    @Test
    void losesOnlyTheLineInWhichAQuoteIsNeverClosed() {
        assertThat(read("customer,need\nAcme,\"a demo\nGlobex,x\nInitech,y\n")).isEqualTo("""
                customer|need
                2: UNCLOSED_QUOTE in column 1: Acme,"a demo
                3: Globex|x
                4: Initech|y""");
        assertThat(read("customer,need\nAcme,\"a demo\nGlobex,\"x\"\nInitech,y\n"))
                .isEqualTo("""
                customer|need
                2: UNCLOSED_QUOTE in column 1: Acme,"a demo
                3: Globex|x
                4: Initech|y""");
    }

    @Test
    void takesQuotationMarksInsideACellAsTheyAre() {
        assertThat(read("customer,need\nAcme 24\" screens,x\n\"Acme \"the best\" Ltd\",y\nGlobex, \"a, b\" \n"))
                .isEqualTo("""
                customer|need
                2: Acme 24" screens|x
                3: Acme "the best" Ltd|y
                4: Globex|a, b""");
    }

    @Test
    void passesOverALineOfAMillionCharacters() {
        assertThat(read("customer\n" + "x".repeat(1_000_001) + "\nAcme\n")
                        .lines()
                        .map(line -> line.substring(0, Math.min(30, line.length()))))
                .containsExactly("customer", "2: TOO_LONG in column 0: xxxxx", "3: Acme");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read(" \r\n\r\n")).extracting("kind").isEqualTo(UnreadableTableException.Kind.EMPTY);
        assertThatThrownBy(() -> read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 6, 7, 14, 15, 16}))
                .extracting("kind")
                .isEqualTo(UnreadableTableException.Kind.NOT_A_TABLE);
    }

    @Test
    void writesWhatExcelOpensAndReadsItBackUnchanged() {
        var cells = List.of(
                "=1+1",
                "+47 22 33 44",
                "-5",
                "@all",
                "'=kept",
                "'quoted'",
                "a,b",
                "say \"hi\"",
                "two\nlines",
                "华东机械",
                "＝全角",
                " ");
        var out = new ByteArrayOutputStream();
        try (var writer = new CsvWriter(out)) {
            writer.row(cells.stream().map(cell -> (Cell) new Cell.Words("c")).toList());
            writer.row(cells.stream().map(cell -> (Cell) new Cell.Words(cell)).toList());
        }

        assertThat(out.toString(UTF_8))
                .startsWith("\uFEFFc,")
                .contains(
                        "\r\n'=1+1,'+47 22 33 44,'-5,'@all,''=kept,'quoted',\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",华东机械,'＝全角");
        try (var table = new CsvFile(() -> new ByteArrayInputStream(out.toByteArray())).open()) {
            assertThat(table.rows().next().cells())
                    .containsExactlyElementsOf(cells.stream().map(String::strip).toList());
        }
    }

    private static String read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static String read(byte[] bytes) {
        try (var table = new CsvFile(() -> new ByteArrayInputStream(bytes)).open()) {
            var lines = new ArrayList<>(List.of(String.join("|", table.headings())));
            table.rows().forEachRemaining(row -> lines.add(row.line() + ": " + show(row)));
            return String.join("\n", lines);
        }
    }

    private static String show(Row row) {
        var flaw = row.flaw();
        return flaw == null
                ? row.cells().stream().map(cell -> cell.replace('\n', '⏎')).collect(joining("|"))
                : flaw.kind() + " in column " + flaw.column() + ": " + flaw.value();
    }

    private static byte[] bytes(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            if (part instanceof Integer odd) {
                out.write(odd);
            } else {
                out.writeBytes(part.toString().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
