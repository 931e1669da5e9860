package tundish.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the owner promised to do next.
 *
 * @param due the moment by which; for a whole day, the last second of it in the promiser's zone
 * @param timed false where only a day was given
 */
public record NextAction(String text, Instant due, boolean timed) {

    /** No whole day that anybody promises ends so late after midnight at Greenwich. */
    private static final Duration WESTERNMOST = Duration.ofHours(11);

    /** Something to be done by a day, or by a time of that day. */
    public static NextAction by(String text, LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return time == null
                ? new NextAction(
                        text, day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1), false)
                : new NextAction(text, day.atTime(time).atZone(zone).toInstant(), true);
    }

    /**
     * The day that was meant, where only a day was given: the same for every reader, also where another day has begun by
     * then. Its last second tells which it was, be it in Honolulu (10 hours behind) or in Auckland (13 ahead).
     */
    public LocalDate day() {
        return LocalDate.ofInstant(due.plusSeconds(1).minus(WESTERNMOST), ZoneOffset.UTC);
    }

    /** By when, in ISO's way: the moment, or the day where only a day was given. */
    public String by() {
        return timed ? due.toString() : day().toString();
    }
}
