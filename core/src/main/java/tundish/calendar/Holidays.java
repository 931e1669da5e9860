package tundish.calendar;

import java.time.LocalDate;

/** What a country says about its days beyond the weekend. */
public interface Holidays {

    /** Tells what the date is by decree; {@link DayKind#ORDINARY} leaves it to the weekday. */
    DayKind kindOf(LocalDate date);

    /**
     * Tells whether the year's days off have been published. Of another year nothing is guessed: every day of it is
     * {@link DayKind#ORDINARY}.
     */
    boolean knows(int year);

    /** No days off but the weekends, in any year. */
    static Holidays none() {
        return new Holidays() {
            @Override
            public DayKind kindOf(LocalDate date) {
                return DayKind.ORDINARY;
            }

            @Override
            public boolean knows(int year) {
                return true;
            }
        };
    }
}
