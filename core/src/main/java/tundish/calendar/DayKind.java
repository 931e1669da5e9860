package tundish.calendar;

/** What a day is by decree. */
public enum DayKind {
    /** Neither: worked unless it lies on the weekend. */
    ORDINARY,
    /** A public holiday, or a day off beside one. */
    DAY_OFF,
    /** A day of the weekend that is worked, to make up for a day off. */
    MADE_UP
}
