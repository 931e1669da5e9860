package tundish.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.dates.DatePhrase;
import tundish.dates.Dates;
import tundish.dates.Grain;
import tundish.dates.Moment;

/** Finds the period or the deadline of a goal in a text: {@code 2027}, {@code Q1 2027}, 明年, {@code 1 Mar to 30 June}. */
final class GoalDays {

    private static final String YEAR = "(?<year>20[0-9]{2})";
    private static final Pattern QUARTER = Pattern.compile(
            "(?i)" + YEAR + "\\s*(?:年|[-/])?\\s*(?:Q|第)?\\s*(?<quarter>[1-4一二三四])(?:\\s*季度?|(?<=Q[1-4]))");
    private static final Pattern MONTH = Pattern.compile(YEAR + "-(?<month>0[1-9]|1[0-2])(?![-\\d])");
    private static final Pattern END_OF_YEAR = Pattern.compile(
            "(?i)(?:by |before |until )?(?:the )?end of " + YEAR + "|" + YEAR.replace("year", "zh") + "\\s*年?年?[底末]前?");
    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(?i)(?<![\\d.,/:$€£¥￥-])(?<![A-Z]{3} ?)(?:in |FY ?)?" + YEAR
                    + "(?!\\d|[.,/:]\\d|\\s?(?:[kmb]|mn|bn|million|billion|thousand|[百千万亿元%％单笔个])(?![a-z])"
                    + "|\\s?(?:USD|EUR|CNY|GBP|RMB|JPY|deals?|won|customers?|wins)\\b)(?:\\s*年度?)?");
    private static final Pattern THIS_YEAR =
            Pattern.compile("(?i)this year|a year|per year|each year|annually|今年|本年度?|全年|每年|一年|年度");
    private static final Pattern NAMED_YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern END_OF_IT = Pattern.compile("^年?[底末].*");

    private GoalDays() {}

    /**
     * What was found.
     *
     * @param from null where only a deadline was said
     * @param rest the text without it
     */
    record Found(@Nullable LocalDate from, LocalDate deadline, String rest) {}

    static Optional<Found> find(String text, Moment now) {
        var phrases = Dates.find(text, now).stream()
                .filter(phrase -> phrase.time() == null && phrase.grain() != Grain.WEEK)
                .toList();
        return phrases.isEmpty() ? year(text, now) : Optional.of(found(text, phrases));
    }

    private static Found found(String text, List<DatePhrase> phrases) {
        var first = phrases.getFirst();
        var rest = without(text, phrases);
        var second = phrases.size() > 1 ? phrases.get(1) : null;
        if (first.grain() != Grain.DAY) {
            var from = firstOf(first);
            var last = lastOf(first, from);
            return second == null || END_OF_IT.matcher(second.in(text)).matches()
                    ? new Found(from, last, rest)
                    : new Found(from, lastOf(second, firstOf(second)), rest);
        }
        if (second == null) {
            return new Found(null, first.date(), rest);
        }
        var last = lastOf(second, firstOf(second));
        if (!isYearNamed(second, text)) {
            return new Found(first.date(), notBefore(first.date(), last), rest);
        }
        return new Found(isYearNamed(first, text) ? first.date() : yearBefore(first.date(), last), last, rest);
    }

    private static boolean isYearNamed(DatePhrase phrase, String text) {
        return NAMED_YEAR.matcher(phrase.in(text)).find();
    }

    /** From a day without a year to one with a year is within that year. */
    private static LocalDate yearBefore(LocalDate from, LocalDate last) {
        return from.isAfter(last) && !from.minusYears(1).isAfter(last) ? from.minusYears(1) : from;
    }

    /** From a day of next year to one without a year is within that year. */
    private static LocalDate notBefore(LocalDate from, LocalDate day) {
        return day.isBefore(from) && !day.plusYears(1).isBefore(from) ? day.plusYears(1) : day;
    }

    private static LocalDate firstOf(DatePhrase phrase) {
        var day = phrase.date();
        return switch (phrase.grain()) {
            case DAY, WEEK -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate lastOf(DatePhrase phrase, LocalDate first) {
        return switch (phrase.grain()) {
            case DAY, WEEK -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }

    private static String without(String text, List<DatePhrase> phrases) {
        var rest = new StringBuilder(text);
        phrases.reversed().forEach(phrase -> rest.replace(phrase.start(), phrase.end(), " , "));
        return rest.toString();
    }

    private static Optional<Found> year(String text, Moment now) {
        var quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            var first = LocalDate.of(number(quarter), 1 + 3 * quarterOf(quarter.group("quarter")), 1);
            return Optional.of(cut(text, quarter, first, first.plusMonths(3)));
        }
        var month = MONTH.matcher(text);
        if (month.find()) {
            var first = LocalDate.of(number(month), Integer.parseInt(month.group("month")), 1);
            return Optional.of(cut(text, month, first, first.plusMonths(1)));
        }
        var end = END_OF_YEAR.matcher(text);
        if (end.find()) {
            var year = end.group("year") == null ? end.group("zh") : end.group("year");
            return Optional.of(cut(text, end, null, LocalDate.of(Integer.parseInt(year) + 1, 1, 1)));
        }
        var whole = WHOLE_YEAR.matcher(text);
        if (whole.find()) {
            var first = LocalDate.of(number(whole), 1, 1);
            return Optional.of(cut(text, whole, first, first.plusYears(1)));
        }
        var running = THIS_YEAR.matcher(text);
        var first = now.today().withDayOfYear(1);
        return running.find() ? Optional.of(cut(text, running, first, first.plusYears(1))) : Optional.empty();
    }

    private static int number(Matcher match) {
        return Integer.parseInt(match.group("year"));
    }

    private static int quarterOf(String text) {
        return Math.floorMod("1234一二三四".indexOf(text), 4);
    }

    private static Found cut(String text, Matcher match, @Nullable LocalDate from, LocalDate after) {
        return new Found(
                from, after.minusDays(1), text.substring(0, match.start()) + " , " + text.substring(match.end()));
    }
}
