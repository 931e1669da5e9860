package tundish.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tundish.dates.Meaning.Clock;
import tundish.dates.Meaning.Day;

/** Builds the meanings that both languages share; an impossible day or time means nothing. */
final class Days {

    /** Two figures below this are years of this century. */
    private static final int CENTURY_TURNS = 70;

    private static final int YEARS_AROUND = 8;

    private Days() {}

    static List<Day> today(Moment moment, int plusDays) {
        return List.of(Day.of(moment.today().plusDays(plusDays)));
    }

    static List<Day> exact(int year, int month, int day) {
        return exists(year, month, day) ? List.of(Day.of(LocalDate.of(year, month, day))) : List.of();
    }

    /** A day without a year: the next one, and for a weekday beside it the last one and others near. */
    static List<Day> yearless(Moment moment, int month, int day) {
        var thisYear = moment.today().getYear();
        var near = IntStream.rangeClosed(thisYear - YEARS_AROUND, thisYear + YEARS_AROUND)
                .filter(year -> exists(year, month, day))
                .mapToObj(year -> LocalDate.of(year, month, day))
                .toList();
        var next = near.stream().filter(date -> !date.isBefore(moment.today()));
        var last = near.reversed().stream().filter(date -> date.isBefore(moment.today()));
        var candidates = Stream.concat(next.limit(1), last.limit(1)).toList();
        return candidates.isEmpty() ? List.of() : List.of(new Day(candidates));
    }

    /** A month without a year: the one that runs, or the next of that name. */
    static Period month(Moment moment, Month month) {
        var running = Period.around(moment.today(), Grain.MONTH, 0);
        var ofThisYear = running.start().withMonth(month.getValue());
        var start = ofThisYear.isBefore(running.start()) ? ofThisYear.plusYears(1) : ofThisYear;
        return new Period(Grain.MONTH, start, false);
    }

    static Period month(int year, Month month) {
        return new Period(Grain.MONTH, LocalDate.of(year, month, 1), false);
    }

    /** A quarter without a year: the one that runs, or the next of that number. */
    static Period quarter(Moment moment, int quarter) {
        var running = Period.around(moment.today(), Grain.QUARTER, 0);
        var ofThisYear = running.start().withMonth(3 * quarter - 2);
        var start = ofThisYear.isBefore(running.start()) ? ofThisYear.plusYears(1) : ofThisYear;
        return new Period(Grain.QUARTER, start, false);
    }

    /** A year of four figures, or of two. */
    static int year(String figures) {
        var year = Integer.parseInt(figures);
        return figures.length() > 2 ? year : year + (year < CENTURY_TURNS ? 2000 : 1900);
    }

    static List<Clock> clock(int hour, int minute, int second, boolean exact) {
        return hour < 24 && minute < 60 && second < 60
                ? List.of(new Clock(LocalTime.of(hour, minute, second), exact || hour > 12))
                : List.of();
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
    }
}
