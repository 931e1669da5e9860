package tundish.bot.api;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the figures suggest to change.
 *
 * @param kind limit, stuck, skipped, repurchase, nudges, channel, goalRate or goalSize
 * @param state open, accepted, dismissed, later, undone or withdrawn
 * @param figures what speaks for it, by kind; shares are {@code {"reached", "of", "rate", "low", "high"}}
 * @param decidedBy null where nobody decided
 * @param was the setting before it was accepted, and {@code is} after; null where it was not
 * @param effect null until four weeks after it was accepted
 */
record SuggestionJson(
        long id,
        String kind,
        String topic,
        String state,
        Map<String, Object> figures,
        OffsetDateTime madeAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy,
        @Nullable String was,
        @Nullable String is,
        @Nullable EffectJson effect) {

    /**
     * @param before when it was suggested, {@code then} when it was accepted, {@code now} since
     * @param verdict tooFew, better, same or worse
     */
    record EffectJson(
            ReadingJson before,
            @Nullable ReadingJson then,
            @Nullable ReadingJson now,
            String verdict) {}

    /** @param currency of money; null for a rate. @param of how many it was taken of; null for a sum */
    record ReadingJson(
            double value,
            @Nullable String currency,
            @Nullable Long of) {}
}
