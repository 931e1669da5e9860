package tundish.dates;

import java.util.List;
import java.util.Optional;

/**
 * Finds dates in what people type, in English and Chinese, mixed as they come.
 *
 * <p>Phrases are read as meant for a next action: a bare weekday is the coming one (today's weekday a week from now), a
 * day without a year or a month its next occurrence. Weeks start on Monday: 下周三 and “next Wednesday” lie in the next
 * week. What only might be a date (“sat with the CFO”, 一点问题) is none, unless it is the whole text.
 */
public final class Dates {

    private Dates() {}

    /** All dates in the text, in the order in which they stand there. */
    public static List<DatePhrase> find(String text, Moment now) {
        return Tokens.of(NormalText.of(text), now, false).groups().stream()
                .flatMap(group -> group.phrase(false).stream())
                .toList();
    }

    /** The first date in the text. */
    public static Optional<DatePhrase> first(String text, Moment now) {
        return find(text, now).stream().findFirst();
    }

    /** The date that the whole text is, as in a form's field; also short forms such as “3d”, “sat” and 三点. */
    public static Optional<DatePhrase> whole(String text, Moment now) {
        return Tokens.of(NormalText.of(text), now, true).groups().stream()
                .flatMap(group -> group.phrase(true).stream())
                .filter(phrase -> isNothing(text.substring(0, phrase.start()) + text.substring(phrase.end())))
                .findFirst();
    }

    private static boolean isNothing(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }
}
