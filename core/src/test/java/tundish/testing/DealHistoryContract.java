package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tundish.testing.StoresContract.enteredAt;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealHistory;
import tundish.deal.DealId;
import tundish.deal.Edit;
import tundish.deal.Snooze;
import tundish.deal.StageChange;
import tundish.funnel.StageId;

/** What holds of {@link DealHistory}, wherever it is kept. */
public interface DealHistoryContract extends StoresContract {

    private DealHistory history() {
        return stores().history();
    }

    @Test
    default void keepsEveryVisitToAStageInOrder() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001").id();
        var wang = member(workspace, "Wang").id();
        var created = new StageChange(deal, 1, null, LEAD, MONDAY, TUESDAY, null, "", false);
        var moved = new StageChange(deal, 2, LEAD, PROSPECT, TUESDAY, WEDNESDAY, wang, "they insist", true);
        var back = new StageChange(deal, 3, PROSPECT, LEAD, MONDAY, THURSDAY, wang, "", false);
        history().append(created);
        history().append(moved);
        history().append(back);
        var left = new StageChange(deal, 4, LEAD, LEAD, THURSDAY, THURSDAY, wang, "", false, "partners");
        history().append(left);
        assertThat(history().changes(deal)).containsExactly(created, moved, back, left);
    }

    @Test
    default void writesAVisitDownOnce() {
        var deal = deal(workspace(), "Acme", "LX20240429001").id();
        var first = new StageChange(deal, 1, null, LEAD, MONDAY, MONDAY, null, "", false);
        history().append(first);
        assertThatThrownBy(() ->
                        history().append(new StageChange(deal, 1, null, PROSPECT, MONDAY, MONDAY, null, "", false)))
                .isInstanceOf(Overtaken.class);
        assertThat(history().changes(deal)).containsExactly(first);
    }

    @Test
    default void keepsADealThatMovedAndTheLineThatSaysSo() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var moved = move(deal, PROSPECT, TUESDAY);
        assertThat(moved.version()).isEqualTo(deal.version() + 1);
        assertThat(stores().deals().find(deal.id())).contains(moved);
        assertThat(history().changes(deal.id())).containsExactly(line(moved, LEAD));
    }

    @Test
    default void keepsNeitherDealNorLineWhereTheDealWasChangedMeanwhile() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var snoozed = stores().deals().save(deal.withSnooze(new Snooze(THURSDAY, "ill")));
        assertThatThrownBy(() -> move(deal, PROSPECT, TUESDAY)).isInstanceOf(Overtaken.class);
        assertThat(stores().deals().find(deal.id())).contains(snoozed);
        assertThat(history().changes(deal.id())).isEmpty();
    }

    @Test
    default void keepsNeitherDealNorLineWhereThatVisitIsWrittenDownAlready() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var first = line(enteredAt(deal, WON, WEDNESDAY), LEAD);
        history().append(first);
        assertThatThrownBy(() -> move(deal, PROSPECT, TUESDAY)).isInstanceOf(Overtaken.class);
        assertThat(stores().deals().find(deal.id())).contains(deal);
        assertThat(history().changes(deal.id())).containsExactly(first);
    }

    private Deal move(Deal deal, StageId to, Instant at) {
        var moved = enteredAt(deal, to, at);
        return stores().transactions().run(() -> stores().deals().move(moved, line(moved, deal.stage())));
    }

    private static StageChange line(Deal moved, StageId from) {
        var stay = moved.stay();
        return new StageChange(
                moved.id(), stay.number(), from, stay.stage(), stay.entered(), stay.entered(), null, "", false);
    }

    @Test
    default void keepsEveryEditInTheOrderOfWriting() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001").id();
        var other = deal(workspace, "Globex", "LX20240429002").id();
        var tom = member(workspace, "Tom").id();
        var first = new Edit(deal, Column.AMOUNT, "", "CNY 10.00", TUESDAY, tom);
        var second = new Edit(deal, Column.SNOOZE, "2024-05-01", "", TUESDAY, null);
        history().append(first);
        history().append(new Edit(other, Column.NEED, "", "two", TUESDAY, tom));
        history().append(second);
        assertThat(history().edits(deal)).containsExactly(first, second);
    }

    @Test
    default void showsNothingOfOneWorkspaceToAnother() {
        var deal = deal(workspace(), "Acme", "LX20240429001").id();
        history().append(new StageChange(deal, 1, null, LEAD, MONDAY, MONDAY, null, "", false));
        history().append(new Edit(deal, Column.NEED, "", "two", TUESDAY, null));
        var foreign = new DealId(workspace(), deal.number());
        assertThat(history().changes(foreign)).isEmpty();
        assertThat(history().edits(foreign)).isEmpty();
    }
}
