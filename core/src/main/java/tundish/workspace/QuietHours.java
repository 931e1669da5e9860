package tundish.workspace;

import java.time.LocalTime;

/**
 * The hours of the day in which nobody is pinged, in the zone of the person. From may be later than until: then they
 * span midnight. Equal ones mean none.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public boolean covers(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
