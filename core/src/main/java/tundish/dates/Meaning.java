package tundish.dates;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import tundish.calendar.WorkCalendar;

/** What a piece of a phrase means at a given moment. */
sealed interface Meaning
        permits Meaning.Day,
                Meaning.Weekday,
                Meaning.NthWeekday,
                Meaning.DayOfMonth,
                Meaning.Edge,
                Meaning.Amount,
                Meaning.Clock,
                Period,
                DayPart {

    Slot slot();

    /**
     * A day.
     *
     * @param candidates at least one, the likeliest first; a weekday beside it may choose another
     */
    record Day(List<LocalDate> candidates) implements Meaning {

        static Day of(LocalDate date) {
            return new Day(List.of(date));
        }

        @Override
        public Slot slot() {
            return Slot.DATE;
        }
    }

    /** A weekday, by itself the coming one. */
    record Weekday(DayOfWeek day) implements Meaning {
        @Override
        public Slot slot() {
            return Slot.WEEKDAY;
        }
    }

    /** A weekday counted from the month's start, or from its end where negative. */
    record NthWeekday(int n, DayOfWeek day) implements Meaning {
        @Override
        public Slot slot() {
            return Slot.NTH_WEEKDAY;
        }
    }

    /** A day of a month, by itself the next one. */
    record DayOfMonth(int day) implements Meaning {
        @Override
        public Slot slot() {
            return Slot.DAY_OF_MONTH;
        }
    }

    /** The beginning, the middle or the end of the period or day beside it. */
    enum Edge implements Meaning {
        START,
        MIDDLE,
        END,
        /** By itself the end of today. */
        END_OF_DAY;

        @Override
        public Slot slot() {
            return Slot.EDGE;
        }
    }

    /**
     * A stretch of time to or from a day.
     *
     * @param anchored whether a day must stand beside it, from which to count
     * @param within whether it is a limit
     */
    record Amount(int months, int days, int workingDays, Duration time, boolean anchored, boolean within)
            implements Meaning {

        @Override
        public Slot slot() {
            if (!time.isZero()) {
                return Slot.INSTANT;
            }
            return anchored ? Slot.SHIFT : Slot.AMOUNT;
        }

        LocalDate from(LocalDate day, WorkCalendar calendar) {
            return calendar.plusWorkingDays(day.plusMonths(months).plusDays(days), workingDays);
        }
    }

    /**
     * A time of the day.
     *
     * @param exact whether it needs no guess whether morning or afternoon is meant
     */
    record Clock(LocalTime time, boolean exact) implements Meaning {
        @Override
        public Slot slot() {
            return Slot.CLOCK;
        }
    }
}
