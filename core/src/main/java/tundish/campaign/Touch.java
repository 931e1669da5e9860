package tundish.campaign;

import java.time.Instant;
import tundish.deal.DealId;
import tundish.member.MemberId;

/** A moment at which a campaign reached the customer of a deal, as somebody wrote it down. */
public record Touch(CampaignId campaign, DealId deal, Instant at, MemberId by) {}
