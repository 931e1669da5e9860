package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.member.MemberId;
import tundish.sync.Aim;
import tundish.sync.Feedback;
import tundish.sync.Gauge;
import tundish.sync.Item;
import tundish.sync.MeetingNotes;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** What holds of {@link MeetingNotes}, wherever they are kept. */
public interface MeetingNotesContract extends StoresContract {

    private MeetingNotes notes() {
        return stores().meetingNotes();
    }

    private Item decided(WorkspaceId workspace, String text) {
        var item = new Item(
                workspace,
                notes().nextNumber(workspace),
                text,
                null,
                null,
                new MemberId(workspace, 1),
                MONDAY,
                Item.State.OPEN,
                null,
                null,
                null,
                0);
        notes().save(item);
        return item;
    }

    private Item settled(Item item, Instant at) {
        var settled = new Item(
                item.workspace(),
                item.number(),
                item.text(),
                new MemberId(item.workspace(), 2),
                LocalDate.of(2024, 5, 1),
                item.by(),
                item.at(),
                Item.State.DONE,
                at,
                new MemberId(item.workspace(), 3),
                new Aim(Gauge.WON_VALUE, new BigDecimal("1200.5"), 3, "USD"),
                item.version());
        notes().save(settled);
        return notes().item(item.workspace(), item.number()).orElseThrow();
    }

    @Test
    default void keepsFeedbackOfATime() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001").id();
        var by = new MemberId(workspace, 1);
        var late = new Feedback(notes().nextNumber(workspace), null, "竞品降价了", by, WEDNESDAY);
        var early = new Feedback(notes().nextNumber(workspace), deal, "They ask for an API", by, TUESDAY);
        notes().add(workspace, late);
        notes().add(workspace, early);
        assertThat(notes().feedback(workspace, TUESDAY, THURSDAY)).containsExactly(early, late);
        assertThat(notes().feedback(workspace, TUESDAY, WEDNESDAY)).containsExactly(early);
        assertThat(notes().feedback(workspace(), MONDAY, THURSDAY)).isEmpty();
    }

    @Test
    default void keepsAnItemAndWhatBecameOfIt() {
        var workspace = workspace();
        var item = decided(workspace, "Call every lead within a day");
        assertThat(notes().item(workspace, item.number())).contains(item);
        var done = settled(item, WEDNESDAY);
        assertThat(done.state()).isEqualTo(Item.State.DONE);
        assertThat(done.settledAt()).isEqualTo(WEDNESDAY);
        assertThat(done.aim()).isEqualTo(new Aim(Gauge.WON_VALUE, new BigDecimal("1200.5"), 3, "USD"));
        assertThat(done.version()).isOne();
        assertThat(notes().item(workspace(), item.number())).isEmpty();
    }

    @Test
    default void refusesAChangeOfAnItemThatWasChangedSince() {
        var item = decided(workspace(), "Call every lead within a day");
        var done = settled(item, WEDNESDAY);
        assertThatThrownBy(() -> notes().save(item.settled(Item.State.DROPPED, item.by(), THURSDAY)))
                .isInstanceOf(Overtaken.class);
        assertThat(notes().item(item.workspace(), item.number())).contains(done);
    }

    @Test
    default void letsOneOfTwoSettleAnItemInTheSameMoment() {
        var item = decided(workspace(), "Call every lead within a day");
        var both = List.of(settling(item, Item.State.DONE), settling(item, Item.State.DROPPED));
        assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    private CompletableFuture<Boolean> settling(Item item, Item.State end) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Scope.everybody()
                        .run(() -> stores().transactions()
                                .carry(() -> notes().save(item.settled(end, item.by(), WEDNESDAY))));
                return true;
            } catch (Overtaken second) {
                return false;
            }
        });
    }

    @Test
    default void listsItemsThatAreOpenOrOfLate() {
        var workspace = workspace();
        var open = decided(workspace, "Open");
        var done = settled(decided(workspace, "Done"), WEDNESDAY);
        decided(workspace(), "Elsewhere");
        assertThat(notes().items(workspace, THURSDAY)).containsExactly(open);
        assertThat(notes().items(workspace, WEDNESDAY)).containsExactly(open, done);
        assertThat(notes().items(workspace, MONDAY)).containsExactly(open, done);
    }
}
