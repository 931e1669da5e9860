package tundish.dates;

import java.time.DayOfWeek;

/** Chinese numbers and names, simplified, as patterns and as values. */
final class ChineseWords {

    static final String FIGURE = "[零一二两三四五六七八九十廿卅]";

    /** A small number, in figures or in characters. */
    static final String NUMBER = "(?:[0-9]{1,3}|" + FIGURE + "{1,4})";

    /** The figure of a weekday may stand before another number: 周三14点. */
    static final String NOT_AFTER_A_NUMBER = "(?:(?<=(?:周|期|拜)[一二三四五六1-7])|(?<![0-9零一二两三四五六七八九十百几数半]))";

    static final String WEEK = "(?:周|星期|礼拜)";
    static final String WEEKDAY = "(?<day>[一二三四五六日天1-7])";

    /** Which week, month or quarter; {@link #later} tells how many later. */
    static final String WHICH = "(?<which>上上个?|上个?|这个?|本|今个|当|下下个?|下个?)(?:一(?![0-9一二三四五六七八九十号日]))?";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseWords() {}

    /** The value of what {@link #NUMBER} matched: 3, 三, 十五, 二十, 二零二六. */
    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var plain = text.replace("两", "二").replace("廿", "二十").replace("卅", "三十");
        var ten = plain.indexOf('十');
        return ten < 0
                ? figures(plain)
                : 10 * (ten == 0 ? 1 : figures(plain.substring(0, ten))) + figures(plain.substring(ten + 1));
    }

    private static int figures(String text) {
        return text.replace("十", "").chars().reduce(0, (sum, figure) -> 10 * sum + DIGITS.indexOf(figure));
    }

    static DayOfWeek weekday(String day) {
        return switch (day) {
            case "日", "天", "7" -> DayOfWeek.SUNDAY;
            default -> DayOfWeek.of(number(day));
        };
    }

    static int later(String which) {
        var step = which.startsWith("上") ? -1 : which.startsWith("下") ? 1 : 0;
        return which.startsWith("上上") || which.startsWith("下下") ? 2 * step : step;
    }
}
