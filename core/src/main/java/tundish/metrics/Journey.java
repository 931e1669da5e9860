package tundish.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.funnel.StageId;
import tundish.money.Money;
import tundish.money.Rate;

/**
 * One deal's way through a funnel, as the ledger tells it. Where it came from another funnel, or went on in one, the steps
 * there are steps out of this one.
 *
 * @param group what it has in common with others, by the column that was asked for: an owner's number, a text, or empty
 * @param rate what turns the amount of a closed deal into the workspace's currency for ever; null where none was frozen
 * @param steps the stages it entered, in the order in which that was written down; at least one
 */
public record Journey(
        DealId deal,
        String group,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable Rate rate,
        List<Step> steps) {

    public Journey {
        steps = List.copyOf(steps);
    }

    /** The stages of the funnel that it entered, in order. */
    public Stream<StageId> stages() {
        return steps.stream().map(Step::stage).filter(Objects::nonNull);
    }

    /** Every stage of the funnel that any of them entered. */
    static Set<StageId> stages(List<Journey> journeys) {
        var stages = new HashSet<StageId>();
        for (var journey : journeys) {
            for (var step : journey.steps) {
                if (step.stage != null) {
                    stages.add(step.stage);
                }
            }
        }
        return stages;
    }

    /**
     * @param stage null for one of another funnel
     * @param at when it happened
     */
    public record Step(@Nullable StageId stage, Instant at) {}
}
