package tundish.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.campaign.CampaignReport.By;

/**
 * What is asked of campaigns.
 *
 * @param from the first day on which leads came and costs were made; null for all before
 * @param to the last one; null for all after
 */
public record CampaignQuery(
        By by,
        Credit credit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean isWhole() {
        return from == null && to == null;
    }
}
