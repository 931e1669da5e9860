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

    /** The text without the phrase, and without the gap that it leaves. */
    public String cutFrom(String text) {
        var before = text.substring(0, start).stripTrailing();
        var after = text.substring(end).stripLeading();
        var joint = before.isEmpty() || after.isEmpty() || startsWithPunctuation(after) ? "" : " ";
        return before + (start > before.length() || end + after.length() < text.length() ? joint : "") + after;
    }

    private static boolean startsWithPunctuation(String text) {
        return ",.;:!?，。；：！？、".indexOf(text.charAt(0)) >= 0;
    }
}
