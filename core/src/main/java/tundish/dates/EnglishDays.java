package tundish.dates;

import static tundish.dates.EnglishWords.CLEAR_WEEKDAY;
import static tundish.dates.EnglishWords.DOUBTFUL_WEEKDAY;
import static tundish.dates.EnglishWords.WEEKDAY;
import static tundish.dates.Strength.AFTER_A_LEAD;
import static tundish.dates.Strength.STRONG;
import static tundish.dates.Strength.WEAK;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import tundish.dates.Meaning.Edge;
import tundish.dates.Meaning.NthWeekday;
import tundish.dates.Meaning.Weekday;

/** “Tomorrow”, “next Wed”, “this week”, “the second Monday”. */
final class EnglishDays {

    /** Which week, month, quarter or year. */
    static final String WHICH =
            "(?<which>this|current|the coming|coming|next|the following|following|last|previous|past)";

    private static final String EDGE =
            "(?:the )?(?:very )?(?:(?<start>beginning|start|early)|(?<middle>middle|mid)|end|late)";
    private static final String CLEAR_MONTH = " (?:(?!mar|may)" + EnglishWords.MONTH + "|q[1-4])(?![a-z])";
    private static final String NOT_A_NAME = "(?<!black |cyber |good |easter |ash |ruby )";
    private static final String AT_THE_END =
            "(?=\\.?\\s{0,3}(?:$|[,;:!?)\\n]))(?<!(?:the|we|he|she|they|i|you|it) [a-z]{3})";

    static final List<Rule> RULES = List.of(
            Rule.words(
                    STRONG,
                    "(?:the )?last (?<day>" + WEEKDAY + ")(?= (?:of|in) (?:the |this |next |last )?(?:month|"
                            + EnglishWords.MONTH + "))",
                    (match, now) -> List.of(nth(-1, match))),
            Rule.words(STRONG, "today|this day", (match, now) -> Days.today(now, 0)),
            Rule.words(STRONG, "tomorrow|tmrw?|tomm?orr?ow|2moro", (match, now) -> Days.today(now, 1)),
            Rule.words(STRONG, "(?:the )?day after (?:tomorrow|tmrw?)", (match, now) -> Days.today(now, 2)),
            Rule.words(STRONG, "yesterday", (match, now) -> Days.today(now, -1)),
            Rule.words(STRONG, "(?:the )?day before yesterday", (match, now) -> Days.today(now, -2)),
            Rule.words(
                    STRONG,
                    "tonight|(?<part>this (?:morning|afternoon|evening|night))",
                    (match, now) -> List.of(Meaning.Day.of(now.today()), part(match))),
            Rule.words(STRONG, NOT_A_NAME + CLEAR_WEEKDAY, (match, now) -> List.of(weekday(match.group()))),
            Rule.words(STRONG, DOUBTFUL_WEEKDAY + AT_THE_END, (match, now) -> List.of(weekday(match.group()))),
            Rule.words(AFTER_A_LEAD, DOUBTFUL_WEEKDAY, (match, now) -> List.of(weekday(match.group()))),
            Rule.words(
                    STRONG,
                    "(?:this |the )?(?:coming|upcoming) (?<day>" + WEEKDAY + ")",
                    (match, now) -> List.of(weekday(match.group("day")))),
            Rule.words(
                    STRONG,
                    "(?<which>this|next|the following|following|last|previous|past) (?<day>" + WEEKDAY + ")",
                    (match, now) -> List.of(week(match, now), weekday(match.group("day")))),
            Rule.words(STRONG, "(?:the )?week after next", (match, now) -> List.of(around(now, Grain.WEEK, 2))),
            Rule.words(
                    STRONG,
                    "(?<which>this|next|last)? ?weekend",
                    (match, now) -> match.group("which") == null
                            ? List.of(new Weekday(DayOfWeek.SATURDAY))
                            : List.of(week(match, now), new Weekday(DayOfWeek.SATURDAY))),
            Rule.words(STRONG, WHICH + " (?<grain>week|month|quarter)", EnglishDays::period),
            Rule.words(STRONG, "(?<which>next) (?<grain>year)", EnglishDays::period),
            Rule.words(WEAK, "(?<which>this|current|last) (?<grain>year)", EnglishDays::period),
            Rule.words(WEAK, "(?:of|in) the (?<grain>month)", EnglishDays::open),
            Rule.words(
                    STRONG,
                    EDGE + "(?: of |[- ])(?:the )?(?<grain>week|month|quarter|year)",
                    (match, now) -> List.of(open(match, now).getFirst(), edge(match))),
            Rule.words(
                    STRONG,
                    "(?:the )?(?<grain>week|month|quarter|year)[- ]end",
                    (match, now) -> List.of(open(match, now).getFirst(), Edge.END)),
            Rule.words(STRONG, "eo(?<letter>[wmqy])", EnglishDays::shortEnd),
            Rule.words(
                    STRONG,
                    "(?:the )?(?:eod|cob|end of (?:the )?(?:day|business)|close of (?:business|play))",
                    (match, now) -> List.of(Edge.END_OF_DAY)),
            Rule.words(WEAK, EDGE + " of", (match, now) -> List.of(edge(match))),
            Rule.words(
                    WEAK,
                    "(?<start>early|start(?=" + CLEAR_MONTH + "))|(?<middle>mid)|(?:late|end(?=" + CLEAR_MONTH
                            + "))(?: in)?",
                    (match, now) -> List.of(edge(match))),
            Rule.words(
                    STRONG,
                    "(?:the )?(?<n>first|second|third|fourth|fifth|1st|2nd|3rd|4th) (?<day>" + WEEKDAY + ")",
                    (match, now) -> List.of(nth(EnglishWords.number(match.group("n")), match))));

