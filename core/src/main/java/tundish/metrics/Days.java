package tundish.metrics;

import java.time.Instant;

/** Days of 86,400 seconds, whatever the clocks of a country do. */
final class Days {

    private static final double SECONDS = 86_400;
    private static final int NANOS = 1_000_000_000;

    private Days() {}

    static double between(Instant from, Instant to) {
        var seconds = to.getEpochSecond() - from.getEpochSecond();
        var nanos = to.getNano() - from.getNano();
        return (nanos < 0 ? seconds - 1 + (nanos + NANOS) / 1e9 : seconds + nanos / 1e9) / SECONDS;
    }

    static Instant after(Instant from, double days) {
        return from.plusMillis(Math.round(days * SECONDS * 1000));
    }
}
