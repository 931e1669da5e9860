package tundish.assistant;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
            Pattern.compile("(this|current|last|previous|past|next) " + UNIT + "|(本|这个?|上上个?|上个?|下个?)" + UNIT_ZH);
    private static final Pattern LAST_SO_MANY =
            Pattern.compile("(?:the )?(?:last|past) (\\d{1,3}) " + UNIT + "|(?:最近|过去|近)(\\d{1,3})" + UNIT_ZH);
    private static final Pattern QUARTER =
            Pattern.compile("(?:q([1-4]) ?(\\d{4})?|(\\d{4}) ?-?q([1-4])|(?:(\\d{4})年)?第?([一二三四1-4])季度?)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?|(今年|去年|前年)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})|(\\d{4})年(\\d{1,2})月份?");
    private static final Pattern RANGE =
            Pattern.compile("(.+?) ?(?:\\.\\.| to | until | – | - |到|至|(?<=[日号])[-–—~]) ?(.+)");
    private static final Pattern SINCE = Pattern.compile("since (.+)|(?:自|从)(.+?)(?:以来|起)");
    private static final Pattern FROM = Pattern.compile("(?:from|between) |从(?=.+(?:到|至))");
    private static final Pattern SHORT_RANGE =
            Pattern.compile("(\\d{1,2}) ?(?:-|–|to) ?(\\d{1,2}) ([a-z]{3,9}(?: \\d{4})?)");
    private static final Pattern SHORT_RANGE_MONTH_FIRST =
            Pattern.compile("([a-z]{3,9}) (\\d{1,2}) ?(?:-|–|to) ?(\\d{1,2})(,? \\d{4})?");
    private static final Pattern SHORT_RANGE_ZH =
            Pattern.compile("((?:\\d{4}年)?\\d{1,2}月)(\\d{1,2})[日号]? ?(?:-|–|—|~|到|至) ?(\\d{1,2})[日号]");
    private static final Pattern AGO =
            Pattern.compile("(\\d{1,3}) " + UNIT + " ago|(\\d{1,3}|[一二两三四五六])" + UNIT_ZH + "前");
    private static final Pattern WEEK_OF = Pattern.compile("(?:the )?week (?:of|around) (.+)|(.+?)(?:那|这|所在的?)一?周");
    private static final Pattern AS_OF = Pattern.compile("(.*?)(?:\\bas (?:of|at) |截至|截止到?|@)(.+)");
    private static final Pattern ALL = Pattern.compile("all( time)?|ever|全部|所有|历史");

    private final Readings readings;

    ReportPeriods(Readings readings) {
        this.readings = readings;
    }

    /**
     * @param from null for a period without a beginning
     * @param to the last day
     * @param asOf the last day of which anything is known; null for today
     */
    record Days(
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable LocalDate asOf) {

        Days(@Nullable LocalDate from, LocalDate to) {
            this(from, to, null);
        }

        /** The same in a form that means the same tomorrow. */
        String text() {
            return (from == null ? "" : from) + ".." + to + (asOf == null ? "" : "@" + asOf);
        }

        /** Whether it is looked at from a day that is past. */
        boolean isThen() {
            return asOf != null;
        }

        Days known(@Nullable LocalDate day) {
            return new Days(from, to, day);
        }

        boolean isKnown(LocalDate day) {
            return asOf == null || !day.isAfter(asOf);
        }

        Window window(Periods periods, Instant now) {
            return new Window(
                    from == null ? Instant.MIN : periods.instant(from),
                    periods.instant(to.plusDays(1)),
                    asOf == null ? now : periods.instant(asOf.plusDays(1)).minusMillis(1));
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

    /** A period as it is known now. */
    Days read(Actor actor, String typed) {
        var text = plain(typed);
        return period(actor, text, today(actor)).orElseThrow(() -> unreadable(typed));
    }

    /** A period as it was known on a day, where the words say “as of” one; without a period the quarter around that day. */
    Days readAsOf(Actor actor, String typed) {
        var asOf = AS_OF.matcher(plain(typed));
        if (!asOf.matches()) {
            return read(actor, typed);
        }
        var today = today(actor);
        var words = List.of(asOf.group(2).replace("的", " ").strip().split(" +"));
        for (var length = words.size(); length > 0; length--) {
            var day = day(actor, String.join(" ", words.subList(0, length)), today);
            var rest = asOf.group(1) + " " + String.join(" ", words.subList(length, words.size()));
            var days = day.flatMap(known -> period(actor, plain(rest), rest.isBlank() ? known : today));
            if (days.isPresent()) {
                return knownOn(days.get(), day.get(), today);
            }
        }
        throw unreadable(typed);
    }

    private static Days knownOn(Days days, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new BadField("period", "period.asOfToCome", day);
        }
        return day.equals(today) ? days : days.known(day);
    }

    private Optional<LocalDate> day(Actor actor, String text, LocalDate today) {
        return known(actor, text, today)
                .or(() -> phrase(actor, text, today))
                .filter(days -> days.to.equals(days.from))
                .map(Days::to);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(
                readings.moment(actor).now(), actor.settings().zone());
    }

    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static BadField unreadable(String typed) {
        return new BadField("period", "period.unreadable", typed);
    }

    private Optional<Days> period(Actor actor, String text, LocalDate today) {
        if (text.isEmpty()) {
            return Optional.of(around(actor, By.QUARTER, today, 0));
        }
        return known(actor, text, today)
                .or(() -> range(actor, spelledOut(text), today))
                .or(() -> AS_OF.matcher(text).matches() ? Optional.empty() : phrase(actor, text, today));
    }

    /** “2–8 November” as “2 November to 8 November”. */
    private static String spelledOut(String text) {
        var bare = FROM.matcher(text).lookingAt()
                ? FROM.matcher(text).replaceFirst("").replaceFirst(" and ", " to ")
                : text;
        var english = SHORT_RANGE.matcher(bare);
        if (english.matches()) {
            return english.replaceFirst("$1 $3 to $2 $3");
        }
        var monthFirst = SHORT_RANGE_MONTH_FIRST.matcher(bare);
        if (monthFirst.matches()) {
            var year = monthFirst.group(4) == null ? "" : monthFirst.group(4).replace(",", "");
            return monthFirst.replaceFirst("$2 $1" + year + " to $3 $1" + year);
        }
        var chinese = SHORT_RANGE_ZH.matcher(bare);
        return chinese.matches() ? chinese.replaceFirst("$1$2日到$1$3日") : bare;
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
        var ago = AGO.matcher(text);
        if (ago.matches()) {
            return Optional.of(shifted(actor, unit(either(ago, 2, 4)), today, -number(either(ago, 1, 3))));
        }
        var week = WEEK_OF.matcher(text);
        if (week.matches()) {
            return day(actor, either(week, 1, 2), today).map(day -> around(actor, By.WEEK, day, 0));
        }
        return quarter(actor, text, today).or(() -> month(text)).or(() -> year(text, today));
    }

    private Days relative(Actor actor, Matcher relative, LocalDate today) {
        var word = either(relative, 1, 3);
        var shift = switch (word) {
            case "上上", "上上个" -> -2;
            case "last", "previous", "past", "上", "上个" -> -1;
            case "next", "下", "下个" -> 1;
            default -> 0;
        };
        return shifted(actor, unit(either(relative, 2, 4)), today, shift);
    }

    private static Days shifted(Actor actor, Grain unit, LocalDate today, int shift) {
        return switch (unit) {
            case DAY -> new Days(today.plusDays(shift), today.plusDays(shift));
            case WEEK -> around(actor, By.WEEK, today, shift);
            case MONTH -> around(actor, By.MONTH, today, shift);
            case QUARTER -> around(actor, By.QUARTER, today, shift);
            case YEAR -> year(today.getYear() + shift);
        };
    }

    private static int number(String word) {
        var digit = "零一二三四五六".indexOf(word.equals("两") ? "二" : word);
        return digit < 0 ? Integer.parseInt(word) : digit;
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
