package tundish.campaign;

import java.time.Instant;
import java.time.LocalDate;
import tundish.member.MemberId;
import tundish.money.Money;

/**
 * A cost of a campaign.
 *
 * @param day whose rate turns it into another currency
 * @param withdrawn it was taken back and counts no more
 */
public record Booking(
        CampaignId campaign,
        long number,
        LocalDate day,
        Money amount,
        String note,
        MemberId by,
        Instant at,
        boolean withdrawn) {

    public Booking takenBack() {
        return new Booking(campaign, number, day, amount, note, by, at, true);
    }
}
