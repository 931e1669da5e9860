package tundish.metrics;

import java.time.Duration;
import java.time.Instant;

/** Days of 86,400 seconds, whatever the clocks of a country do. */
final class Days {

    private static final double SECONDS = 86_400;

    private Days() {}

    static double between(Instant from, Instant to) {
        var time = Duration.between(from, to);
        return (time.getSeconds() + time.getNano() / 1e9) / SECONDS;
    }

    static Instant after(Instant from, double days) {
        return from.plusMillis(Math.round(days * SECONDS * 1000));
    }
}
