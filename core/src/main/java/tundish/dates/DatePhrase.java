package tundish.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date that was found in a text.
 *
 * @param start of the phrase in the text, with what leads to it (“by”, “on”, 最迟)
 * @param end behind the phrase, with what belongs to it (前, 之内)
 * @param date the day to act: of a period that has not begun its first day, of one that runs now its last (a week's is
 *     Friday). It may lie in the past, where the phrase says so
 * @param time of the day, or null where none was said
 * @param grain how finely the date was told
 * @param deadline whether it is a limit: “by Friday”, 月底前, “within 3 days”, “this week”
 * @param workingDays whether working days were counted, so that an unpublished year may make it wrong
 */
public record DatePhrase(
        int start,
        int end,
        LocalDate date,
        @Nullable LocalTime time,
        Grain grain,
        boolean deadline,
        boolean workingDays) {

    /** The phrase as it stands in the text. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** The text without the phrase, and without the blanks and commas that only led to it. */
    public String cutFrom(String text) {
        var before = text.substring(0, start).stripTrailing();
        var after = text.substring(end).stripLeading();
        if (before.isEmpty() || isComma(before.charAt(before.length() - 1))) {
            after = withoutCommaInFront(after);
        }
        return after.isEmpty() ? withoutCommaBehind(before) : before + joint(text, before, after) + after;
    }

    private String joint(String text, String before, String after) {
        var hadBlank = before.length() < start || after.length() < text.length() - end;
        return hadBlank && !before.isEmpty() && !isPunctuation(after.charAt(0)) ? " " : "";
    }

    private static String withoutCommaInFront(String text) {
        return text.isEmpty() || !isComma(text.charAt(0))
                ? text
                : text.substring(1).stripLeading();
    }

    private static String withoutCommaBehind(String text) {
        var last = text.length() - 1;
        return text.isEmpty() || !isComma(text.charAt(last))
                ? text
                : text.substring(0, last).stripTrailing();
    }

    private static boolean isComma(char c) {
        return ",;，；、".indexOf(c) >= 0;
    }

    private static boolean isPunctuation(char c) {
        return isComma(c) || ".:!?)。：！？）".indexOf(c) >= 0;
    }
}
