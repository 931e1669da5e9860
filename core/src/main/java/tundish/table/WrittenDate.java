package tundish.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is a date, perhaps with a time: either a certain day (the year first in four digits, a month by its name, days before dots), or what its numbers may
 * mean in each order.
 *
 * @param certain the day where the writing leaves no doubt, otherwise null
 * @param readings the days that it may mean, at least one where none is certain
 * @param time the time of day, or null where there is none
 * @param offset the offset from UTC written behind the time, or null
 */
public record WrittenDate(
        @Nullable LocalDate certain,
        Map<DateOrder, LocalDate> readings,
        @Nullable LocalTime time,
        @Nullable ZoneOffset offset) {

    private static final String TIME =
            "(?:(?:\\s*T\\s*|[\\s,]+|(?<=日))(?<half>上午|下午|凌晨|早上|中午|晚上|[AaPp][Mm])?\\s*(?<hour>\\d{1,2})[:时点](?<minute>\\d{1,2})?分?"
                    + "(?::(?<second>\\d{2})(?:\\.\\d+)?)?\\s*(?<half2>[AaPp]\\.?[Mm]\\.?)?\\s*(?<offset>Z|UTC|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern USUAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<a>\\d{1,4})\\s?(?<mark>[-/.年])\\s?(?<b>\\d{1,2})\\s?[-/.月]\\s?(?<c>\\d{1,4})\\s?[日号]?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(?<a>(?:19|20|21)\\d{2})(?<b>\\d{2})(?<c>\\d{2})" + TIME);
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(?<c>\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]+(?<month>[A-Za-z]{3,9})\\.?[\\s,/.-]+(?<a>\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_NAMED = Pattern.compile(
            "(?<month>[A-Za-z]{3,9})\\.?[\\s/.-]+(?<c>\\d{1,2})(?:st|nd|rd|th)?[\\s,/.-]+(?<a>\\d{4}|\\d{2})" + TIME);
    private static final List<Pattern> PATTERNS = List.of(NUMBERS, COMPACT, DAY_NAMED, MONTH_NAMED);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    public WrittenDate {
        readings = Map.copyOf(readings);
    }

    /** Reads a cell; empty where it is no date. A number alone is none, though spreadsheets keep dates as such. */
    public static Optional<WrittenDate> of(String cell) {
        var usual = usual(cell);
        if (usual != null) {
            return Optional.of(new WrittenDate(usual, Map.of(), null, null));
        }
        for (var pattern : PATTERNS) {
            var match = pattern.matcher(cell.strip());
            if (match.matches()) {
                return of(match);
            }
        }
        return Optional.empty();
    }

    /** The day of a cell like 2026-03-04, as most are. */
    private static @Nullable LocalDate usual(String cell) {
        return USUAL.matcher(cell).matches()
                ? day(cell.substring(0, 4), Integer.parseInt(cell.substring(5, 7)), cell.substring(8))
                : null;
    }

    private static Optional<WrittenDate> of(Matcher match) {
        var certain = certain(match);
        var readings = certain == null ? readings(match) : Map.<DateOrder, LocalDate>of();
        if (certain == null && readings.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WrittenDate(certain, readings, time(match), offset(match)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate certain(Matcher match) {
        var year = match.group("a");
        if (match.namedGroups().containsKey("month")) {
            int month = MONTHS.indexOf(match.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            return day(year, month, match.group("c"));
        }
        if (year.length() == 4) {
            return day(year, Integer.parseInt(match.group("b")), match.group("c"));
        }
        return match.group("mark").equals(".") ? day(match.group("c"), Integer.parseInt(match.group("b")), year) : null;
    }

    private static Map<DateOrder, LocalDate> readings(Matcher match) {
        var readings = new EnumMap<DateOrder, LocalDate>(DateOrder.class);
        if (match.namedGroups().containsKey("mark")) {
            var a = match.group("a");
            var b = match.group("b");
            var c = match.group("c");
            put(readings, DateOrder.MONTH_DAY_YEAR, c, a, b);
            put(readings, DateOrder.DAY_MONTH_YEAR, c, b, a);
            put(readings, DateOrder.YEAR_MONTH_DAY, a, b, c);
        }
        return readings;
    }

    private static void put(
            Map<DateOrder, LocalDate> readings, DateOrder order, String year, String month, String day) {
        var reading = day(year, Integer.parseInt(month), day);
        if (reading != null) {
            readings.put(order, reading);
        }
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        int number = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        int dayOfMonth = Integer.parseInt(day);
        boolean plausible = number >= 1900 && number < 2200 && month >= 1 && month <= 12 && dayOfMonth >= 1;
        return plausible && dayOfMonth <= YearMonth.of(number, month).lengthOfMonth()
                ? LocalDate.of(number, month, dayOfMonth)
                : null;
    }

    private static @Nullable LocalTime time(Matcher match) {
        var hour = match.group("hour");
        if (hour == null) {
            return null;
        }
        var half = match.group("half") == null ? match.group("half2") : match.group("half");
        return LocalTime.of(
                hour(Integer.parseInt(hour), half), number(match.group("minute")), number(match.group("second")));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return switch (half.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "pm", "下午", "晚上" -> hour < 12 ? hour + 12 : hour;
            case "am", "上午", "凌晨", "早上" -> hour == 12 ? 0 : hour;
            default -> hour;
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable ZoneOffset offset(Matcher match) {
        var offset = match.group("offset");
        if (offset == null) {
            return null;
        }
        return offset.equals("Z") || offset.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    /** The day, where it is certain or the order makes it so. */
    public Optional<LocalDate> day(@Nullable DateOrder order) {
        return certain != null || order == null
                ? Optional.ofNullable(certain)
                : Optional.ofNullable(readings.get(order));
    }
}
