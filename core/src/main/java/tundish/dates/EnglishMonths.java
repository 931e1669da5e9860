package tundish.dates;

import static tundish.dates.EnglishWords.MONTH;
import static tundish.dates.EnglishWords.ORDINAL;
import static tundish.dates.EnglishWords.ORDINAL_WORDS;
import static tundish.dates.Strength.AFTER_A_LEAD;
import static tundish.dates.Strength.STRONG;
import static tundish.dates.Strength.WEAK;

import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import tundish.dates.Meaning.Day;
import tundish.dates.Meaning.DayOfMonth;

/** “Dec 1st 2026”, “the 20th”, “in May”, “Q3”. */
final class EnglishMonths {

    private static final String YEAR =
            "(?:,? (?:of )?(?:(?<y>(?:19|20)[0-9]{2})(?![0-9:])|(?<which>this|next|last) year))";
    private static final String NAME = "(?<month>" + MONTH + ")\\b\\.?";
    private static final String DAY_AFTER = "(?<day>[0-3]?[0-9]|" + ORDINAL + ")(?![0-9.:/-]?[0-9]|\\s?[%$€£¥])";
    private static final String DAY = "(?<![-_/.])" + DAY_AFTER;
    private static final String NO_VERB = "(?!may |march |mar )";

    /** What stands behind “the 20th” and shows that no noun does. */
    private static final String NO_NOUN =
            "(?=\\s{0,3}(?:$|[,.;:!?)\\n0-9]|(?:at|and|or|to|of|we|i|then|in the)(?![a-z])))";

    static final List<Rule> RULES = List.of(
            Rule.words(STRONG, NAME + "[ -]?(?:the )?" + DAY_AFTER + YEAR + "?", EnglishMonths::day),
            Rule.words(
                    STRONG,
                    "(?:the )?" + DAY + "(?: of |[ -]| ?(?=[a-z]))" + NO_VERB + NAME + "(?:-(?=[12]))?" + YEAR + "?",
                    EnglishMonths::day),
            Rule.words(STRONG, "(?:the )?" + DAY + "(?: of |[ -])" + NAME + YEAR, EnglishMonths::day),
            Rule.words(STRONG, "(?:the )?(?<day>" + ORDINAL + ")(?: of | )" + NAME, EnglishMonths::day),
            Rule.words(STRONG, DAY + "[ -]" + NAME + "(?=\\s{0,3}(?:$|[,;:!?)\\n]))", EnglishMonths::day),
            Rule.words(AFTER_A_LEAD, DAY + "[ -]" + NAME, EnglishMonths::day),
            Rule.words(STRONG, DAY + "-" + NAME + "-(?<y>(?:19|20)?[0-9]{2})", EnglishMonths::day),
            Rule.words(STRONG, NAME + YEAR, EnglishMonths::month),
            Rule.words(AFTER_A_LEAD, NAME, EnglishMonths::month),
            Rule.words(STRONG, "next " + NAME, EnglishMonths::month),
            Rule.words(STRONG, "q(?<q>[1-4]),?[ /-]?(?<y>20[0-9]{2})", EnglishMonths::quarter),
            Rule.words(AFTER_A_LEAD, "q(?<q>[1-4])", EnglishMonths::quarter),
            Rule.words(
                    AFTER_A_LEAD, "(?:the )?(?<day>[0-3]?[0-9](?:st|nd|rd|th))" + NO_NOUN, EnglishMonths::dayOfMonth),
            Rule.words(WEAK, "the (?<day>[0-3]?[0-9](?:st|nd|rd|th)|" + ORDINAL_WORDS + ")", EnglishMonths::dayOfMonth),
            Rule.words(
                    STRONG,
                    "the (?<day>[0-3]?[0-9](?:st|nd|rd|th)|" + ORDINAL_WORDS
                            + ")(?= of (?:this|next|last|previous|the) month)",
                    EnglishMonths::dayOfMonth));

    private EnglishMonths() {}

    private static List<Day> day(MatchResult match, Moment now) {
        var day = EnglishWords.number(match.group("day"));
        var month = EnglishWords.month(match.group("month")).getValue();
        var year = year(match, now);
        return year == null ? Days.yearless(now, month, day) : Days.exact(year, month, day);
    }

    private static List<Period> month(MatchResult match, Moment now) {
        var month = EnglishWords.month(match.group("month"));
        var year = year(match, now);
        return List.of(year == null ? Days.month(now, month) : Days.month(year, month));
    }

    private static @Nullable Integer year(MatchResult match, Moment now) {
        var groups = match.namedGroups();
        if (groups.containsKey("y") && match.group("y") != null) {
            return Days.year(match.group("y"));
        }
        return groups.containsKey("which") && match.group("which") != null
                ? now.today().getYear() + EnglishDays.later(match.group("which"))
                : null;
    }

    private static List<Period> quarter(MatchResult match, Moment now) {
        var running = Days.quarter(now, Integer.parseInt(match.group("q")));
        var year = year(match, now);
        return year == null
                ? List.of(running)
                : List.of(new Period(Grain.QUARTER, running.start().withYear(year), false));
    }

    private static List<DayOfMonth> dayOfMonth(MatchResult match, Moment now) {
        var day = EnglishWords.number(match.group("day"));
        return day >= 1 && day <= 31 ? List.of(new DayOfMonth(day)) : List.of();
    }
}
