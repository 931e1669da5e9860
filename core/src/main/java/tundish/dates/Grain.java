package tundish.dates;

/** How finely a phrase tells the date: “next week” says a week, “Friday” a day. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
