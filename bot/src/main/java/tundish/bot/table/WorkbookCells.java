package tundish.bot.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import tundish.table.Harmless;

/** A cell of a workbook as text: dates in ISO form, numbers in full figures. */
final class WorkbookCells {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** What spreadsheets keep of a number; the rest is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Words and colours in a number format, which may contain letters that mean days and years elsewhere. */
    private static final Pattern NO_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]hHmMsS]*\\]|_.");

    private static final Pattern DATE_PATTERN = Pattern.compile("[yYdD]|[mM]{3}|[hHsS]|上午|[年月日]");

    private WorkbookCells() {}

    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> formula(cell);
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING, ERROR -> cell.getText().strip();
        };
    }

    /** As it is to be written again. */
    static tundish.table.Cell kept(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new tundish.table.Cell.Blank();
        }
        if (cell.getType() != CellType.NUMBER) {
            return new tundish.table.Cell.Words(Harmless.read(String.valueOf(cell.getText())));
        }
        if (!isDate(cell)) {
            return new tundish.table.Cell.Figure(cell.asNumber());
        }
        var moment = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        return String.valueOf(cell.getDataFormatString()).contains("h")
                ? new tundish.table.Cell.Moment(moment)
                : new tundish.table.Cell.Day(moment.toLocalDate());
    }

    private static String formula(Cell cell) {
        return cell.getValue() instanceof BigDecimal number
                ? number(cell, number)
                : String.valueOf(cell.getText()).strip();
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isDate(cell) && cell.getType() == CellType.NUMBER && number.signum() >= 0) {
            return date(number, cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS));
        }
        var plain = number.round(DIGITS).stripTrailingZeros();
        return plain.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        return format != null
                && DATE_PATTERN
                        .matcher(NO_PATTERN.matcher(format).replaceAll(""))
                        .find();
    }

    private static String date(BigDecimal number, LocalDateTime moment) {
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }
}
