package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.StoresContract.worth;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.StageChange;
import tundish.funnel.StageId;
import tundish.metrics.By;
import tundish.metrics.Journey;
import tundish.metrics.Journey.Step;
import tundish.metrics.Journeys;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Journeys}, wherever they are read. */
public interface JourneysContract extends StoresContract {

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
                                java.util.List.of(
                                        new Step(LEAD, WEDNESDAY),
                                        new Step(PROSPECT, TUESDAY),
                                        new Step(WON, TUESDAY))),
                        new Journey(
                                dated.id(),
                                "",
                                null,
                                LocalDate.of(2024, 6, 30),
                                null,
                                java.util.List.of(new Step(LEAD, MONDAY))));
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
    default void saysWhatDealsHaveInCommon() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var owned = from(workspace, "Acme", "LX20240429001", "Fair");
        entered(stores().deals().save(owned.withOwner(tom)), 1, null, LEAD, MONDAY);
        entered(from(workspace, "Globex", "LX20240429002", ""), 1, null, LEAD, MONDAY);
        assertThat(journeys().all(workspace, "default", By.SOURCE))
                .extracting(Journey::group)
                .containsExactly("Fair", "");
        assertThat(journeys().all(workspace, "default", By.OWNER))
                .extracting(Journey::group)
                .containsExactly(Long.toString(tom.number()), "");
        assertThat(journeys().all(workspace, "default", By.CUSTOMER))
                .extracting(Journey::group)
                .containsExactly("Acme", "Globex");
        for (var by : By.values()) {
            assertThat(journeys().all(workspace, "default", by)).as(by.key()).hasSize(2);
        }
    }
}
