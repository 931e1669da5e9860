package tundish.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.funnel.StageId;
import tundish.money.Money;

/**
 * One deal behind a figure, and what it adds.
 *
 * @param stage where that was
 * @param at when it entered that stage, or ended
 * @param counts whether it is among those that came so far: that went on, left, or were won
 * @param open whether that stay goes on at the moment from which the report is seen
 * @param days how long it took; null where that is not known or not asked
 * @param money what it adds; null where the figure is not of money or the deal has none
 */
public record Behind(
        DealId deal,
        StageId stage,
        Instant at,
        boolean counts,
        boolean open,
        @Nullable Double days,
        @Nullable Money money) {}
