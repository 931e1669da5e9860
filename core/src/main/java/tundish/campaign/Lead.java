package tundish.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;

/**
 * A deal as campaigns are judged by it.
 *
 * @param campaign what stands in its campaign column
 * @param source what stands in its source column
 * @param valid it was qualified: it came beyond the first stage
 * @param opportunity it came beyond the second stage
 * @param closedAt null while it is open
 * @param worth what it is or was worth in the report's currency; null for no amount, or no rate
 * @param chance of a win from its stage, where it is open
 */
public record Lead(
        DealId deal,
        Instant createdAt,
        String campaign,
        String source,
        boolean valid,
        boolean opportunity,
        boolean won,
        @Nullable Instant closedAt,
        @Nullable BigDecimal worth,
        double chance) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
