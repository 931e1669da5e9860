package tundish.table;

import java.util.Optional;

/** In which order a date that is written with numbers alone names its parts, where the year does not come first in four digits. */
public enum DateOrder {
    /** 12/25/2026. */
    MONTH_DAY_YEAR("MM/dd/yyyy"),
    /** 25/12/2026. */
    DAY_MONTH_YEAR("dd/MM/yyyy"),
    /** 26/12/25. */
    YEAR_MONTH_DAY("yyyy/MM/dd");

    private final String pattern;

    DateOrder(String pattern) {
        this.pattern = pattern;
    }

    /** A pattern that {@link #ofPattern} reads as this order. */
    public String pattern() {
        return pattern;
    }

    /**
     * The order of a pattern such as {@code MM/dd/yyyy}.
     *
     * @return empty where the pattern does not name year, month and day
     */
    public static Optional<DateOrder> ofPattern(String pattern) {
        int year = pattern.indexOf('y');
        int month = pattern.indexOf('M');
        int day = pattern.indexOf('d');
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        if (year < month && month < day) {
            return Optional.of(YEAR_MONTH_DAY);
        }
        if (year < month || year < day) {
            return Optional.empty();
        }
        return Optional.of(month < day ? MONTH_DAY_YEAR : DAY_MONTH_YEAR);
    }
}
