package tundish.dates;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to say a piece of a date. Every repetition in a pattern is bounded, so that no text makes it slow.
 *
 * @param pattern of the normal text
 * @param script of a match
 */
record Rule(Strength strength, Pattern pattern, Script script, Reading reading) {

    private static final char FIRST_HAN = '\u2E80';

    /** What the first character of a match may be. */
    enum Script {
        LATIN,
        CHINESE
    }

    /** Tells what a match means; nothing where it is no date after all (the 45th). */
    interface Reading {
        List<? extends Meaning> read(MatchResult match, Moment moment);
    }

    /** A rule for whole words of Latin letters and digits. */
    static Rule words(Strength strength, String pattern, Reading reading) {
        return new Rule(
                strength, Pattern.compile("(?<![a-z0-9])(?:" + pattern + ")(?![a-z0-9])"), Script.LATIN, reading);
    }

    /** A rule for Chinese, which sets no gaps between words. */
    static Rule chinese(Strength strength, String pattern, Reading reading) {
        return new Rule(strength, Pattern.compile(pattern), Script.CHINESE, reading);
    }

    /** A rule for numbers, which stand in either language. */
    static Rule figures(Strength strength, String pattern, Reading reading) {
        return new Rule(strength, Pattern.compile(pattern), Script.LATIN, reading);
    }

    /** Whether a match could start with the character: saves trying most rules at most places. */
    boolean mayStartWith(char c) {
        return switch (script) {
            case LATIN -> c < FIRST_HAN;
            case CHINESE -> c >= FIRST_HAN || c <= '9' || c == 'q';
        };
    }
}
