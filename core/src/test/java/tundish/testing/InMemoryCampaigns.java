package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tundish.Overtaken;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.campaign.CampaignId;
import tundish.campaign.Campaigns;
import tundish.campaign.Reported;
import tundish.campaign.Touch;
import tundish.deal.DealId;
import tundish.workspace.WorkspaceId;

public final class InMemoryCampaigns implements Campaigns, Rewindable {

    private final Shelf<CampaignId, Campaign> campaigns = new Shelf<>();
    private final Shelf<BookingKey, Booking> bookings = new Shelf<>();
    private final Shelf<TouchKey, Touch> touches = new Shelf<>();
    private final Shelf<ReportKey, Reported> reports = new Shelf<>();
    private long last;

    @Override
    public CampaignId nextId(WorkspaceId workspace) {
        return new CampaignId(workspace, ++last);
    }

    @Override
    public List<Campaign> all(WorkspaceId workspace) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.id().workspace().equals(workspace))
                .sorted(comparing(campaign -> Campaign.key(campaign.name())))
                .toList();
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return campaigns.find(id);
    }

    @Override
    public Optional<Campaign> named(WorkspaceId workspace, String name) {
        return all(workspace).stream()
                .filter(campaign -> Campaign.key(campaign.name()).equals(Campaign.key(name)))
                .findFirst();
    }

    @Override
    public void add(Campaign campaign) {
        refuseANameThatIsTaken(campaign);
        campaigns.put(campaign.id(), campaign);
    }

    @Override
    public Campaign save(Campaign campaign) {
        refuseANameThatIsTaken(campaign);
        var saved = campaign.withVersion(campaign.version() + 1);
        if (find(campaign.id())
                .filter(known -> known.version() == campaign.version())
                .isEmpty()) {
            throw new Overtaken("campaign " + campaign.id());
        }
        campaigns.put(campaign.id(), saved);
        return saved;
    }

    private void refuseANameThatIsTaken(Campaign campaign) {
        if (named(campaign.id().workspace(), campaign.name())
                .filter(other -> !other.id().equals(campaign.id()))
                .isPresent()) {
            throw new Overtaken("campaign " + campaign.name());
        }
    }

    @Override
    public long nextBooking(WorkspaceId workspace) {
        return ++last;
    }

    @Override
    public void book(Booking booking) {
        bookings.put(new BookingKey(booking.campaign().workspace(), booking.number()), booking);
    }

    @Override
    public Optional<Booking> booking(WorkspaceId workspace, long number) {
        return bookings.find(new BookingKey(workspace, number));
    }

    @Override
    public List<Booking> bookings(WorkspaceId workspace) {
        return bookings.all().stream()
                .filter(booking -> booking.campaign().workspace().equals(workspace) && !booking.withdrawn())
                .sorted(comparing(Booking::day).thenComparing(Booking::number))
                .toList();
    }

    void forget(DealId gone) {
        touches.removeIf(touch -> touch.deal().equals(gone));
    }

    @Override
    public void touch(Touch touch) {
        var key = new TouchKey(touch.campaign(), touch.deal(), touch.at());
        if (touches.get(key) == null) {
            touches.put(key, touch);
        }
    }

    @Override
    public boolean detach(CampaignId campaign, DealId deal) {
        var keys = touches.byKey().keySet().stream()
                .filter(key -> key.campaign().equals(campaign) && key.deal().equals(deal))
                .toList();
        keys.forEach(touches::remove);
        return !keys.isEmpty();
    }

    @Override
    public List<Touch> touches(WorkspaceId workspace) {
        return touches.all().stream()
                .filter(touch -> touch.campaign().workspace().equals(workspace))
                .sorted(comparing(Touch::at)
                        .thenComparing(touch -> touch.campaign().number())
                        .thenComparing(touch -> touch.deal().number()))
                .toList();
    }

    @Override
    public List<Reported> reported(WorkspaceId workspace) {
        return reports.byKey().entrySet().stream()
                .filter(kept -> kept.getKey().campaign().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(comparing((Reported line) -> line.campaign().number()).thenComparing(Reported::line))
                .toList();
    }

    @Override
    public void report(Reported reported) {
        reports.put(new ReportKey(reported.campaign(), reported.line()), reported);
    }

    @Override
    public Runnable mark() {
        var former = List.of(campaigns.mark(), bookings.mark(), touches.mark(), reports.mark());
        return () -> former.forEach(Runnable::run);
    }

    private record BookingKey(WorkspaceId workspace, long number) {}

    private record TouchKey(CampaignId campaign, DealId deal, Instant at) {}

    private record ReportKey(CampaignId campaign, String line) {}
}
