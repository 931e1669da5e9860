package tundish.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How long things last of which some have not ended yet: the product-limit estimator of Kaplan and Meier (1958). Those
 * that have not ended count for as long as they were watched.
 */
final class Survival {

    private static final double TINY = 1e-12;

    /** @param ended false where it still went on when last seen */
    record Span(double days, boolean ended) {}

    /** How long those lasted that ended, shortest first. */
    private final double[] lasted;

    /** How long the others were watched, shortest first. */
    private final double[] watched;

    Survival(List<Span> spans) {
        lasted = days(spans, true);
        watched = days(spans, false);
    }

    private static double[] days(List<Span> spans, boolean ended) {
        var days = new double[spans.size()];
        var found = 0;
        for (var span : spans) {
            if (span.ended == ended) {
                days[found++] = span.days;
            }
        }
        Arrays.sort(days, 0, found);
        return Arrays.copyOf(days, found);
    }

    /** How many have ended. */
    int ended() {
        return lasted.length;
    }

    /** The days by which any of two groups has ended, each once, in order. */
    static double[] ends(Survival one, Survival other) {
        var all = DoubleStream.concat(Arrays.stream(one.lasted), Arrays.stream(other.lasted))
                .sorted()
                .toArray();
        var kept = 0;
        for (var day : all) {
            if (kept == 0 || day != all[kept - 1]) {
                all[kept++] = day;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** How many were still watched by then and had not ended before. */
    int atRisk(double days) {
        return lasted.length - before(lasted, days) + watched.length - before(watched, days);
    }

    /** How many ended by just that many days. */
    int endedAt(double days) {
        return before(lasted, Math.nextUp(days)) - before(lasted, days);
    }

    private static int before(double[] sorted, double days) {
        var from = 0;
        var to = sorted.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (sorted[middle] < days) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The first day by which such a share has ended; null where so many have not ended yet. */
    @Nullable
    Double quantile(double share) {
        var left = 1.0;
        for (var i = 0; i < lasted.length; i += endedAt(lasted[i])) {
            var day = lasted[i];
            left *= 1 - (double) endedAt(day) / atRisk(day);
            if (left <= 1 - share + TINY) {
                return day;
            }
        }
        return null;
    }
}
