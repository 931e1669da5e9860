package tundish.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.metrics.Survival.Span;

/** How long new deals waited until somebody spoke with the customer. */
public record FirstContacts(List<Wait> waits) {

    public FirstContacts {
        waits = List.copyOf(waits);
    }

    /** @param contacted null where nobody did yet */
    public record Wait(Instant created, @Nullable Instant contacted) {}

    /**
     * Of deals that were created in a period, as it was known at a moment: who still waits then counts for as long as
     * that.
     */
    public StageTime over(Instant from, Instant to, Instant asOf) {
        return StageTime.of(waits.stream()
                .filter(wait ->
                        !wait.created.isBefore(from) && wait.created.isBefore(to) && !wait.created.isAfter(asOf))
                .map(wait -> span(wait, asOf))
                .toList());
    }

    /** A contact from before the deal was entered is an answer at once. */
    private static Span span(Wait wait, Instant asOf) {
        var contacted = wait.contacted;
        return contacted == null || contacted.isAfter(asOf)
                ? new Span(Days.between(wait.created, asOf), false)
                : new Span(Math.max(0, Days.between(wait.created, contacted)), true);
    }
}
