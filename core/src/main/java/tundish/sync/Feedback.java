package tundish.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.member.MemberId;

/** What somebody heard in the market. */
public record Feedback(long number, @Nullable DealId deal, String text, MemberId by, Instant at) {}
