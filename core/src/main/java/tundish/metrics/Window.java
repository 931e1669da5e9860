package tundish.metrics;

import java.time.Instant;

/**
 * A period, seen from a moment.
 *
 * @param from the first moment of the period; {@link Instant#MIN} for one without a beginning
 * @param to the first moment after it; {@link Instant#MAX} for one without an end
 * @param asOf what happened later is not known yet
 */
public record Window(Instant from, Instant to, Instant asOf) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it begins: " + from + " to " + to);
        }
    }

    /** All that happened up to a moment. */
    public static Window until(Instant asOf) {
        return new Window(Instant.MIN, Instant.MAX, asOf);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** Where movement within the period is counted up to: its end, or all that is known. */
    Instant end() {
        return to.isAfter(asOf) ? Instant.MAX : to;
    }

    public boolean hasBeginning() {
        return !from.equals(Instant.MIN);
    }

    public boolean hasEnd() {
        return !to.equals(Instant.MAX);
    }

    /** Whether the period has ended by then. */
    public boolean isOver() {
        return !to.isAfter(asOf);
    }

    /** Whether the period has not begun by then. */
    public boolean isToCome() {
        return from.isAfter(asOf);
    }
}
