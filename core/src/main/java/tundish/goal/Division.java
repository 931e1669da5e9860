package tundish.goal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a goal is shared out.
 *
 * @param weights of the parts of the period in order, where they were entered; else empty
 * @param people weights by the members' numbers; empty for the same for everybody who sells
 */
public record Division(Part part, Weighting weighting, List<BigDecimal> weights, Map<Long, BigDecimal> people) {

    /** The parts of the period. */
    public enum Part {
        MONTH,
        QUARTER
    }

    /** What a part's share goes by. */
    public enum Weighting {
        /** By its length: the same for each whole month or quarter. */
        EVEN,
        /** By what was entered. */
        GIVEN,
        /** By what was won in the same part of the year before. */
        SEASON
    }

    public Division {
        weights = List.copyOf(weights);
        people = Collections.unmodifiableMap(new TreeMap<>(people));
    }

    public static Division even(Part part) {
        return new Division(part, Weighting.EVEN, List.of(), Map.of());
    }
}
