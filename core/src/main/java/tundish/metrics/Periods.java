package tundish.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Weeks, months and quarters as a workspace reckons them, in its zone and with its first day of the week. */
public record Periods(ZoneId zone, DayOfWeek weekStart) {

    /** The longest list that is of use. */
    public static final int MOST = 600;

    /** One part of a period; the first and the last may be cut off. */
    public record Part(LocalDate begins, Window window) {

        /** {@code 2026-11-23} for a week, {@code 2026-11} for a month, {@code 2026Q4} for a quarter. */
        String key(By by) {
            return switch (by) {
                case MONTH -> begins.toString().substring(0, 7);
                case QUARTER -> begins.getYear() + "Q" + (begins.getMonthValue() + 2) / 3;
                default -> begins.toString();
            };
        }
    }

    /** The first day of the week, month or quarter around a day. */
    public LocalDate beginOf(By by, LocalDate day) {
        return switch (by) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            default -> throw new IllegalArgumentException(by + " is no period");
        };
    }

    /** The same, so many later. */
    public LocalDate plus(By by, LocalDate begins, int periods) {
        return switch (by) {
            case WEEK -> begins.plusWeeks(periods);
            case MONTH -> begins.plusMonths(periods);
            case QUARTER -> begins.plusMonths(3L * periods);
            default -> throw new IllegalArgumentException(by + " is no period");
        };
    }

    public Instant instant(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * A window's parts up to what is known, oldest first; at most {@link #MOST}, the newest of them.
     *
     * @param first when anything happened first, for a window without a beginning
     */
    List<Part> parts(By by, Window window, Instant first) {
        var from = window.hasBeginning() ? window.from() : first;
        var to = window.hasEnd() ? window.to() : window.asOf().plusMillis(1);
        var parts = new ArrayList<Part>();
        var last = to.isAfter(window.asOf()) ? window.asOf() : to.minusMillis(1);
        var begins = beginOf(by, LocalDate.ofInstant(last, zone));
        while (instant(plus(by, begins, 1)).isAfter(from) && from.isBefore(to) && parts.size() < MOST) {
            parts.add(new Part(begins, within(from, to, begins, by, window.asOf())));
            begins = plus(by, begins, -1);
        }
        return parts.reversed();
    }

    private Window within(Instant from, Instant to, LocalDate begins, By by, Instant asOf) {
        var start = instant(begins);
        var end = instant(plus(by, begins, 1));
        return new Window(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end, asOf);
    }
}
