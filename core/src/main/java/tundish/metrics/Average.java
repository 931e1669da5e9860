package tundish.metrics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain median and mean of so many numbers of days; both null of none. */
public record Average(@Nullable Double median, @Nullable Double mean, int n) {

    public static final Average NONE = new Average(null, null, 0);

    static Average of(List<Double> days) {
        if (days.isEmpty()) {
            return NONE;
        }
        var sorted = days.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Average(median, Arrays.stream(sorted).sum() / sorted.length, sorted.length);
    }
}
