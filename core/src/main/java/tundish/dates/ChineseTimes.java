package tundish.dates;

import static tundish.dates.ChineseWords.FIGURE;
import static tundish.dates.ChineseWords.NOT_AFTER_A_NUMBER;
import static tundish.dates.Strength.STRONG;
import static tundish.dates.Strength.WEAK;

import java.util.List;
import java.util.regex.MatchResult;
import tundish.dates.Meaning.Clock;

/** 三点半, 10点, 15时30分, 下午, 晚上. */
final class ChineseTimes {

    private static final String HOUR = NOT_AFTER_A_NUMBER + "(?<![之.:])(?<h>[0-2]?[0-9]|" + FIGURE + "{1,3})";
    private static final String RANGE = "(?:[0-9]{1,2}|" + FIGURE + "{1,3})点半?";

    /** 明天一点问题都没有: not one o'clock. */
    private static final String NO_LITTLE = "(?!(?<=一点)(?:[都也儿钱小没不]|时间|问题|进展|意见|建议|信息|资料|东西|想法|变化))(?![击评赞要建意])";

    private static final String HALF_OR_MORE = "(?:(?<half>半)|(?<quarter>[一三])刻|(?<min>[0-5]?[0-9](?=分)|[0-5][0-9]|"
            + FIGURE + "{1,3}(?=分)|" + FIGURE + "{2,3})分?|整|正)";
    private static final String SECONDS = "(?:(?<s>[0-5]?[0-9]|" + FIGURE + "{1,3})秒)?";
    private static final String NONE = "(?<half>)(?<quarter>)(?<min>)(?<s>)";

    private static final String THEN_AN_HOUR = "(?=(?:[0-9]{1,2}|" + FIGURE + "{1,3})[点:])";
    private static final String NO_GREETING = "(?![好茶餐饭场班安])";
    private static final String NOT_ALL = "(?<!一)";

    static final List<Rule> RULES = List.of(
            Rule.chinese(STRONG, HOUR + "[点时]钟?" + HALF_OR_MORE + SECONDS, ChineseTimes::clock),
            Rule.chinese(STRONG, HOUR + "点钟" + NONE, ChineseTimes::clock),
            Rule.chinese(WEAK, HOUR + "点" + NO_LITTLE + NONE, ChineseTimes::clock),
            Rule.chinese(WEAK, HOUR + "时(?![间候段期常刻机效])" + NONE, ChineseTimes::clock),
            Rule.chinese(
                    STRONG,
                    HOUR + "(?:点(?<half>半)?)?[-到至]" + RANGE + "(?<quarter>)(?<min>)(?<s>)",
                    ChineseTimes::clock),
            part("凌晨", DayPart.SMALL_HOURS),
            Rule.chinese(STRONG, "清晨|清早|一?大早|一早", (match, now) -> List.of(DayPart.EARLY)),
            part("早上|早晨|上午|早间", DayPart.MORNING),
            part("中午|正午", DayPart.NOON),
            part("下午|午后|晏昼", DayPart.AFTERNOON),
            part("傍晚", DayPart.EVENING),
            part("晚上|晚间|夜里|夜间|夜晚|当晚", DayPart.NIGHT),
            Rule.chinese(STRONG, "(?<!最)早" + THEN_AN_HOUR, (match, now) -> List.of(DayPart.MORNING)),
            Rule.chinese(STRONG, "(?<![最早])晚" + THEN_AN_HOUR, (match, now) -> List.of(DayPart.NIGHT)),
            Rule.chinese(WEAK, "(?<![最早])晚(?![于点些会到报年期])", (match, now) -> List.of(DayPart.NIGHT)));

    private ChineseTimes() {}

    private static Rule part(String words, DayPart part) {
        return Rule.chinese(STRONG, NOT_ALL + "(?:" + words + ")" + NO_GREETING, (match, now) -> List.of(part));
    }

    private static List<Clock> clock(MatchResult match, Moment now) {
        return Days.clock(ChineseWords.number(match.group("h")), minute(match), number(match, "s"), false);
    }

    private static int minute(MatchResult match) {
        if (said(match, "half")) {
            return 30;
        }
        return said(match, "quarter") ? 15 * number(match, "quarter") : number(match, "min");
    }

    private static boolean said(MatchResult match, String name) {
        var text = match.group(name);
        return text != null && !text.isEmpty();
    }

    private static int number(MatchResult match, String name) {
        return said(match, name) ? ChineseWords.number(match.group(name)) : 0;
    }
}
