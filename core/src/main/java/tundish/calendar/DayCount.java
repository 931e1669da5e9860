package tundish.calendar;

/**
 * A limit in days, such as “3 working days”.
 *
 * @param days zero or more
 */
public record DayCount(int days, Kind kind) {

    /** Which days are counted. */
    public enum Kind {
        CALENDAR,
        WORKING
    }

    public DayCount {
        if (days < 0) {
            throw new IllegalArgumentException("a count of days is not negative: " + days);
        }
    }

    public static DayCount calendar(int days) {
        return new DayCount(days, Kind.CALENDAR);
    }

    public static DayCount working(int days) {
        return new DayCount(days, Kind.WORKING);
    }
}
