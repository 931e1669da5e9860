package tundish.testing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.closed;
import static tundish.testing.StoresContract.createdAt;
import static tundish.testing.StoresContract.details;
import static tundish.testing.StoresContract.worth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.StageChange;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.money.Sums;
import tundish.sync.Weeks;

/** What holds of {@link Weeks}, wherever they are counted. */
public interface WeeksContract extends StoresContract {

    private Weeks weeks() {
        return stores().weeks();
    }

    private void moved(DealId deal, int stay, @Nullable StageId from, StageId to, Instant at) {
        stores().history().append(new StageChange(deal, stay, from, to, at, at, null, "", false));
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

    private Deal from(Deal deal, String source, Instant at) {
        return kept(createdAt(deal.with(details(deal, "", "", source, "")), at));
    }

    @Test
    default void countsNewDealsBySource() {
        var workspace = workspace();
        from(newDeal(workspace, "A", "LX20240429001"), "Fair", MONDAY);
        from(newDeal(workspace, "B", "LX20240429002"), "Fair", TUESDAY);
        from(newDeal(workspace, "C", "LX20240429003"), "", TUESDAY);
        from(newDeal(workspace, "D", "LX20240429004"), "Web", WEDNESDAY);
        from(newDeal(workspace(), "E", "LX20240429001"), "Fair", TUESDAY);
        assertThat(weeks().created(workspace, "default", MONDAY, WEDNESDAY))
                .containsOnly(entry("Fair", 2L), entry("", 1L));
        assertThat(weeks().created(workspace, "partners", MONDAY, WEDNESDAY)).isEmpty();
    }

    @Test
    default void followsTheLedgerFromStageToStage() {
        var workspace = workspace();
        var acme = deal(workspace, "Acme", "LX20240429001").id();
        moved(acme, 1, null, LEAD, MONDAY);
        moved(acme, 2, LEAD, PROSPECT, TUESDAY);
        moved(acme, 3, PROSPECT, LEAD, WEDNESDAY);
        var globex = deal(workspace, "Globex", "LX20240429002").id();
        moved(globex, 1, null, LEAD, TUESDAY);
        moved(globex, 2, LEAD, WON, WEDNESDAY);
        moved(deal(workspace(), "Elsewhere", "LX20240429001").id(), 1, null, LEAD, MONDAY);
        assertThat(weeks().standing(workspace, "default", MONDAY)).isEmpty();
        assertThat(weeks().standing(workspace, "default", TUESDAY)).containsOnly(entry(LEAD, 1L));
        assertThat(weeks().entries(workspace, "default", TUESDAY, WEDNESDAY))
                .containsOnly(entry(LEAD, 1L), entry(PROSPECT, 1L));
        assertThat(weeks().exits(workspace, "default", TUESDAY, WEDNESDAY)).containsOnly(entry(LEAD, 1L));
        assertThat(weeks().standing(workspace, "default", WEDNESDAY))
                .containsOnly(entry(LEAD, 1L), entry(PROSPECT, 1L));
        assertThat(weeks().standing(workspace, "default", THURSDAY)).containsOnly(entry(LEAD, 1L), entry(WON, 1L));
        assertThat(weeks().standing(workspace, "partners", THURSDAY)).isEmpty();
    }

    @Test
    default void addsUpWhatStoodInAStageWithoutMixingCurrencies() {
        var workspace = workspace();
        var acme = kept(worth(newDeal(workspace, "Acme", "LX20240429001"), "100", "CNY"))
                .id();
        moved(acme, 1, null, LEAD, MONDAY);
        moved(acme, 2, LEAD, PROSPECT, TUESDAY);
        var globex = kept(worth(newDeal(workspace, "Globex", "LX20240429002"), "20", "USD"))
                .id();
        moved(globex, 1, null, LEAD, MONDAY);
        moved(globex, 2, LEAD, PROSPECT, TUESDAY);
        moved(deal(workspace, "No amount", "LX20240429003").id(), 1, null, LEAD, MONDAY);
        var both = new Sums(Map.of("CNY", new BigDecimal("100.00"), "USD", new BigDecimal("20.00")));
        assertThat(weeks().amounts(workspace, "default", MONDAY)).isEmpty();
        assertThat(weeks().amounts(workspace, "default", TUESDAY)).containsOnly(entry(LEAD, both));
        assertThat(weeks().amounts(workspace, "default", WEDNESDAY)).containsOnly(entry(PROSPECT, both));
        assertThat(weeks().amounts(workspace, "partners", WEDNESDAY)).isEmpty();
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
