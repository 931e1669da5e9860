package tundish.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import tundish.calendar.WorkCalendar;

/**
 * When and where a phrase was said.
 *
 * @param zone the speaker's
 * @param calendar counts “three working days”
 * @param order decides 03/04/2026
 */
public record Moment(Instant now, ZoneId zone, WorkCalendar calendar, DateOrder order) {

    /** The speaker's date. */
    public LocalDate today() {
        return local().toLocalDate();
    }

    ZonedDateTime local() {
        return now.atZone(zone);
    }
}
