package tundish.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tundish.money.Converted;

/**
 * What campaigns cost and brought.
 *
 * @param lines campaigns or channels, those that cost most first
 * @param total of all lines
 * @param unattached leads that no campaign touched; without a cost
 * @param leftOutLeads what leads are worth that no figure holds, for want of a rate
 * @param leftOutOf the same of each campaign's budget, costs and totals
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
        Converted leftOutLeads,
        Map<CampaignId, Converted> leftOutOf,
        long unpricedWon,
        @Nullable Double cycleDays,
        List<Unknown> unknown) {

    public CampaignReport {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
        leftOutOf = Map.copyOf(leftOutOf);
    }

    /** Amounts that no figure holds, for want of a rate. */
    public Converted leftOut() {
        return leftOutOf.values().stream().reduce(leftOutLeads, Converted::plus);
    }

    /** What is missing in the figures of one campaign alone. */
    public Converted leftOutOf(Campaign campaign, Line line) {
        var own = leftOutOf.getOrDefault(campaign.id(), Converted.none(currency));
        return line.own().leads().signum() == 0 ? own : own.plus(leftOutLeads);
    }

    public enum By {
        CAMPAIGN,
        CHANNEL
    }

    public record Unknown(String name, long deals) {}
}
