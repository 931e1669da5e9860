package tundish.dates;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;

/**
 * A week, a month, a quarter or a year.
 *
 * @param start its first day
 * @param open whether the words leave open which one (“end of month”), so that it is the next one when this has passed
 */
record Period(Grain grain, LocalDate start, boolean open) implements Meaning {

    /** The period of that grain around today, or so many later. */
    static Period around(LocalDate today, Grain grain, int later) {
        return new Period(grain, startOf(today, grain), false).plus(later);
    }

    /** The period around today, where the words do not say which. */
    static Period open(LocalDate today, Grain grain) {
        return new Period(grain, startOf(today, grain), true);
    }

    private static LocalDate startOf(LocalDate day, Grain grain) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> day.with(previousOrSame(MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    Period plus(int later) {
        return new Period(grain, startAfter(later), open);
    }

    private LocalDate startAfter(int periods) {
        return switch (grain) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3L * periods);
            case YEAR -> start.plusYears(periods);
        };
    }

    /** Its last day; a week ends on Friday for those who plan. */
    LocalDate end() {
        return grain == Grain.WEEK ? start.with(nextOrSame(FRIDAY)) : lastDay();
    }

    private LocalDate lastDay() {
        return startAfter(1).minusDays(1);
    }

    private LocalDate middle() {
        return switch (grain) {
            case DAY -> start;
            case WEEK -> start.plusDays(2);
            case MONTH -> start.withDayOfMonth(15);
            case QUARTER -> start.plusMonths(1).withDayOfMonth(15);
            case YEAR -> start.withMonth(7);
        };
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(lastDay());
    }

    /** The day to act: the first of a period to come, the last of the one that runs. */
    LocalDate dayToAct(LocalDate today) {
        if (!contains(today)) {
            return start;
        }
        return end().isBefore(today) ? lastDay() : end();
    }

    LocalDate at(Edge edge, LocalDate today) {
        var day = day(edge);
        return open && day.isBefore(today) ? plus(1).day(edge) : day;
    }

    private LocalDate day(Edge edge) {
        return switch (edge) {
            case START -> start;
            case MIDDLE -> middle();
            case END, END_OF_DAY -> end();
        };
    }

    @Override
    public Slot slot() {
        return switch (grain) {
            case DAY -> Slot.DATE;
            case WEEK -> Slot.WEEK;
            case MONTH -> Slot.MONTH;
            case QUARTER -> Slot.QUARTER;
            case YEAR -> Slot.YEAR;
        };
    }
}
