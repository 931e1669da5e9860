package tundish.calendar;

import java.util.Locale;
import java.util.Optional;

/** The calendars that a workspace can choose from, by code. */
public interface Calendars {

    /** Weekends only. */
    String NONE = "NONE";

    /** China, with its make-up working days. */
    String CHINA = "CN";

    /**
     * The calendar for a code: {@value #NONE}, {@value #CHINA}, an ISO country such as {@code DE}, or a part of one such
     * as {@code DE-BY}. Case does not matter; nothing where there is no such calendar.
     */
    Optional<WorkCalendar> find(String code);

    /**
     * The calendar for a code that was accepted before.
     *
     * @throws IllegalArgumentException where there is no such calendar
     */
    default WorkCalendar of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no calendar has the code " + code));
    }

    /** Only what needs no library: weekends, and China as shipped. */
    static Calendars builtIn() {
        return builtIn(PublishedHolidays.china());
    }

    /** Weekends, and China with the given holidays (as shipped, perhaps with an operator's years). */
    static Calendars builtIn(Holidays china) {
        var none = Optional.of(WorkCalendar.weekendsOnly());
        var ofChina = Optional.of(WorkCalendar.with(china));
        return code -> switch (code.toUpperCase(Locale.ROOT)) {
            case NONE -> none;
            case CHINA -> ofChina;
            default -> Optional.empty();
        };
    }
}
