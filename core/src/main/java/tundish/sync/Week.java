package tundish.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tundish.workspace.Settings;

/**
 * What a summary is about: a week, or a month.
 *
 * @param from the first day
 * @param to the day after the last
 * @param before when the seven days, or the month, before the first began, in the team's zone
 * @param begin of the first day
 * @param end of the last
 * @param asOf when what is stalled, overdue or open is looked at
 * @param today the day of that
 * @param notesFrom feedback, decisions and action items count from then, which is when the team last met
 * @param notesTo up to but not including then
 */
public record Week(
        LocalDate from,
        LocalDate to,
        Instant before,
        Instant begin,
        Instant end,
        Instant asOf,
        LocalDate today,
        Instant notesFrom,
        Instant notesTo) {

    /**
     * The seven days before a meeting, as one saw them when it began.
     *
     * @param lastMet null where that is not known: then it was a week before
     */
    public static Week before(LocalDate meeting, @Nullable Instant lastMet, Settings settings) {
        var timetable = Timetable.of(settings);
        var from = meeting.minusWeeks(1);
        var moment = timetable.on(meeting);
        return new Week(
                from,
                meeting,
                timetable.beginOf(from.minusWeeks(1)),
                timetable.beginOf(from),
                timetable.beginOf(meeting),
                moment,
                meeting,
                lastMet == null ? timetable.on(from) : lastMet,
                moment);
    }

    /** From the day of the last meeting to this day. */
    public static Week soFar(Instant now, Settings settings) {
        var timetable = Timetable.of(settings);
        var from = timetable.latest(now);
        var today = timetable.dayOf(now);
        var end = timetable.beginOf(today.plusDays(1));
        return new Week(
                from,
                today.plusDays(1),
                timetable.beginOf(from.minusWeeks(1)),
                timetable.beginOf(from),
                end,
                now,
                today,
                timetable.on(from),
                end);
    }

    /** A month, or what has passed of it. */
    public static Week of(YearMonth month, Instant now, Settings settings) {
        var timetable = Timetable.of(settings);
        var from = month.atDay(1);
        var next = month.plusMonths(1).atDay(1);
        var today = timetable.dayOf(now);
        var to = next.isAfter(today) ? today.plusDays(1) : next;
        var begin = timetable.beginOf(from);
        var end = timetable.beginOf(to);
        return new Week(from, to, timetable.beginOf(month.minusMonths(1).atDay(1)), begin, end, now, today, begin, end);
    }

    /** When the team meets next. */
    public static Instant nextMeeting(Instant now, Settings settings) {
        var timetable = Timetable.of(settings);
        return timetable.on(timetable.next(now));
    }
}
