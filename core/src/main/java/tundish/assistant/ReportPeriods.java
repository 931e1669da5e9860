package tundish.assistant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Grain;
import tundish.metrics.By;
import tundish.metrics.Periods;
import tundish.metrics.Window;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;

/** Reads the period of a report: weeks, months and quarters as the workspace reckons them, otherwise dates as anywhere. */
final class ReportPeriods {

    private static final String UNIT = "(day|week|month|quarter|year)s?";
    private static final String UNIT_ZH = "(天|日|周|星期|个?月|个?季度|年)";
    private static final Pattern RELATIVE =
            Pattern.compile("(this|current|last|previous|past|next) " + UNIT + "|(本|这个?|上个?|下个?)" + UNIT_ZH);
    private static final Pattern LAST_SO_MANY =
            Pattern.compile("(?:the )?(?:last|past) (\\d{1,3}) " + UNIT + "|(?:最近|过去|近)(\\d{1,3})" + UNIT_ZH);
    private static final Pattern QUARTER =
            Pattern.compile("(?:q([1-4]) ?(\\d{4})?|(\\d{4}) ?-?q([1-4])|(?:(\\d{4})年)?第?([一二三四1-4])季度?)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?|(今年|去年|前年)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})|(\\d{4})年(\\d{1,2})月份?");
    private static final Pattern RANGE = Pattern.compile("(.+?) ?(?:\\.\\.| to | until | – | - |到|至) ?(.+)");
    private static final Pattern SINCE = Pattern.compile("since (.+)|(?:自|从)(.+?)(?:以来|起)");
    private static final Pattern ALL = Pattern.compile("all( time)?|ever|全部|所有|历史");

    private final Readings readings;

    ReportPeriods(Readings readings) {
        this.readings = readings;
    }

    /**
     * @param from null for a period without a beginning
     * @param to the last day
     */
    record Days(@Nullable LocalDate from, LocalDate to) {

        /** The same in a form that means the same tomorrow. */
        String text() {
            return (from == null ? "" : from) + ".." + to;
        }

        Window window(Periods periods, Instant now) {
            return new Window(from == null ? Instant.MIN : periods.instant(from), periods.instant(to.plusDays(1)), now);
        }
    }

    static Periods periods(Actor actor) {
        return new Periods(actor.settings().zone(), actor.settings().weekStart());
    }

    /** Whether nothing is left out: no period is said, or all of the time. */
    static boolean isEver(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() || ALL.matcher(text).matches();
    }

    Days read(Actor actor, String typed) {
        var today = LocalDate.ofInstant(
                readings.moment(actor).now(), actor.settings().zone());
        var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return around(actor, By.QUARTER, today, 0);
        }
        return known(actor, text, today)
                .or(() -> range(actor, text, today))
                .or(() -> phrase(actor, text, today))
                .orElseThrow(() -> new BadField("period", "period.unreadable", typed));
    }

    private Optional<Days> known(Actor actor, String text, LocalDate today) {
        if (ALL.matcher(text).matches()) {
            return Optional.of(new Days(null, today));
        }
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return Optional.of(relative(actor, relative, today));
        }
        var many = LAST_SO_MANY.matcher(text);
        if (many.matches()) {
            var count = Integer.parseInt(either(many, 1, 3));
            return Optional.of(new Days(
                    minus(today, unit(either(many, 2, 4)), count).plusDays(1), today));
        }
        return quarter(actor, text, today).or(() -> month(text)).or(() -> year(text, today));
    }

    private Days relative(Actor actor, Matcher relative, LocalDate today) {
        var word = either(relative, 1, 3);
        var shift = switch (word) {
            case "last", "previous", "past", "上", "上个" -> -1;
            case "next", "下", "下个" -> 1;
            default -> 0;
        };
        return switch (unit(either(relative, 2, 4))) {
            case DAY -> new Days(today.plusDays(shift), today.plusDays(shift));
            case WEEK -> around(actor, By.WEEK, today, shift);
            case MONTH -> around(actor, By.MONTH, today, shift);
            case QUARTER -> around(actor, By.QUARTER, today, shift);
            case YEAR -> year(today.getYear() + shift);
        };
    }

    private static String either(Matcher match, int one, int other) {
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

    private static Days around(Actor actor, By by, LocalDate day, int shift) {
        var periods = periods(actor);
        var begins = periods.plus(by, periods.beginOf(by, day), shift);
        return new Days(begins, periods.plus(by, begins, 1).minusDays(1));
    }

    private static Optional<Days> quarter(Actor actor, String text, LocalDate today) {
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
                around(actor, By.QUARTER, year == null && begins.isAfter(today) ? begins.minusYears(1) : begins, 0));
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

    private static Optional<Days> year(String text, LocalDate today) {
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

    /** From one day to another; of a period, its first day and its last. */
    private Optional<Days> range(Actor actor, String text, LocalDate today) {
        var since = SINCE.matcher(text);
        if (since.matches()) {
            return part(actor, either(since, 1, 2), today).map(part -> new Days(part.from, today));
        }
        if (text.startsWith("..")) {
            return part(actor, text.substring(2), today).map(part -> new Days(null, part.to));
        }
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        var from = part(actor, range.group(1), today);
        var to = part(actor, range.group(2), today);
        if (from.isEmpty() || to.isEmpty() || from.get().from == null) {
            return Optional.empty();
        }
        if (to.get().to.isBefore(from.get().from)) {
            throw new BadField("period", "period.backwards", text);
        }
        return Optional.of(new Days(from.get().from, to.get().to));
    }

    private Optional<Days> part(Actor actor, String text, LocalDate today) {
        return known(actor, text.strip(), today).or(() -> phrase(actor, text.strip(), today));
    }

    /** What was said as a date: the day, or the week, month, quarter or year that it names; without a year the last one. */
    private Optional<Days> phrase(Actor actor, String text, LocalDate today) {
        return Dates.whole(text, readings.moment(actor))
                .map(phrase -> named(actor, phrase))
                .or(() -> isoDay(text))
                .map(days -> isToCome(days, today) && !text.matches(".*\\d{4}.*") ? aYearBefore(days) : days);
    }

    private static boolean isToCome(Days days, LocalDate today) {
        return days.from != null && days.from.isAfter(today);
    }

    private static Days aYearBefore(Days days) {
        return new Days(days.from == null ? null : days.from.minusYears(1), days.to.minusYears(1));
    }

    private static Optional<Days> isoDay(String text) {
        try {
            var day = LocalDate.parse(text);
            return Optional.of(new Days(day, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Days named(Actor actor, DatePhrase phrase) {
        return switch (phrase.grain()) {
            case DAY -> new Days(phrase.date(), phrase.date());
            case WEEK -> around(actor, By.WEEK, phrase.date(), 0);
            case MONTH -> around(actor, By.MONTH, phrase.date(), 0);
            case QUARTER -> around(actor, By.QUARTER, phrase.date(), 0);
            case YEAR -> year(phrase.date().getYear());
        };
    }
}
