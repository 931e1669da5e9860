package tundish.dates;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to say a piece of a date. Every repetition in a pattern is bounded, so that no text makes it slow.
 *
 * @param pattern of the normal text
 */
record Rule(Strength strength, Pattern pattern, Reading reading) {

    /** Tells what a match means; nothing where it is no date after all (the 45th). */
    interface Reading {
        List<? extends Meaning> read(MatchResult match, Moment moment);
    }

    /** A rule for whole words of Latin letters and digits. */
    static Rule words(Strength strength, String pattern, Reading reading) {
        return new Rule(strength, Pattern.compile("(?<![a-z0-9])(?:" + pattern + ")(?![a-z0-9])"), reading);
    }

    /** A rule for Chinese, which sets no gaps between words. */
    static Rule chinese(Strength strength, String pattern, Reading reading) {
        return new Rule(strength, Pattern.compile(pattern), reading);
    }
}
