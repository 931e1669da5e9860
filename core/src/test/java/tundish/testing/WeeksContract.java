package tundish.testing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.closed;
import static tundish.testing.StoresContract.createdAt;
import static tundish.testing.StoresContract.worth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.money.Sums;
import tundish.sync.Weeks;

/** What holds of {@link Weeks}, wherever they are counted. */
public interface WeeksContract extends StoresContract {

    private Weeks weeks() {
        return stores().weeks();
    }

    private FollowUp logged(Deal deal, MemberId by, Instant at, @Nullable FollowUp replaced, boolean withdrawn) {
        var followUp = new FollowUp(
                stores().followUps().nextId(deal.id().workspace()),
                deal.id(),
                ContactChannel.CALL,
                "",
                "",
                null,
                null,
                null,
                at,
                at,
                by,
                replaced == null ? null : replaced.id(),
                withdrawn);
        stores().followUps().add(followUp);
        return followUp;
    }

    @Test
    default void tellsWhenSomebodyFirstSpokeWithTheCustomer() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var early = kept(createdAt(newDeal(workspace, "A", "LX20240429001"), MONDAY));
        var silent = kept(createdAt(newDeal(workspace, "B", "LX20240429002"), TUESDAY));
        kept(createdAt(newDeal(workspace, "C", "LX20240429003"), WEDNESDAY));
        kept(createdAt(newDeal(workspace(), "D", "LX20240429001"), MONDAY));
        var wrong = logged(early, tom, MONDAY, null, false);
        logged(early, tom, WEDNESDAY, wrong, false);
        logged(early, tom, THURSDAY, null, false);
        logged(silent, tom, WEDNESDAY, null, true);
        assertThat(weeks().firstContacts(workspace, "default", MONDAY, WEDNESDAY))
                .containsExactly(new Wait(MONDAY, WEDNESDAY), new Wait(TUESDAY, null));
        assertThat(weeks().firstContacts(workspace, "partners", MONDAY, WEDNESDAY))
                .isEmpty();
    }

    @Test
    default void countsFollowUpsThatStandByMember() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001");
        var tom = member(workspace, "Tom").id();
        var ann = member(workspace, "Ann").id();
        logged(deal, tom, MONDAY, null, false);
        var wrong = logged(deal, tom, TUESDAY, null, false);
        logged(deal, ann, TUESDAY, wrong, false);
        var undone = logged(deal, tom, TUESDAY, null, false);
        logged(deal, tom, TUESDAY, undone, true);
        logged(deal, tom, WEDNESDAY, null, false);
        assertThat(weeks().followUps(workspace, MONDAY, WEDNESDAY)).containsOnly(entry(tom, 1L), entry(ann, 1L));
        assertThat(weeks().followUps(workspace(), MONDAY, WEDNESDAY)).isEmpty();
    }

    @Test
    default void addsUpWhatWasClosedTheLargestFirst() {
        var workspace = workspace();
        var small = kept(closed(worth(newDeal(workspace, "A", "LX20240429001"), "10", "CNY"), Outcome.WON, TUESDAY));
        var unknown = kept(closed(newDeal(workspace, "B", "LX20240429002"), Outcome.WON, TUESDAY));
        var large = kept(closed(worth(newDeal(workspace, "C", "LX20240429003"), "90.50", "CNY"), Outcome.WON, MONDAY));
        var dollars = kept(closed(worth(newDeal(workspace, "D", "LX20240429004"), "20", "USD"), Outcome.WON, MONDAY));
        kept(closed(newDeal(workspace, "E", "LX20240429005"), Outcome.LOST, TUESDAY));
        kept(closed(newDeal(workspace, "F", "LX20240429006"), Outcome.WON, WEDNESDAY));
        deal(workspace, "G", "LX20240429007");
        var won = weeks().closed(workspace, "default", Outcome.WON, MONDAY, WEDNESDAY);
        assertThat(won.count()).isEqualTo(4);
        assertThat(won.amounts())
                .isEqualTo(new Sums(Map.of("CNY", new BigDecimal("100.50"), "USD", new BigDecimal("20.00"))));
        assertThat(won.deals()).containsExactly(large, dollars, small, unknown);
        assertThat(weeks().closed(workspace(), "default", Outcome.WON, MONDAY, WEDNESDAY)
                        .count())
                .isZero();
    }

    @Test
    default void listsWhatIsExpectedToCloseTheSoonestFirst() {
        var workspace = workspace();
        var first = LocalDate.of(2024, 5, 6);
        var later = kept(expected(newDeal(workspace, "A", "LX20240429001"), first.plusDays(6)));
        var sooner = kept(expected(newDeal(workspace, "B", "LX20240429002"), first));
        kept(expected(newDeal(workspace, "C", "LX20240429003"), first.plusDays(7)));
        kept(expected(closed(newDeal(workspace, "D", "LX20240429004"), Outcome.WON, TUESDAY), first));
        deal(workspace, "E", "LX20240429005");
        assertThat(weeks().closing(workspace, first, first.plusDays(7))).containsExactly(sooner, later);
    }

    private static Deal expected(Deal deal, LocalDate day) {
        return deal.with(deal.details().withExpectedClose(day));
    }
}
