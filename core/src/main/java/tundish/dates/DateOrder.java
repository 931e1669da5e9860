package tundish.dates;

/** Which number comes first in a date such as 03/04/2026. A date that can be read in one way only does not care. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
