package tundish.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;

/**
 * One column of a deal was changed from one text to another: owners, amounts, snoozes too. Lines are only ever added.
 *
 * @param by null for the bot itself
 */
public record Edit(
        DealId deal,
        Column column,
        String before,
        String after,
        Instant at,
        @Nullable MemberId by) {}
