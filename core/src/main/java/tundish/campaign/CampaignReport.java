package tundish.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.money.Converted;

/**
 * What campaigns cost and brought.
 *
 * @param lines campaigns or channels, those that cost most first
 * @param total of all lines
 * @param unattached leads that no campaign touched; without a cost
 * @param leftOut amounts that no figure holds, for want of a rate
 * @param unpricedWon won deals without any amount
 * @param cycleDays how many days a sale usually takes, the median; null where nothing was won yet
 * @param unknown names in deals that are no campaign, with how many deals name them
 */
public record CampaignReport(
        By by,
        Credit credit,
        String currency,
        List<Line> lines,
        Line total,
        Line unattached,
        Converted leftOut,
        long unpricedWon,
        @Nullable Double cycleDays,
        List<Unknown> unknown) {

    public CampaignReport {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    public enum By {
        CAMPAIGN,
        CHANNEL
    }

    public record Unknown(String name, long deals) {}
}
