package tundish.bot.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.bot.api.DealJson.MoneyJson;

/**
 * Why a figure is what it is.
 *
 * @param stage null for a figure that is not told by stage
 * @param definition in words, in the language that the caller accepts
 * @param total of how many deals, visits or nudges the figure is taken over
 * @param counted those of them that came so far: that went on, left, or were won
 */
record WhyJson(
        String figure,
        @Nullable String stage,
        String definition,
        long total,
        long counted,
        int page,
        int size,
        List<BehindJson> deals) {

    /**
     * @param stage where that was
     * @param at when it entered that stage, or ended
     * @param days how long it took; null where that is not known or not asked
     * @param amount what it adds; null where the figure is not of money or the deal has none
     */
    record BehindJson(
            String reference,
            String customer,
            String stage,
            OffsetDateTime at,
            boolean counts,
            @Nullable Double days,
            @Nullable MoneyJson amount) {}
}
