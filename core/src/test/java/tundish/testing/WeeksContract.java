package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.closed;
import static tundish.testing.StoresContract.createdAt;
import static tundish.testing.StoresContract.worth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.deal.Closing.Outcome;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.member.MemberId;
import tundish.metrics.FirstContacts.Wait;
import tundish.money.Money;
import tundish.sync.DealLine;
import tundish.sync.Weeks;
import tundish.sync.Weeks.Contact;

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
    default void tellsOfFollowUpsThatStand() {
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
        assertThat(weeks().contacts(workspace, MONDAY, WEDNESDAY))
                .containsExactlyInAnyOrder(new Contact(tom, MONDAY), new Contact(ann, TUESDAY));
        assertThat(weeks().contacts(workspace(), MONDAY, WEDNESDAY)).isEmpty();
    }

    @Test
    default void tellsInShortOfDealsThatAreOpenOrWereClosedInTheTime() {
        var workspace = workspace();
        var day = LocalDate.of(2024, 5, 6);
        var bare = deal(workspace, "A", "LX20240429001");
        var full = kept(full(newDeal(workspace, "B", "LX20240429002"), day));
        var won = kept(closed(worth(newDeal(workspace, "C", "LX20240429003"), "90.50", "CNY"), Outcome.WON, MONDAY));
        var lost = kept(closed(newDeal(workspace, "D", "LX20240429004"), Outcome.LOST, TUESDAY));
        kept(closed(newDeal(workspace, "E", "LX20240429005"), Outcome.WON, WEDNESDAY));
        assertThat(weeks().deals(workspace, MONDAY, WEDNESDAY))
                .containsExactly(
                        line(bare, null),
                        new DealLine(
                                full.id(),
                                "default",
                                full.stay().stage(),
                                full.stay().entered(),
                                new Money(new BigDecimal("20.00"), "USD"),
                                null,
                                WEDNESDAY,
                                THURSDAY,
                                day),
                        line(won, Outcome.WON),
                        line(lost, Outcome.LOST));
        assertThat(weeks().deals(workspace(), MONDAY, WEDNESDAY)).isEmpty();
    }

    private static Deal full(Deal deal, LocalDate day) {
        return worth(deal, "20.00", "USD")
                .with(worth(deal, "20.00", "USD").details().withExpectedClose(day))
                .withNextAction(new NextAction("Call", THURSDAY, true))
                .withDue(WEDNESDAY, WEDNESDAY);
    }

    private static DealLine line(Deal deal, @Nullable Outcome outcome) {
        return new DealLine(
                deal.id(),
                deal.funnel(),
                deal.stay().stage(),
                deal.stay().entered(),
                deal.details().amount(),
                outcome,
                deal.stageDue(),
                null,
                null);
    }
}
