package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.isOvertaken;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tundish.campaign.Booking;
import tundish.campaign.Campaign;
import tundish.campaign.Campaigns;
import tundish.campaign.Reported;
import tundish.campaign.Touch;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Campaigns}, wherever they are kept. */
public interface CampaignsContract extends StoresContract {

    LocalDate MAY = LocalDate.of(2024, 5, 1);

    private Campaigns campaigns() {
        return stores().campaigns();
    }

    private Campaign newCampaign(WorkspaceId workspace, String name) {
        return new Campaign(campaigns().nextId(workspace), name, "", null, null, null, null, null, 0);
    }

    private Campaign kept(WorkspaceId workspace, String name) {
        var campaign = newCampaign(workspace, name);
        campaigns().add(campaign);
        return campaign;
    }

    @Test
    default void keepsEverythingOfACampaign() {
        var workspace = workspace();
        var full = new Campaign(
                campaigns().nextId(workspace),
                "展会 Expo “2024”",
                "Trade show",
                member(workspace, "Mia").id(),
                MAY,
                MAY.plusDays(3),
                Money.of("50000.50", "CNY"),
                50,
                0);
        campaigns().add(full);
        var bare = kept(workspace, "Ads");
        kept(workspace(), "Elsewhere");
        assertThat(campaigns().find(full.id())).contains(full);
        assertThat(campaigns().all(workspace)).containsExactly(bare, full);
        assertThat(campaigns().named(workspace, " ADS ")).contains(bare);
        assertThat(campaigns().named(workspace, "Expo")).isEmpty();
    }

    @Test
    default void takesANameOnce() {
        var workspace = workspace();
        kept(workspace, "Facebook_Tier2");
        var again = newCampaign(workspace, "facebOOK_tier2");
        assertThat(isOvertaken(() -> campaigns().add(again))).isTrue();
        kept(workspace(), "Facebook_Tier2");
    }

    @Test
    default void refusesAChangeOfWhatWasChangedMeanwhile() {
        var campaign = kept(workspace(), "Ads");
        var saved = campaigns().save(campaign.with("Search", Money.of("1", "USD")));
        assertThat(campaigns().find(campaign.id())).contains(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(isOvertaken(() -> campaigns().save(campaign.with("Social", null))))
                .isTrue();
        assertThat(campaigns().find(campaign.id())).contains(saved);
    }

    @Test
    default void addsUpBookingsThatCount() {
        var workspace = workspace();
        var campaign = kept(workspace, "Ads");
        var late = booked(campaign, MAY.plusDays(1));
        var early = booked(campaign, MAY);
        var wrong = booked(campaign, MAY);
        campaigns().book(wrong.takenBack());
        assertThat(campaigns().bookings(workspace)).containsExactly(early, late);
        assertThat(campaigns().booking(workspace, wrong.number())).contains(wrong.takenBack());
        assertThat(campaigns().booking(workspace(), early.number())).isEmpty();
    }

    private Booking booked(Campaign campaign, LocalDate day) {
        var workspace = campaign.id().workspace();
        var booking = new Booking(
                campaign.id(),
                campaigns().nextBooking(workspace),
                day,
                Money.of("12.50", "EUR"),
                "Booth",
                new MemberId(workspace, 1),
                MONDAY,
                false);
        campaigns().book(booking);
        return booking;
    }

    @Test
    default void keepsEveryTouchOnce() {
        var workspace = workspace();
        var campaign = kept(workspace, "Ads");
        var deal = deal(workspace, "Acme", "LX20240429001").id();
        var by = new MemberId(workspace, 1);
        var first = new Touch(campaign.id(), deal, MONDAY, by);
        var second = new Touch(campaign.id(), deal, TUESDAY, by);
        campaigns().touch(second);
        campaigns().touch(first);
        campaigns().touch(first);
        assertThat(campaigns().touches(workspace)).containsExactly(first, second);
        assertThat(campaigns().touches(workspace())).isEmpty();
        assertThat(campaigns().detach(campaign.id(), deal)).isTrue();
        assertThat(campaigns().detach(campaign.id(), deal)).isFalse();
        assertThat(campaigns().touches(workspace)).isEmpty();
    }

    @Test
    default void replacesALineThatIsReportedAgain() {
        var workspace = workspace();
        var campaign = kept(workspace, "Ads").id();
        campaigns().report(new Reported(campaign, "2024-05-01", MAY, MAY, Money.of("1", "INR"), 1L, null, null, null));
        var newer = new Reported(
                campaign, "2024-05-01", MAY, null, Money.of("7307.37", "INR"), 13L, 2L, 1L, Money.of("4981", "INR"));
        campaigns().report(newer);
        var other = new Reported(campaign, "2024-05-02", null, null, null, null, null, null, null);
        campaigns().report(other);
        assertThat(campaigns().reported(workspace)).containsExactly(newer, other);
        assertThat(campaigns().reported(workspace())).isEmpty();
    }
}
