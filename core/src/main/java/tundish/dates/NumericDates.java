package tundish.dates;

import static java.lang.Integer.parseInt;
import static tundish.dates.Strength.AFTER_A_LEAD;
import static tundish.dates.Strength.ALONE;
import static tundish.dates.Strength.STRONG;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.dates.Meaning.Day;

/** Dates and times in figures only, which every language shares. */
final class NumericDates {

    private static final String NOT_INSIDE_A_NUMBER = "(?<![a-z0-9.$€£¥#+]|[0-9][-/:,])"
            + "(?<!(?:room|version|phone|tel|fax|invoice|order|item|page|ratio|score|build|release)[.:]? ?)";
    private static final String ENDS_HERE = "(?![a-z0-9%$€£¥]|[-/:.,][0-9]|\\s?%)";
    private static final String NO_SHARE =
            "(?!\\s?(?:of|price|discount|off|inch|share|split|pages?|pcs|units|support|hours?|小时|折)(?![a-z]))";
    private static final String DAY_OR_MONTH = "(?<one>[0-3]?[0-9])";
    private static final String MONTH_OR_DAY = "(?<two>[0-3]?[0-9])";

    static final List<Rule> RULES = List.of(
            rule(STRONG, "(?<y>[12][0-9]{3})(?<sep>[-/.])(?<m>[01]?[0-9])\\k<sep>(?<d>[0-3]?[0-9])", NumericDates::iso),
            rule(
                    STRONG,
                    "(?<y>[12][0-9]{3})-(?<m>[01][0-9])-(?<d>[0-3][0-9])t(?<h>[0-2][0-9]):(?<min>[0-5][0-9])",
                    NumericDates::isoWithTime),
            rule(ALONE, "(?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])", NumericDates::iso),
            rule(ALONE, DAY_OR_MONTH + "-" + MONTH_OR_DAY, NumericDates::inTheUsualOrder),
            rule(
                    STRONG,
                    DAY_OR_MONTH + "[/-]" + MONTH_OR_DAY + "[/-](?<y>[12][0-9]{3})",
                    NumericDates::inTheUsualOrder),
            rule(STRONG, DAY_OR_MONTH + "/" + MONTH_OR_DAY + "/(?<y>[0-9]{2})", NumericDates::inTheUsualOrder),
            rule(STRONG, DAY_OR_MONTH + "\\.\\s?" + MONTH_OR_DAY + "\\.\\s?(?<y>[12][0-9]{3})", NumericDates::dayFirst),
            rule(AFTER_A_LEAD, DAY_OR_MONTH + "\\." + MONTH_OR_DAY + "\\.(?:(?<y>[0-9]{2}))?", NumericDates::dayFirst),
            rule(
                    STRONG,
                    "(?!24/7|7/24|1/[2-4](?![0-9])|[23]/[345](?![0-9])|5/5(?![0-9])|10/10|9/10)" + DAY_OR_MONTH + "/"
                            + MONTH_OR_DAY + NO_SHARE,
                    NumericDates::inTheUsualOrder),
            rule(AFTER_A_LEAD, DAY_OR_MONTH + "/" + MONTH_OR_DAY + NO_SHARE, NumericDates::inTheUsualOrder),
            rule(
                    STRONG,
                    "(?:at |@ ?)?(?<h>[0-2]?[0-9]):(?<min>[0-5][0-9])(?::(?<s>[0-5][0-9]))?"
                            + "(?:\\s?-\\s?[0-2]?[0-9]:[0-5][0-9])?",
                    NumericDates::time));

    private NumericDates() {}

    private static Rule rule(Strength strength, String pattern, Rule.Reading reading) {
        return Rule.figures(strength, NOT_INSIDE_A_NUMBER + "(?:" + pattern + ")" + ENDS_HERE, reading);
    }

    private static List<Day> iso(MatchResult match, Moment moment) {
        return Days.exact(parseInt(match.group("y")), parseInt(match.group("m")), parseInt(match.group("d")));
    }

    private static List<Meaning> isoWithTime(MatchResult match, Moment moment) {
        var time = Days.clock(parseInt(match.group("h")), parseInt(match.group("min")), 0, true);
        return Stream.<List<? extends Meaning>>of(iso(match, moment), time)
                .<Meaning>flatMap(List::stream)
                .toList();
    }

    private static List<Day> inTheUsualOrder(MatchResult match, Moment moment) {
        return ordered(match, moment, moment.order());
    }

    /** With dots people write the day first, whatever they do with strokes. */
    private static List<Day> dayFirst(MatchResult match, Moment moment) {
        return ordered(match, moment, DateOrder.DAY_FIRST);
    }

    private static List<Day> ordered(MatchResult match, Moment moment, DateOrder order) {
        var one = parseInt(match.group("one"));
        var two = parseInt(match.group("two"));
        var monthFirst = order == DateOrder.MONTH_FIRST;
        var year = match.namedGroups().containsKey("y") ? match.group("y") : null;
        var usual = day(year, monthFirst ? one : two, monthFirst ? two : one, moment);
        return usual.isEmpty() ? day(year, monthFirst ? two : one, monthFirst ? one : two, moment) : usual;
    }

    private static List<Day> day(@Nullable String year, int month, int day, Moment moment) {
        return year == null ? Days.yearless(moment, month, day) : Days.exact(Days.year(year), month, day);
    }

    private static List<Meaning.Clock> time(MatchResult match, Moment moment) {
        var second = match.group("s") == null ? 0 : parseInt(match.group("s"));
        var hour = match.group("h");
        return Days.clock(parseInt(hour), parseInt(match.group("min")), second, hour.startsWith("0"));
    }
}
