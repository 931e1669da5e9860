package tundish.assistant;

import java.util.regex.Pattern;

/** Ranges in which something is said once that counts for both ends. */
final class ShortRanges {

    private static final Pattern FROM = Pattern.compile("(?:from|between) |从(?=.+(?:到|至))");
    private static final Pattern DAYS_FIRST =
            Pattern.compile("(\\d{1,2}) ?(?:-|–|to) ?(\\d{1,2}) ([a-z]{3,9}(?: \\d{4})?)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9}) (\\d{1,2}) ?(?:-|–|to) ?(\\d{1,2})(,? \\d{4})?");
    private static final Pattern CHINESE =
            Pattern.compile("((?:\\d{4}年)?\\d{1,2}月)(\\d{1,2})[日号]? ?(?:-|–|—|~|到|至) ?(\\d{1,2})[日号]");

    private ShortRanges() {}

    /** “2–8 November” as “2 November to 8 November”. */
    static String spelledOut(String text) {
        var bare = FROM.matcher(text).lookingAt()
                ? FROM.matcher(text).replaceFirst("").replaceFirst(" and ", " to ")
                : text;
        var english = DAYS_FIRST.matcher(bare);
        if (english.matches()) {
            return english.replaceFirst("$1 $3 to $2 $3");
        }
        var monthFirst = MONTH_FIRST.matcher(bare);
        if (monthFirst.matches()) {
            var year = monthFirst.group(4) == null ? "" : monthFirst.group(4).replace(",", "");
            return monthFirst.replaceFirst("$2 $1" + year + " to $3 $1" + year);
        }
        var chinese = CHINESE.matcher(bare);
        return chinese.matches() ? chinese.replaceFirst("$1$2日到$1$3日") : bare;
    }
}
