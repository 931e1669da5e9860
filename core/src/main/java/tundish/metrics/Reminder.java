package tundish.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;

/**
 * A nudge that reached somebody; several copies of one count once.
 *
 * @param sent when the first of them was delivered
 * @param reaction when the next follow-up or stage change of the deal was written down; null for none
 */
public record Reminder(DealId deal, Instant sent, @Nullable Instant reaction) {}
