package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.worth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.chat.Address;
import tundish.chat.Letter;
import tundish.chat.Post;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.StageChange;
import tundish.deal.Stay;
import tundish.funnel.StageId;
import tundish.member.MemberId;
import tundish.metrics.By;
import tundish.metrics.Journey;
import tundish.metrics.Journey.Step;
import tundish.metrics.Journeys;
import tundish.metrics.Reminder;
import tundish.money.Money;
import tundish.nudge.NudgeKey;
import tundish.nudge.NudgeKind;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Journeys}, wherever they are read. */
public interface JourneysContract extends StoresContract {

    /** Before what other tests may have left waiting. */
    Instant EARLIEST = Instant.parse("1999-01-01T00:00:00Z");

    private Journeys journeys() {
        return stores().journeys();
    }

    private void entered(Deal deal, int stay, @Nullable StageId from, StageId to, Instant at) {
        stores().history().append(new StageChange(deal.id(), stay, from, to, at, THURSDAY, null, "", false));
    }

    private Deal from(WorkspaceId workspace, String customer, String reference, String source) {
        var deal = newDeal(workspace, customer, reference);
        return kept(deal.with(deal.details().withText(Column.SOURCE, source)));
    }

    @Test
    default void tellsEachDealsWayInTheOrderInWhichItWasWrittenDown() {
        var workspace = workspace();
        var acme = kept(worth(newDeal(workspace, "Acme", "LX20240429001"), "100.50", "CNY"));
        var globex = newDeal(workspace, "Globex", "LX20240429002");
        var dated = kept(globex.with(globex.details().withExpectedClose(LocalDate.of(2024, 6, 30))));
        entered(dated, 1, null, LEAD, MONDAY);
        entered(acme, 1, null, LEAD, WEDNESDAY);
        entered(acme, 2, LEAD, PROSPECT, TUESDAY);
        entered(acme, 3, PROSPECT, WON, TUESDAY);
        assertThat(journeys().all(workspace, "default", By.NOTHING))
                .containsExactly(
                        new Journey(
                                acme.id(),
                                "",
                                Money.of("100.50", "CNY"),
                                null,
                                null,
                                List.of(
                                        new Step(LEAD, WEDNESDAY),
                                        new Step(PROSPECT, TUESDAY),
                                        new Step(WON, TUESDAY))),
                        new Journey(
                                dated.id(),
                                "",
                                null,
                                LocalDate.of(2024, 6, 30),
                                null,
                                List.of(new Step(LEAD, MONDAY))));
    }

    @Test
    default void keepsToTheWorkspaceAndTheFunnel() {
        var workspace = workspace();
        entered(deal(workspace, "Acme", "LX20240429001"), 1, null, LEAD, MONDAY);
        deal(workspace, "Without a ledger", "LX20240429002");
        entered(deal(workspace(), "Elsewhere", "LX20240429001"), 1, null, LEAD, MONDAY);
        assertThat(journeys().all(workspace, "default", By.NOTHING)).hasSize(1);
        assertThat(journeys().all(workspace, "partners", By.NOTHING)).isEmpty();
        assertThat(journeys().all(workspace(), "default", By.OWNER)).isEmpty();
    }

    @Test
    default void tellsEachFunnelWhatADealDidInIt() {
        var workspace = workspace();
        var acme = deal(workspace, "Acme", "LX20240429001");
        entered(acme, 1, null, LEAD, MONDAY);
        entered(acme, 2, LEAD, PROSPECT, TUESDAY);
        stores().history()
                .append(new StageChange(acme.id(), 3, PROSPECT, LEAD, WEDNESDAY, THURSDAY, null, "", false, "default"));
        stores().deals().save(acme.withFunnel("partners").with(new Stay(LEAD, WEDNESDAY, 3)));
        assertThat(journeys().all(workspace, "default", By.NOTHING))
                .extracting(Journey::steps)
                .containsExactly(
                        List.of(new Step(LEAD, MONDAY), new Step(PROSPECT, TUESDAY), new Step(null, WEDNESDAY)));
        assertThat(journeys().all(workspace, "partners", By.NOTHING))
                .extracting(Journey::steps)
                .containsExactly(List.of(new Step(null, MONDAY), new Step(null, TUESDAY), new Step(LEAD, WEDNESDAY)));
        stores().history()
                .append(new StageChange(acme.id(), 4, LEAD, WON, THURSDAY, THURSDAY, null, "", false, "partners"));
        stores().deals()
                .save(stores().deals()
                        .find(acme.id())
                        .orElseThrow()
                        .withFunnel("default")
                        .with(new Stay(WON, THURSDAY, 4)));
        assertThat(journeys().all(workspace, "default", By.NOTHING))
                .extracting(Journey::steps)
                .containsExactly(List.of(
                        new Step(LEAD, MONDAY),
                        new Step(PROSPECT, TUESDAY),
                        new Step(null, WEDNESDAY),
                        new Step(WON, THURSDAY)));
        assertThat(journeys().all(workspace, "partners", By.NOTHING)).hasSize(1);
        assertThat(journeys().all(workspace, "elsewhere", By.NOTHING)).isEmpty();
        assertThat(journeys().all(workspace(), "partners", By.NOTHING)).isEmpty();
    }

