package tundish.suggestion;

import java.time.Duration;
import tundish.calendar.DayCount;

/**
 * How much evidence a suggestion takes, in one place. Shares are judged by an end of their Wilson 95 % interval and never
 * by the bare rate, so that twenty deals must speak more clearly than two hundred.
 */
final class Thresholds {

    /** As many visits, deals or nudges at least: what the bottleneck takes too, and what makes a rate one to plan with. */
    static final int FEWEST = 20;

    /** As many of them at least that came so far, as for the bottleneck. */
    static final int FEWEST_EVENTS = 5;

    /** What habits are read from: long enough for small teams, short enough to be the team of today. */
    static final Duration PERIOD = Duration.ofDays(182);

    /** What is compared with the same time before it, where something grows. */
    static final Duration QUARTER = Duration.ofDays(91);

    /** How long a change is given to show, and how long what was put off stays away. */
    static final Duration FOUR_WEEKS = Duration.ofDays(28);

    /** Effects are told in the first weekly message after that, and only then may the same be suggested again. */
    static final Duration WEEK = Duration.ofDays(7);

    /** “Most”: the low end lies above. */
    static final double MOST = 0.5;

    /** “Nearly all”: the low end lies above. */
    static final double NEARLY_ALL = 0.75;

    /** “Hardly any”: the high end lies below. */
    static final double HARDLY_ANY = 0.25;

    /** A limit that has to grow by more than this is no limit that is too short, but two stages in one. */
    static final int LONGEST_STRETCH = 3;

    /** So many times its limit is far too long. */
    static final int FAR_TOO_LONG = 2;

    /** What is far too long where there is no limit: twice the thirty days of an incubation. */
    static final DayCount LONG_WITHOUT_LIMIT = DayCount.calendar(60);

    /** How soon a manager steps in where owners do nothing. */
    static final DayCount SHORT_GRACE = DayCount.working(1);

    /** So far off is a deal size that makes a plan another one. */
    static final double SIZE_OFF = 0.25;

    private Thresholds() {}
}
