package tundish.campaign;

import java.util.List;
import java.util.Optional;
import tundish.deal.DealId;
import tundish.workspace.WorkspaceId;

/** All campaigns, with what was booked, touched and reported. */
public interface Campaigns {

    CampaignId nextId(WorkspaceId workspace);

    /** By name. */
    List<Campaign> all(WorkspaceId workspace);

    Optional<Campaign> find(CampaignId id);

    /** The one of that name, in any case. */
    Optional<Campaign> named(WorkspaceId workspace, String name);

    /** @throws tundish.Overtaken if there is one of that name */
    void add(Campaign campaign);

    /**
     * Keeps what changed of a campaign.
     *
     * @return as it is now, one version on
     * @throws tundish.Overtaken if it was changed meanwhile, or there is another of that name
     */
    Campaign save(Campaign campaign);

    long nextBooking(WorkspaceId workspace);

    /** Keeps a new booking, or what became of a kept one. */
    void book(Booking booking);

    Optional<Booking> booking(WorkspaceId workspace, long number);

    /** Those that count, by day and number. */
    List<Booking> bookings(WorkspaceId workspace);

    /** Keeps a touch; one that is known changes nothing. */
    void touch(Touch touch);

    /** Drops what was written down of that campaign and deal, and says whether there was anything. */
    boolean detach(CampaignId campaign, DealId deal);

    /** By time. */
    List<Touch> touches(WorkspaceId workspace);

    /** By campaign and line. */
    List<Reported> reported(WorkspaceId workspace);

    /** Keeps what was reported, in the place of the same line of that campaign. */
    void report(Reported reported);
}
