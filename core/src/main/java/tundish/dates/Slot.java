package tundish.dates;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of things that a date phrase is made of; each stands in it once at most. */
enum Slot {
    /** A day of its own: “tomorrow”, “1 Dec”. */
    DATE,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    WEEKDAY,
    /** “The second Monday”. */
    NTH_WEEKDAY,
    /** “The 20th”. */
    DAY_OF_MONTH,
    /** “End of”. */
    EDGE,
    /** “In three days”. */
    AMOUNT,
    /** “Three days after”, which waits for a day. */
    SHIFT,
    /** “In two hours”. */
    INSTANT,
    CLOCK,
    /** “Morning”. */
    DAY_PART;

    static final Set<Slot> TIMES = EnumSet.of(CLOCK, DAY_PART);

    /** What tells a day together, in any order. */
    private static final List<Set<Slot>> TOGETHER = List.of(
            EnumSet.of(DATE, WEEKDAY, WEEK),
            EnumSet.of(DATE, EDGE),
            EnumSet.of(DATE, SHIFT),
            EnumSet.of(WEEKDAY, EDGE),
            EnumSet.of(WEEKDAY, DAY_OF_MONTH, MONTH),
            EnumSet.of(WEEKDAY, WEEK, EDGE),
            EnumSet.of(WEEKDAY, WEEK, SHIFT),
            EnumSet.of(DAY_OF_MONTH, MONTH, SHIFT),
            EnumSet.of(MONTH, NTH_WEEKDAY),
            EnumSet.of(MONTH, EDGE),
            EnumSet.of(QUARTER, EDGE),
            EnumSet.of(YEAR, EDGE),
            EnumSet.of(AMOUNT, WEEKDAY));

    /** Whether these may stand in one phrase. */
    static boolean belongTogether(Set<Slot> slots) {
        var day = EnumSet.copyOf(slots);
        if (day.contains(INSTANT)) {
            return day.size() == 1;
        }
        day.removeAll(TIMES);
        return TOGETHER.stream().anyMatch(allowed -> allowed.containsAll(day));
    }
}
