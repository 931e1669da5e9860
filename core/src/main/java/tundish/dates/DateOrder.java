package tundish.dates;

/** How a date such as {@code 3/4/2026} is read where it could be either. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
