package tundish.metrics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.money.Money;

/**
 * Where the funnel has become narrower or slower than it was, beyond chance.
 *
 * @param verdict what can be said
 * @param findings stages that are worse than before, the most money first
 * @param tested how many comparisons there was enough to see for
 */
public record Bottleneck(Verdict verdict, List<Finding> findings, int tested) {

    /** At most so probable by chance, after correction for all comparisons. */
    static final double SIGNIFICANT = 0.05;

    public Bottleneck {
        findings = List.copyOf(findings);
    }

    public enum Verdict {
        FOUND,
        /** Nothing is worse than before beyond chance. */
        NONE,
        /** Too few deals to say. */
        TOO_FEW,
        /** Nothing lies before the period that it could be compared with. */
        NO_BASELINE
    }

    public Optional<Finding> worst() {
        return findings.stream().findFirst();
    }

    public enum Reason {
        CONVERSION,
        TIME
    }

    /**
     * @param now the share that came to the next stage, of deals old enough to be judged
     * @param before the same in the year before the period
     * @param daysNow median days in the stage
     * @param exits visits that ended, of those that began in the period
     * @param probability that chance alone does this, corrected for the number of comparisons
     * @param money what the missing conversion costs: inflow × missing share × chance of a win from the next stage ×
     *     average won value; null where no value is known
     */
    public record Finding(
            Stage stage,
            Reason reason,
            Share now,
            Share before,
            @Nullable Double daysNow,
            @Nullable Double daysBefore,
            long exits,
            double probability,
            @Nullable Money money) {}
}
