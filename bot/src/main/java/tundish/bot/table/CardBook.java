package tundish.bot.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tundish.bot.picture.Pictures;
import tundish.message.Block;
import tundish.message.Block.Table;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.message.Span;
import tundish.picture.Picture;
import tundish.table.Harmless;

/** A card as an XLSX workbook of one sheet: words and tables in cells, numbers as numbers, pictures drawn in between. */
final class CardBook {

    private static final Pattern NUMBER =
            Pattern.compile("[+−-]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|[+−-]?\\d+(?:\\.\\d+)?");
    private static final Pattern MONEY =
            Pattern.compile("(?<sign>[+−]?)(?<currency>[A-Z]{3}) (?<value>-?[\\d,]+(?:\\.\\d+)?)");
    private static final int FIRST_WIDTH = 34;
    private static final int WIDTH = 20;
    private static final int COLUMNS = 9;
    private static final int PICTURE_WIDTH = 760;
    private static final int ROW_PIXELS = 20;

    private final Worksheet sheet;
    private final PlainText words;
    private final Pictures pictures = new Pictures();
    private int row;

    private CardBook(Worksheet sheet, PlainText words) {
        this.sheet = sheet;
        this.words = words;
    }

    static byte[] of(Card card, PlainText words) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Tundish", "1.0")) {
            new CardBook(workbook.newWorksheet(sheetName(card.title())), words).write(card);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without what Excel forbids there. */
    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]*?/\\\\:：]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return name.length() <= 31 ? name : name.substring(0, 31).strip();
    }

    private void write(Card card) {
        sheet.width(0, FIRST_WIDTH);
        for (var column = 1; column < COLUMNS; column++) {
            sheet.width(column, WIDTH);
        }
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        text(card.title());
        sheet.style(row - 1, 0).bold().fontSize(18).set();
        row++;
        card.blocks().forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph(var spans) -> text(plain(spans));
            case Block.Heading(var text) -> heading(text);
            case Block.Facts(var facts) ->
                facts.forEach(fact -> {
                    cell(row, 1, plain(fact.value()));
                    text(fact.label());
                });
            case Block.Items(var items) -> items.forEach(item -> text("• " + plain(item)));
            case Block.Entry(var spans, var _) -> text("• " + plain(spans));
            case Table table -> table(table);
            case Block.Note(var spans) -> note(plain(spans));
            case Block.Image(var picture) -> picture(picture);
            case Block.Buttons _, Block.Divider _ -> {}
        }
    }

    private void text(String words) {
        cell(row, 0, words);
        row++;
    }

    private void heading(String words) {
        row++;
        text(words);
        sheet.style(row - 1, 0).bold().fontSize(13).set();
    }

    private void note(String words) {
        text(words);
        sheet.style(row - 1, 0).italic().fontColor("666666").set();
    }

    private void table(Table table) {
        var headings = table.headings();
        for (var column = 0; column < headings.size(); column++) {
            cell(row, column, headings.get(column).text());
            sheet.style(row, column)
                    .bold()
                    .fillColor("EEF2F7")
                    .horizontalAlignment(headings.get(column).numeric() ? "right" : "left")
                    .set();
        }
        row++;
        for (var cells : table.rows()) {
            for (var column = 0; column < cells.size(); column++) {
                cell(headings.get(column), column, cells.get(column));
            }
            row++;
        }
        row++;
    }

    private void cell(Table.Heading heading, int column, String words) {
        var money = MONEY.matcher(words);
        if (heading.numeric() && NUMBER.matcher(words).matches()) {
            sheet.value(row, column, value("", words));
        } else if (heading.numeric() && money.matches()) {
            money(column, money.group("currency"), value(money.group("sign"), money.group("value")));
        } else {
            cell(row, column, words);
            if (heading.numeric()) {
                sheet.style(row, column).horizontalAlignment("right").set();
            }
        }
    }

    private void money(int column, String currency, BigDecimal value) {
        var decimals = value.stripTrailingZeros().scale() > 0 ? ".00" : "";
        sheet.value(row, column, value);
        sheet.style(row, column).format("\"" + currency + "\" #,##0" + decimals).set();
    }

    private static BigDecimal value(String sign, String digits) {
        var number = new BigDecimal(digits.replace(",", "").replace("+", "").replace('−', '-'));
        return sign.equals("−") ? number.negate() : number;
    }

    private void cell(int row, int column, String words) {
        if (!words.isEmpty()) {
            sheet.inlineString(row, column, Harmless.write(words));
        }
    }

    private void picture(Picture picture) {
        var png = pictures.png(picture);
        var height = height(png);
        row++;
        sheet.addImage(row, 0, png, PICTURE_WIDTH, height);
        row += height / ROW_PIXELS + 2;
    }

    /** As high as the picture is at that width. */
    private static int height(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            return PICTURE_WIDTH * image.getHeight() / image.getWidth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String plain(List<Span> spans) {
        return words.render(spans);
    }
}