    private EnglishDays() {}

    private static DayPart part(MatchResult match) {
        return switch (match.group("part")) {
            case "this morning" -> DayPart.MORNING;
            case "this afternoon" -> DayPart.AFTERNOON;
            case "this evening" -> DayPart.EVENING;
            case null, default -> DayPart.NIGHT;
        };
    }

    private static Weekday weekday(String name) {
        return new Weekday(EnglishWords.weekday(name));
    }

    private static NthWeekday nth(int n, MatchResult match) {
        return new NthWeekday(n, EnglishWords.weekday(match.group("day")));
    }

    private static Period week(MatchResult match, Moment now) {
        return around(now, Grain.WEEK, later(match.group("which")));
    }

    private static Period around(Moment now, Grain grain, int later) {
        return Period.around(now.today(), grain, later);
    }

    private static List<Period> period(MatchResult match, Moment now) {
        return List.of(around(now, grain(match), later(match.group("which"))));
    }

    private static List<Period> open(MatchResult match, Moment now) {
        return List.of(Period.open(now.today(), grain(match)));
    }

    private static List<Meaning> shortEnd(MatchResult match, Moment now) {
        var grain = switch (match.group("letter")) {
            case "w" -> Grain.WEEK;
            case "m" -> Grain.MONTH;
            case "q" -> Grain.QUARTER;
            default -> Grain.YEAR;
        };
        return List.of(Period.open(now.today(), grain), Edge.END);
    }

    private static Edge edge(MatchResult match) {
        if (match.group("start") != null) {
            return Edge.START;
        }
        return match.group("middle") == null ? Edge.END : Edge.MIDDLE;
    }

    private static Grain grain(MatchResult match) {
        return Grain.valueOf(match.group("grain").toUpperCase(Locale.ROOT));
    }

    /** How many weeks (months, years) later than now “next” is, and its like. */
    static int later(String which) {
        return switch (which) {
            case "last", "previous", "past" -> -1;
            case "this", "current" -> 0;
            default -> 1;
        };
    }
}