    @Test
    default void aNudgeIsOneOfTheFunnelInWhichTheDealWasThen() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var acme = deal(workspace, "Acme", "LX20240429001");
        entered(acme, 1, null, LEAD, MONDAY);
        var sent = nudged(acme, tom, TUESDAY);
        stores().history()
                .append(new StageChange(acme.id(), 2, LEAD, PROSPECT, WEDNESDAY, THURSDAY, null, "", false, "default"));
        stores().deals().save(acme.withFunnel("partners").with(new Stay(PROSPECT, WEDNESDAY, 2)));
        assertThat(journeys().reminders(workspace, "default", Instant.MIN, Instant.MAX))
                .containsExactly(new Reminder(acme.id(), sent, THURSDAY));
        assertThat(journeys().reminders(workspace, "partners", Instant.MIN, Instant.MAX))
                .isEmpty();
    }

    @Test
    default void knowsWhichNudgesMovedSomething() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var acme = deal(workspace, "Acme", "LX20240429001");
        var globex = deal(workspace, "Globex", "LX20240429002");
        entered(acme, 1, null, LEAD, MONDAY);
        entered(globex, 1, null, LEAD, MONDAY);
        var first = nudged(acme, tom, TUESDAY);
        var second = nudged(globex, tom, WEDNESDAY.plusSeconds(86_400 * 2));
        entered(acme, 2, LEAD, PROSPECT, WEDNESDAY);
        assertThat(journeys().reminders(workspace, "default", Instant.MIN, Instant.MAX))
                .containsExactly(new Reminder(acme.id(), first, THURSDAY), new Reminder(globex.id(), second, null));
        assertThat(journeys().reminders(workspace, "default", first, second)).hasSize(1);
        assertThat(journeys().reminders(workspace, "partners", Instant.MIN, Instant.MAX))
                .isEmpty();
        assertThat(journeys().reminders(workspace(), "default", Instant.MIN, Instant.MAX))
                .isEmpty();
    }

    private Instant nudged(Deal deal, MemberId to, Instant at) {
        return stores().transactions().run(() -> {
            stores().nudges().claim(new NudgeKey(deal.id(), NudgeKind.STAGE_TIMEOUT, 1, 1), at, List.of(to));
            stores().outbox().put(new Address.ToMember(to), new Post.HandedOver(deal.id(), to, ""), EARLIEST);
            var letter =
                    stores().letters().take(EARLIEST, EARLIEST.plusSeconds(1)).orElseThrow();
            stores().nudges().enclose(to, letter.number());
            stores().nudges().sent(deal.id().workspace(), letter.number());
            stores().letters().keep(delivered(letter, at), EARLIEST);
            return at;
        });
    }

    private static Letter delivered(Letter letter, Instant at) {
        return new Letter(
                letter.workspace(),
                letter.number(),
                letter.to(),
                letter.post(),
                Letter.State.DELIVERED,
                letter.notBefore(),
                letter.attempts(),
                "",
                null,
                at,
                letter.lease());
    }

    @Test
    default void saysWhatDealsHaveInCommon() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        stores().members().save(stores().members().find(tom).orElseThrow().withTeam("North"));
        var owned = from(workspace, "Acme", "LX20240429001", "Fair");
        entered(stores().deals().save(owned.withOwner(tom)), 1, null, LEAD, MONDAY);
        entered(from(workspace, "Globex", "LX20240429002", ""), 1, null, LEAD, MONDAY);
        assertThat(journeys().all(workspace, "default", By.SOURCE))
                .extracting(Journey::group)
                .containsExactly("Fair", "");
        assertThat(journeys().all(workspace, "default", By.OWNER))
                .extracting(Journey::group)
                .containsExactly(Long.toString(tom.number()), "");
        assertThat(journeys().all(workspace, "default", By.TEAM))
                .extracting(Journey::group)
                .containsExactly("North", "");
        assertThat(journeys().all(workspace, "default", By.CUSTOMER))
                .extracting(Journey::group)
                .containsExactly("Acme", "Globex");
        for (var by : By.values()) {
            assertThat(journeys().all(workspace, "default", by)).as(by.key()).hasSize(2);
        }
    }
}
