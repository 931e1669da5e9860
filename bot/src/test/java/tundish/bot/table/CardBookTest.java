package tundish.bot.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Button;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.message.Span;
import tundish.operation.Operation.ShowSync;
import tundish.picture.TrendPicture;

class CardBookTest {

    @TempDir
    private Path folder;

    private Map<String, String> parts(Card card) throws IOException {
        var book = CardBook.of(card, new PlainText(ZoneOffset.UTC, Language.EN));
        var file = Files.write(folder.resolve("card.xlsx"), book);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    @Test
    void writesWordsAsWordsNumbersAsNumbersAndPicturesBeside() throws IOException {
        var picture = new TrendPicture(
                "Trend", "2026", List.of("2026-10", "2026-11"), List.of(new TrendPicture.Line("New", List.of(1L, 2L))));
        var table = new Table(
                List.of(new Table.Heading("Figure", false), new Table.Heading("Now", true)),
                List.of(
                        List.of("Leads", "+1,234"),
                        List.of("Won value", "−USD 27,320"),
                        List.of("Small", "USD 12.50"),
                        List.of("Rate", "50 % (22–78 %)"),
                        List.of("=1+1", "–")));
        var parts = parts(Card.of(
                "Monthly review: November 2026",
                Block.paragraph(Span.strong("13 new leads.")),
                table,
                new Block.Image(picture),
                new Block.Image(picture),
                Block.buttons(new Button("Nobody presses a sheet", new ShowSync()))));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<t>13 new leads.</t>", "<v>1234</v>", "<v>-27320</v>", "<v>12.50</v>", "<t>50 % (")
                .doesNotContain("<t>=1+1</t>", "Nobody presses");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0\"").doesNotContain("0.##");
        assertThat(parts.keySet().stream().filter(name -> name.endsWith(".png")))
                .hasSize(2);
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Monthly review November 2026\"");
    }
}
