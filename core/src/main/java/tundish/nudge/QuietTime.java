package tundish.nudge;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import tundish.calendar.WorkCalendar;
import tundish.workspace.Settings;

/** When people are not to be pinged: quiet hours, and days off unless the workspace says otherwise. */
record QuietTime(Settings settings, WorkCalendar calendar) {

    /** The moment itself, or the first one after it at which a person in that zone may be pinged. */
    Instant over(Instant moment, ZoneId zone) {
        var quiet = settings.quietHours();
        var local = moment.atZone(zone);
        if (isDayOff(local)) {
            return over(local.plusDays(1).with(quiet.until()).toInstant(), zone);
        }
        if (!quiet.covers(local.toLocalTime())) {
            return moment;
        }
        var morning = local.with(quiet.until());
        return over((morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant(), zone);
    }

    private boolean isDayOff(ZonedDateTime local) {
        return !settings.nudgeOnDaysOff() && !calendar.isWorkingDay(local.toLocalDate());
    }
}
