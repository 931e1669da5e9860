package tundish.assistant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tundish.assistant.ReportPeriods.Days;
import tundish.dates.DatePhrase;
import tundish.dates.Grain;
import tundish.metrics.By;
import tundish.metrics.Periods;

/** Periods that have a name, such as “last quarter”, “Q3”, “past 30 days”, “two weeks ago” or “2026年10月”, as a workspace reckons them. */
final class NamedPeriods {

    private static final String UNIT = "(day|week|month|quarter|year)s?";
    private static final String UNIT_ZH = "(天|日|周|星期|个?月|个?季度|年)";
    private static final Pattern RELATIVE =
            Pattern.compile("(this|current|last|previous|past|next) " + UNIT + "|(本|这个?|上上个?|上个?|下个?)" + UNIT_ZH);
    private static final Pattern LAST_SO_MANY =
            Pattern.compile("(?:the )?(?:last|past) (\\d{1,3}) " + UNIT + "|(?:最近|过去|近)(\\d{1,3})" + UNIT_ZH);
    private static final Pattern AGO =
            Pattern.compile("(\\d{1,3}) " + UNIT + " ago|(\\d{1,3}|[一二两三四五六])" + UNIT_ZH + "前");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q([1-4]) ?(\\d{4})?|(\\d{4}) ?-?q([1-4])|(?:(\\d{4})年)?第?([一二三四1-4])季度?)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?|(今年|去年|前年)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})|(\\d{4})年(\\d{1,2})月份?");
    private static final Pattern ALL = Pattern.compile("all( time)?|ever|全部|所有|历史");

    private final Periods periods;
    private final LocalDate today;

    NamedPeriods(Periods periods, LocalDate today) {
        this.periods = periods;
        this.today = today;
    }

    /** Whether the words mean all of the time. */
    static boolean isEver(String text) {
        return ALL.matcher(text).matches();
    }

    Optional<Days> find(String text) {
        if (isEver(text)) {
            return Optional.of(new Days(null, today));
        }
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return Optional.of(relative(relative));
        }
        var many = LAST_SO_MANY.matcher(text);
        if (many.matches()) {
            var count = Integer.parseInt(either(many, 1, 3));
            return Optional.of(new Days(
                    minus(today, unit(either(many, 2, 4)), count).plusDays(1), today));
        }
        var ago = AGO.matcher(text);
        if (ago.matches()) {
            return Optional.of(shifted(unit(either(ago, 2, 4)), -number(either(ago, 1, 3))));
        }
        return quarter(text).or(() -> month(text)).or(() -> year(text));
    }

    private Days relative(Matcher relative) {
        var word = either(relative, 1, 3);
        var shift = switch (word) {
            case "上上", "上上个" -> -2;
            case "last", "previous", "past", "上", "上个" -> -1;
            case "next", "下", "下个" -> 1;
            default -> 0;
        };
        return shifted(unit(either(relative, 2, 4)), shift);
    }

    private Days shifted(Grain unit, int shift) {
        return switch (unit) {
            case DAY -> new Days(today.plusDays(shift), today.plusDays(shift));
            case WEEK -> around(By.WEEK, today, shift);
            case MONTH -> around(By.MONTH, today, shift);
            case QUARTER -> around(By.QUARTER, today, shift);
            case YEAR -> year(today.getYear() + shift);
        };
    }

    private static int number(String word) {
        var digit = "零一二三四五六".indexOf(word.equals("两") ? "二" : word);
        return digit < 0 ? Integer.parseInt(word) : digit;
    }

    static String either(Matcher match, int one, int other) {
        return match.group(one) != null ? match.group(one) : match.group(other);
    }

    private static Grain unit(String word) {
        return switch (word.replace("个", "")) {
            case "day", "天", "日" -> Grain.DAY;
            case "week", "周", "星期" -> Grain.WEEK;
            case "month", "月" -> Grain.MONTH;
            case "quarter", "季度" -> Grain.QUARTER;
            default -> Grain.YEAR;
        };
    }

    private static LocalDate minus(LocalDate day, Grain unit, int count) {
        return switch (unit) {
            case DAY -> day.minusDays(count);
            case WEEK -> day.minusWeeks(count);
            case MONTH -> day.minusMonths(count);
            case QUARTER -> day.minusMonths(3L * count);
            case YEAR -> day.minusYears(count);
        };
    }

    /** The period around a day, or so many after it. */
    Days around(By by, LocalDate day, int shift) {
        var begins = periods.plus(by, periods.beginOf(by, day), shift);
        return new Days(begins, periods.plus(by, begins, 1).minusDays(1));
    }

    private Optional<Days> quarter(String text) {
        var match = QUARTER.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = match.group(1) != null ? match.group(1) : either(match, 4, 6);
        var year = match.group(2) != null ? match.group(2) : either(match, 3, 5);
        var month = switch (number) {
            case "一", "1" -> 1;
            case "二", "2" -> 4;
            case "三", "3" -> 7;
            default -> 10;
        };
        var begins = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, 1);
        return Optional.of(
                around(By.QUARTER, year == null && begins.isAfter(today) ? begins.minusYears(1) : begins, 0));
    }

    private static Optional<Days> month(String text) {
        var match = MONTH.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(either(match, 2, 4));
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        var month = YearMonth.of(Integer.parseInt(either(match, 1, 3)), number);
        return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
    }

    private Optional<Days> year(String text) {
        var match = YEAR.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(year(
                switch (match.group(2)) {
                    case null -> Integer.parseInt(match.group(1));
                    case "去年" -> today.getYear() - 1;
                    case "前年" -> today.getYear() - 2;
                    default -> today.getYear();
                }));
    }

    private static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day, week, month, quarter or year that a date names. */
    Days of(DatePhrase phrase) {
        return switch (phrase.grain()) {
            case DAY -> new Days(phrase.date(), phrase.date());
            case WEEK -> around(By.WEEK, phrase.date(), 0);
            case MONTH -> around(By.MONTH, phrase.date(), 0);
            case QUARTER -> around(By.QUARTER, phrase.date(), 0);
            case YEAR -> year(phrase.date().getYear());
        };
    }
}
