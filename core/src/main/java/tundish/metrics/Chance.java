package tundish.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How probable it is that a difference is nothing but chance. */
final class Chance {

    private Chance() {}

    /** The probability of so few, or fewer, where each of them had the given one: the exact binomial test, one-sided. */
    static double ofSoFew(Share share, double expected) {
        if (expected <= 0) {
            return 1;
        }
        if (expected >= 1) {
            return share.reached() == share.of() ? 1 : 0;
        }
        var odds = Math.log(expected) - Math.log1p(-expected);
        var term = share.of() * Math.log1p(-expected);
        var sum = Math.exp(term);
        for (var k = 1L; k <= share.reached(); k++) {
            term += Math.log((double) (share.of() - k + 1) / k) + odds;
            sum += Math.exp(term);
        }
        return Math.min(1, sum);
    }

    /**
     * The probability of such a slowness by chance: the log-rank test (Mantel 1966), one-sided.
     *
     * @return 1 where nothing can be compared
     */
    static double ofSoSlow(Survival now, Survival before) {
        var observed = 0.0;
        var expected = 0.0;
        var variance = 0.0;
        for (var day : Survival.ends(now, before)) {
            var atRisk = (double) now.atRisk(day) + before.atRisk(day);
            var share = now.atRisk(day) / atRisk;
            var exits = now.endedAt(day) + before.endedAt(day);
            observed += now.endedAt(day);
            expected += exits * share;
            if (atRisk > 1) {
                variance += exits * share * (1 - share) * (atRisk - exits) / (atRisk - 1);
            }
        }
        return variance <= 0 ? 1 : above((expected - observed) / Math.sqrt(variance));
    }

    /** The share of a standard normal distribution above a value. */
    static double above(double z) {
        var tail = upperTail(Math.abs(z));
        return z >= 0 ? tail : 1 - tail;
    }

    /** Abramowitz and Stegun 7.1.26 refined to a relative error of 1.2e-7 (Numerical Recipes, erfcc). */
    private static double upperTail(double z) {
        double[] a = {
            0.17087277,
            -0.82215223,
            1.48851587,
            -1.13520398,
            0.27886807,
            -0.18628806,
            0.09678418,
            0.37409196,
            1.00002368,
            -1.26551223
        };
        var x = z / Math.sqrt(2);
        var t = 1 / (1 + x / 2);
        var poly = 0.0;
        for (var coefficient : a) {
            poly = poly * t + coefficient;
        }
        return t * Math.exp(-x * x + poly) / 2;
    }

    /** The same probabilities corrected for having looked so often: the step-down procedure of Holm (1979). */
    static List<Double> corrected(List<Double> probabilities) {
        var order = IntStream.range(0, probabilities.size())
                .boxed()
                .sorted(Comparator.comparing(probabilities::get))
                .toList();
        var corrected = new ArrayList<>(Collections.nCopies(probabilities.size(), 1.0));
        var highest = 0.0;
        for (var rank = 0; rank < order.size(); rank++) {
            var which = order.get(rank);
            highest = Math.max(highest, Math.min(1, probabilities.get(which) * (order.size() - rank)));
            corrected.set(which, highest);
        }
        return corrected;
    }
}
