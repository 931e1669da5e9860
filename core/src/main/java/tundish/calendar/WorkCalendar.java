package tundish.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which days are worked. In a year whose holidays are not published only the weekends are days off; whoever shows a
 * result can ask {@link #unknownYears} and say so.
 *
 * @param weekend at most six days of the week
 */
public record WorkCalendar(Set<DayOfWeek> weekend, Holidays holidays) {

    public WorkCalendar {
        weekend = Set.copyOf(weekend);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
    }

    /** Saturday and Sunday are the weekend. */
    public static WorkCalendar with(Holidays holidays) {
        return new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays);
    }

    public static WorkCalendar weekendsOnly() {
        return with(Holidays.none());
    }

    public boolean isWorkingDay(LocalDate date) {
        return switch (holidays.kindOf(date)) {
            case DAY_OFF -> false;
            case MADE_UP -> true;
            case ORDINARY -> !weekend.contains(date.getDayOfWeek());
        };
    }

    /**
     * The n-th working day after the date, or before it where n is negative. Whether the date itself is worked does not
     * matter; with n = 0 it is returned as it is.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        var step = Integer.signum(n);
        var day = date;
        for (var left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from}, up to and including {@code to}; negative where {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The moment at which the limit is reached: that many days later, at the same hour in the zone. */
    public Instant plus(Instant from, DayCount limit, ZoneId zone) {
        var start = from.atZone(zone);
        return switch (limit.kind()) {
            case CALENDAR -> start.plusDays(limit.days()).toInstant();
            case WORKING ->
                sameHour(start, plusWorkingDays(start.toLocalDate(), limit.days()))
                        .toInstant();
        };
    }

    /** Whole days that have passed, in the zone; zero where {@code to} is not after {@code from}. */
    public int elapsed(Instant from, Instant to, DayCount.Kind kind, ZoneId zone) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return switch (kind) {
            case CALENDAR -> (int) DAYS.between(from.atZone(zone), to.atZone(zone));
            case WORKING -> workingElapsed(from.atZone(zone), to.atZone(zone));
        };
    }

    private int workingElapsed(ZonedDateTime from, ZonedDateTime to) {
        var lastDay = to.toLocalDate();
        var days = workingDaysBetween(from.toLocalDate(), lastDay);
        var lastIsRunning = isWorkingDay(lastDay) && sameHour(from, lastDay).isAfter(to);
        return days > 0 && lastIsRunning ? days - 1 : days;
    }

    private static ZonedDateTime sameHour(ZonedDateTime moment, LocalDate day) {
        return ZonedDateTime.of(day, moment.toLocalTime(), moment.getZone());
    }

    /** The years from one date to the other, both included, whose holidays are not published. */
    public SortedSet<Integer> unknownYears(LocalDate from, LocalDate to) {
        var first = Math.min(from.getYear(), to.getYear());
        var last = Math.max(from.getYear(), to.getYear());
        var unknown = new TreeSet<Integer>();
        IntStream.rangeClosed(first, last).filter(year -> !holidays.knows(year)).forEach(unknown::add);
        return unknown;
    }
}
