package tundish.dates;

import static tundish.dates.EnglishWords.WORDS;
import static tundish.dates.Strength.STRONG;
import static tundish.dates.Strength.WEAK;

import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import tundish.dates.Meaning.Clock;

/** “3pm”, “half past three”, “at 3”, “noon”, “in the morning”. */
final class EnglishTimes {

    private static final int FIRST_HOUR_OF_WORK = 7;
    private static final String AT = "(?:at |around |@ ?)?";
    private static final String NOT_A_NUMBER = "(?<![0-9$€£¥#][.,/:-]|[$€£¥#+.])";
    private static final String FIGURES = "(?<h>[01]?[0-9])(?:[:.](?<min>[0-5][0-9]))?";
    private static final String HALF_OF_DAY = "(?<half>[ap])\\.?(?: ?m\\b\\.?)";
    private static final String IN_WORDS = "(?<h>" + WORDS + ")(?: (?:oh )?(?<min>" + WORDS + "))?";
    private static final String NO_AMOUNT =
            "(?![:.,/-]?[0-9]| ?[%$€£¥]| (?:percent|per|usd|eur|cny|rmb|seats|each|locations|sites|people)(?![a-z]))";

    static final List<Rule> RULES = List.of(
            Rule.words(STRONG, AT + NOT_A_NUMBER + FIGURES + " ?" + HALF_OF_DAY, EnglishTimes::clock),
            Rule.words(
                    STRONG,
                    AT + NOT_A_NUMBER + FIGURES + "(?: ?[ap]m)? ?(?:-|to) ?[01]?[0-9](?::[0-5][0-9])? ?" + HALF_OF_DAY,
                    EnglishTimes::clock),
            Rule.words(
                    STRONG,
                    AT + NOT_A_NUMBER + "(?<h>[01]?[0-9])[:.](?<min>[0-5][0-9])(?<half>[ap])",
                    EnglishTimes::clock),
            Rule.words(WEAK, AT + NOT_A_NUMBER + "(?<h>[01]?[0-9])(?<half>[ap])", EnglishTimes::clock),
            Rule.words(STRONG, AT + IN_WORDS + " (?<half>[ap]) ?m", EnglishTimes::clock),
            Rule.words(STRONG, AT + "(?<h>[01]?[0-9]|" + WORDS + ") ?o'? ?clock", EnglishTimes::clock),
            Rule.words(
                    WEAK, "(?:at|around) (?<h>[0-2]?[0-9])(?:\\.(?<min>[0-5][0-9]))?" + NO_AMOUNT, EnglishTimes::clock),
            Rule.words(WEAK, "at " + IN_WORDS + "(?: minutes)?" + NO_AMOUNT, EnglishTimes::clock),
            Rule.words(WEAK, "(?<h>[0-2]?[0-9])(?=,? tonight)", EnglishTimes::clock),
            Rule.words(
                    STRONG,
                    AT + "(?:(?:a )?(?<quarter>quarter)|half) (?:past|after|(?<to>to)) (?<h>1?[0-9]|" + WORDS + ")",
                    EnglishTimes::quarters),
            Rule.words(STRONG, AT + "(?:noon|midday)", (match, now) -> Days.clock(12, 0, 0, true)),
            Rule.words(
                    WEAK,
                    "(?<!good )(?:(?:in the |the )?(?:early )?morning|first thing)",
                    (match, now) -> List.of(DayPart.MORNING)),
            Rule.words(WEAK, "(?<!good )(?:in the |the )?afternoon", (match, now) -> List.of(DayPart.AFTERNOON)),
            Rule.words(WEAK, "(?<!good )(?:in the |the )?evening", (match, now) -> List.of(DayPart.EVENING)),
            Rule.words(WEAK, "(?<!good )(?:at )?night", (match, now) -> List.of(DayPart.NIGHT)));

    private EnglishTimes() {}

    private static List<Clock> clock(MatchResult match, Moment now) {
        var hour = EnglishWords.number(match.group("h"));
        var minute = group(match, "min");
        var half = group(match, "half");
        if (half != null && (hour > 12 || hour == 0)) {
            return List.of();
        }
        return Days.clock(
                half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0),
                minute == null ? 0 : EnglishWords.number(minute),
                0,
                half != null);
    }

    private static @Nullable String group(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    private static List<Clock> quarters(MatchResult match, Moment now) {
        var hour = EnglishWords.number(match.group("h"));
        var quarter = match.group("quarter") != null;
        if (match.group("to") != null) {
            return quarter && hour > 0 ? Days.clock(hour - 1, 45, 0, hour >= FIRST_HOUR_OF_WORK) : List.of();
        }
        return Days.clock(hour, quarter ? 15 : 30, 0, false);
    }
}
