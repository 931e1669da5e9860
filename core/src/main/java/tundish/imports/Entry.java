package tundish.imports;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;
import tundish.table.AmountReading.Ambiguous;
import tundish.table.AmountReading.Amount;
import tundish.table.AmountReading.NoAmount;
import tundish.table.Row;
import tundish.table.WrittenDate;

/**
 * A row with its cells read as what their columns are. Each method says what is wrong with its cell by a {@link RowProblem}.
 *
 * @param zone where times are local
 */
record Entry(Row row, ColumnPlan plan, Mapping mapping, Survey survey, ZoneId zone) {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R|\u000B|_x000[BbDd]_");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

    /** A moment, and whether the file gave a time or a day alone. */
    record Moment(Instant at, boolean timed) {}

    String raw(ImportField field) {
        return plan.cell(row, field, mapping);
    }

    /** A text of at most so many characters; empty where the cell is. */
    String text(ImportField field, int longest) {
        var cell = raw(field);
        if (cell.isEmpty()) {
            return "";
        }
        var plain = isPlain(cell);
        var text =
                plain ? cell.strip() : LINE_BREAK.matcher(cell).replaceAll("\n").strip();
        if (text.length() > longest) {
            var shown = text.substring(0, Math.min(100, text.length())) + "…";
            throw new RowProblem(field, shown, RejectReason.TOO_LONG, Integer.toString(longest));
        }
        if (!plain && CONTROL.matcher(text).find()) {
            throw new RowProblem(field, CONTROL.matcher(text).replaceAll("�"), RejectReason.CONTROL_CHARACTER);
        }
        return text;
    }

    /** Whether there is certainly no break, control character or half a character, as in most cells: patterns take their time. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean plain = (c >= ' ' && c < '\u007F' && c != '_') || (c >= '\u3000' && c < '\uD800');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    Optional<LocalDate> day(ImportField field) {
        return date(field).map(date -> day(field, date));
    }

    Optional<Moment> moment(ImportField field) {
        return date(field).map(date -> {
            var time = date.time();
            var local = day(field, date).atTime(time == null ? LocalTime.MIDNIGHT : time);
            var offset = date.offset();
            return new Moment((offset == null ? local.atZone(zone) : local.atZone(offset)).toInstant(), time != null);
        });
    }

    private Optional<WrittenDate> date(ImportField field) {
        var cell = raw(field);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var date = WrittenDate.of(cell);
        if (date.isEmpty()) {
            throw new RowProblem(field, cell, RejectReason.NOT_A_DATE);
        }
        return date;
    }

    private LocalDate day(ImportField field, WrittenDate date) {
        var order = survey.dates().get(field);
        return date.day(order)
                .orElseThrow(() -> new RowProblem(
                        field, raw(field), RejectReason.IMPOSSIBLE_ORDER, order == null ? "" : order.pattern()));
    }

    @Nullable
    Money amount() {
        return amount(ImportField.AMOUNT);
    }

    @Nullable
    Money amount(ImportField field) {
        var cell = raw(field);
        if (cell.isEmpty()) {
            return null;
        }
        return switch (survey.amounts(field).read(cell)) {
            case Amount(var value, var currency) -> money(field, cell, value, currency);
            case Ambiguous() -> throw new RowProblem(field, cell, RejectReason.AMBIGUOUS_AMOUNT);
            case NoAmount() -> throw new RowProblem(field, cell, RejectReason.NOT_AN_AMOUNT);
        };
    }

    private Money money(ImportField field, String cell, BigDecimal value, String named) {
        if (value.signum() < 0) {
            throw new RowProblem(field, cell, RejectReason.NEGATIVE_AMOUNT);
        }
        if (value.compareTo(LARGEST) >= 0) {
            throw new RowProblem(field, cell, RejectReason.TOO_LARGE_AMOUNT);
        }
        var currency = raw(ImportField.CURRENCY).strip().toUpperCase(Locale.ROOT);
        return new Money(sensible(value), currency.isEmpty() ? named : currency(currency));
    }

    /** What a spreadsheet computed has more decimals than any money. */
    private static BigDecimal sensible(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 4 ? value.setScale(2, RoundingMode.HALF_UP) : value;
    }

    /** The code of a currency; empty where the cell is. */
    Optional<String> currency() {
        return Optional.of(raw(ImportField.CURRENCY).strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .map(Entry::currency);
    }

    private static String currency(String code) {
        if (!CURRENCIES.contains(code)) {
            throw new RowProblem(ImportField.CURRENCY, code, RejectReason.UNKNOWN_CURRENCY);
        }
        return code;
    }

    /** A whole number, perhaps with commas between thousands; null where the cell is empty. */
    @Nullable
    Long count(ImportField field) {
        var cell = raw(field);
        if (cell.isEmpty()) {
            return null;
        }
        var plain = cell.replace(",", "").replaceFirst("\\.0+$", "");
        if (!plain.matches("\\d{1,15}")) {
            throw new RowProblem(field, cell, RejectReason.NOT_A_COUNT);
        }
        return Long.valueOf(plain);
    }

    @Nullable
    Integer score() {
        var cell = raw(ImportField.SCORE);
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("\\d{1,3}") || Integer.parseInt(cell) > 100) {
            throw new RowProblem(ImportField.SCORE, cell, RejectReason.NOT_A_SCORE);
        }
        return Integer.valueOf(cell);
    }
}
