package tundish.metrics;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long things last of which some have not ended yet: the product-limit estimator of Kaplan and Meier (1958). Those
 * that have not ended count for as long as they were watched.
 */
final class Survival {

    private static final double TINY = 1e-12;

    /** @param ended false where it still went on when last seen */
    record Span(double days, boolean ended) {}

    private record Drop(double days, double left) {}

    private final List<Drop> drops = new ArrayList<>();

    Survival(List<Span> spans) {
        var sorted = spans.stream().sorted(comparingDouble(Span::days)).toList();
        var left = 1.0;
        for (var i = 0; i < sorted.size(); ) {
            var days = sorted.get(i).days;
            var atRisk = sorted.size() - i;
            var ended = 0;
            for (; i < sorted.size() && sorted.get(i).days == days; i++) {
                ended += sorted.get(i).ended ? 1 : 0;
            }
            if (ended > 0) {
                left *= 1 - (double) ended / atRisk;
                drops.add(new Drop(days, left));
            }
        }
    }

    /** The first day by which such a share has ended; null where so many have not ended yet. */
    @Nullable
    Double quantile(double share) {
        return drops.stream()
                .filter(drop -> drop.left <= 1 - share + TINY)
                .map(Drop::days)
                .findFirst()
                .orElse(null);
    }
}
