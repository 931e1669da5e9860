package tundish.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the owner promised to do next.
 *
 * @param due the moment by which; for a whole day, the last second of it in the promiser's zone
 * @param timed false where only a day was given
 */
public record NextAction(String text, Instant due, boolean timed) {

    /** Something to be done by a day, or by a time of that day. */
    public static NextAction by(String text, LocalDate day, @Nullable LocalTime time, ZoneId zone) {
        return time == null
                ? new NextAction(
                        text, day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1), false)
                : new NextAction(text, day.atTime(time).atZone(zone).toInstant(), true);
    }
}
