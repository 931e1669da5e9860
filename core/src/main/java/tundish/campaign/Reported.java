package tundish.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;

/**
 * What another system says of a campaign over some days: kept beside our own figures and never added to them.
 *
 * @param line tells it from others of its campaign; the same line of the same file has the same one
 * @param spent a cost, which counts beside what was booked
 */
public record Reported(
        CampaignId campaign,
        String line,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Money spent,
        @Nullable Long leads,
        @Nullable Long opportunities,
        @Nullable Long orders,
        @Nullable Money revenue) {}
