package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import tundish.workspace.Meeting;
import tundish.workspace.Settings;

/** When a team meets: on its day at its hour, by the clocks of its zone, whatever those do to summer time. */
record Timetable(Meeting meeting, ZoneId zone) {

    static Timetable of(Settings settings) {
        return new Timetable(settings.meeting(), settings.zone());
    }

    /** The meeting on a day, whether or not it is the usual one. */
    Instant on(LocalDate day) {
        return day.atTime(meeting.time()).atZone(zone).toInstant();
    }

    /** The day of the last meeting whose hour has come. */
    LocalDate latest(Instant now) {
        var day = dayOf(now).with(TemporalAdjusters.previousOrSame(meeting.day()));
        return on(day).isAfter(now) ? day.minusWeeks(1) : day;
    }

    /** The day of the next meeting whose hour has not come. */
    LocalDate next(Instant now) {
        return latest(now).plusWeeks(1);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
