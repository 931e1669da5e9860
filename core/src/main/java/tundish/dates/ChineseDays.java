package tundish.dates;

import static tundish.dates.ChineseWords.NOT_AFTER_A_NUMBER;
import static tundish.dates.ChineseWords.WEEK;
import static tundish.dates.ChineseWords.WEEKDAY;
import static tundish.dates.ChineseWords.WHICH;
import static tundish.dates.Strength.STRONG;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import tundish.dates.Meaning.Day;
import tundish.dates.Meaning.DayOfMonth;
import tundish.dates.Meaning.Edge;
import tundish.dates.Meaning.NthWeekday;
import tundish.dates.Meaning.Weekday;

/** 明天, 今晚, 下周三, 12月1号, 15号. */
final class ChineseDays {

    private static final Map<String, Integer> DAYS =
            Map.of("大前", -3, "前", -2, "昨", -1, "寻", -1, "今", 0, "明", 1, "听", 1, "后", 2, "大后", 3);

    /** 三天后天气, 今后, 目前日, 声明日: other words run across what looks like a day. */
    private static final String NO_OTHER_WORD =
            "(?:(?<![今以之日最先然往])后|(?<![目之以提当年节空])前|(?<![声证表注申])明|大后|大前|昨|今|寻(?=日)|听(?=日))";

    private static final String NO_COUNTED_THING = "(?!(?<=[0-9])[0-9]|[个家位台份项款种条次套](?!月))";
    private static final String NO_WORD_FROM_ONE = "(?!(?<=一)[次起定共般直样些切律旦边致向并同])";
    private static final String NO_PLACE_OR_THING = "(?![线楼店门机馆厅库位码院桌展房仓柜文选方人项产电样模泵塔井车员会客路炉站段池区])";
    private static final String MONTH = "(?<month>0?[1-9]|1[0-2]|十?[一二]|[三四五六七八九十])月份?的?";
    private static final String DAY = "(?<day>[0-3]?[0-9]|" + ChineseWords.FIGURE + "{1,3})";

    /** A year before a month: 2026年, 二零二六年, 明年. */
    static final String YEAR = "(?:(?:(?<y>[0-9]{4}|[0-9]{2}|[零一二三四五六七八九]{4})年|(?<yr>今|明|后|去|本)年)的?[, ]{0,2})";

    static final List<Rule> RULES = List.of(
            Rule.chinese(
                    STRONG,
                    "(?=" + NO_OTHER_WORD + ")(?<word>大?[前后]|[昨寻今明听])(?:天|日(?![期志子常后程报薪均])|儿(?!子))",
                    ChineseDays::day),
            Rule.chinese(STRONG, "(?=" + NO_OTHER_WORD + ")(?<word>[昨今明])(?:晚(?![于点报会])|早|晨)", ChineseDays::dayAndPart),
            Rule.chinese(
                    STRONG,
                    "(?:(?<![隔单双])(?<![0-9零一二两三四五六七八九十百几数半])|(?=[上这本今当下]))(?:" + WHICH + ")?" + WEEK + WEEKDAY
                            + NO_WORD_FROM_ONE + NO_COUNTED_THING,
                    ChineseDays::weekday),
            Rule.chinese(STRONG, "(?:" + WHICH + ")?" + "周末(?!端)", ChineseDays::weekend),
            Rule.chinese(STRONG, NOT_AFTER_A_NUMBER + YEAR + "?" + MONTH + DAY + "[日号]", ChineseDays::date),
            Rule.chinese(
                    STRONG,
                    NOT_AFTER_A_NUMBER + YEAR + "?" + MONTH + "(?<day>[0-3]?[0-9])(?=$|[ ,。;、)前]|[上下]午|晚上)",
                    ChineseDays::date),
            Rule.chinese(
                    STRONG,
                    NOT_AFTER_A_NUMBER + "(?<![第座楼a-z#-])(?<day>[0-3]?[0-9])日(?![内期常游均薪报产活益元程子志用间语])",
                    ChineseDays::dayOfMonth),
            Rule.chinese(
                    STRONG,
                    NOT_AFTER_A_NUMBER + "(?<![第座楼尾a-z#-])" + DAY + "号" + NO_PLACE_OR_THING,
                    ChineseDays::dayOfMonth),
            Rule.chinese(STRONG, "(?:最后一|第(?<n>[1-5一二三四五]))个?" + WEEK + WEEKDAY, ChineseDays::nth),
            Rule.chinese(STRONG, "(?:今天|今日|当天)?下班(?=之?前)", (match, now) -> List.of(Edge.END_OF_DAY)));

    private ChineseDays() {}

    private static List<Day> day(MatchResult match, Moment now) {
        var later = DAYS.get(match.group("word"));
        return later == null ? List.of() : Days.today(now, later);
    }

    private static List<Meaning> dayAndPart(MatchResult match, Moment now) {
        var part = match.group().endsWith("晚") ? DayPart.NIGHT : DayPart.MORNING;
        return List.of(day(match, now).getFirst(), part);
    }

    private static List<Meaning> weekday(MatchResult match, Moment now) {
        return inItsWeek(match, now, ChineseWords.weekday(match.group("day")));
    }

    private static List<Meaning> weekend(MatchResult match, Moment now) {
        return inItsWeek(match, now, DayOfWeek.SATURDAY);
    }

    private static List<Meaning> inItsWeek(MatchResult match, Moment now, DayOfWeek day) {
        var which = match.group("which");
        return which == null
                ? List.of(new Weekday(day))
                : List.of(Period.around(now.today(), Grain.WEEK, ChineseWords.later(which)), new Weekday(day));
    }

    private static List<Day> date(MatchResult match, Moment now) {
        var month = ChineseWords.number(match.group("month"));
        var day = ChineseWords.number(match.group("day"));
        var year = year(match, now);
        return year == null ? Days.yearless(now, month, day) : Days.exact(year, month, day);
    }

    static @Nullable Integer year(MatchResult match, Moment now) {
        var figures = match.group("y");
        if (figures != null) {
            var year = ChineseWords.number(figures);
            return figures.length() > 2 ? Integer.valueOf(year) : Integer.valueOf(2000 + year);
        }
        var word = match.group("yr");
        return word == null ? null : Integer.valueOf(now.today().getYear() + yearsLater(word));
    }

    static int yearsLater(String word) {
        return switch (word) {
            case "去" -> -1;
            case "明", "下" -> 1;
            case "后" -> 2;
            default -> 0;
        };
    }

    private static List<DayOfMonth> dayOfMonth(MatchResult match, Moment now) {
        var day = ChineseWords.number(match.group("day"));
        return day >= 1 && day <= 31 ? List.of(new DayOfMonth(day)) : List.of();
    }

    private static List<NthWeekday> nth(MatchResult match, Moment now) {
        var n = match.group("n") == null ? -1 : ChineseWords.number(match.group("n"));
        return List.of(new NthWeekday(n, ChineseWords.weekday(match.group("day"))));
    }
}
