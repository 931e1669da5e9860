package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.NextAction;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.followup.FollowUps;
import tundish.member.MemberId;

/** What holds of {@link FollowUps}, wherever they are kept. */
public interface FollowUpsContract extends StoresContract {

    private FollowUps followUps() {
        return stores().followUps();
    }

    private FollowUp line(Deal deal, ContactChannel channel, @Nullable FollowUp replaced, boolean withdrawn) {
        var workspace = deal.id().workspace();
        return new FollowUp(
                followUps().nextId(workspace),
                deal.id(),
                channel,
                "Wants a demo",
                "",
                null,
                null,
                null,
                TUESDAY,
                TUESDAY,
                new MemberId(workspace, 1),
                replaced == null ? null : replaced.id(),
                withdrawn);
    }

    private FollowUp logged(FollowUp line) {
        followUps().add(line);
        return line;
    }

    @Test
    default void keepsEverythingThatWasWrittenDown() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001");
        var followUp = logged(new FollowUp(
                followUps().nextId(workspace),
                deal.id(),
                ContactChannel.MEETING,
                "电话沟通,客户要方案对比\n第二行",
                "Two more seats",
                new NextAction("Send quote", THURSDAY, true),
                new NextAction("Call", WEDNESDAY, false),
                2,
                MONDAY,
                TUESDAY,
                member(workspace, "Tom").id(),
                null,
                false));
        assertThat(followUps().find(followUp.id())).contains(followUp);
    }

    @Test
    default void listsTheLinesOfADealInTheOrderOfWriting() {
        var workspace = workspace();
        var deal = deal(workspace, "Acme", "LX20240429001");
        var other = deal(workspace, "Globex", "LX20240429002");
        var first = logged(line(deal, ContactChannel.CALL, null, false));
        logged(line(other, ContactChannel.CALL, null, false));
        var corrected = logged(line(deal, ContactChannel.MEETING, first, false));
        assertThat(followUps().of(deal.id())).containsExactly(first, corrected);
    }

    @Test
    default void knowsWhichLineReplacedAnother() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var first = logged(line(deal, ContactChannel.CALL, null, false));
        assertThat(followUps().replacementOf(first.id())).isEmpty();
        var corrected = logged(line(deal, ContactChannel.MEETING, first, false));
        assertThat(followUps().replacementOf(first.id())).contains(corrected);
    }

    @Test
    default void replacesALineOnce() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var first = logged(line(deal, ContactChannel.CALL, null, false));
        logged(line(deal, ContactChannel.MEETING, first, false));
        assertThatThrownBy(() -> logged(line(deal, ContactChannel.CALL, first, true)))
                .isInstanceOf(Overtaken.class);
        assertThat(followUps().of(deal.id())).hasSize(2);
    }

    @Test
    default void countsCallsAndMeetingsThatStand() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var call = logged(line(deal, ContactChannel.CALL, null, false));
        logged(line(deal, ContactChannel.EMAIL, null, false));
        logged(line(deal, ContactChannel.MEETING, null, false));
        assertThat(followUps().conversations(deal.id())).isEqualTo(2);
        var corrected = logged(line(deal, ContactChannel.CALL, call, false));
        assertThat(followUps().conversations(deal.id())).isEqualTo(2);
        logged(line(deal, ContactChannel.CALL, corrected, true));
        assertThat(followUps().conversations(deal.id())).isOne();
    }

    @Test
    default void showsNothingOfOneWorkspaceToAnother() {
        var deal = deal(workspace(), "Acme", "LX20240429001");
        var line = logged(line(deal, ContactChannel.CALL, null, false));
        var corrected = logged(line(deal, ContactChannel.CALL, line, false));
        var other = workspace();
        assertThat(followUps().find(new FollowUpId(other, corrected.id().number())))
                .isEmpty();
        assertThat(followUps().replacementOf(new FollowUpId(other, line.id().number())))
                .isEmpty();
        assertThat(followUps().of(new DealId(other, deal.id().number()))).isEmpty();
        assertThat(followUps().conversations(new DealId(other, deal.id().number())))
                .isZero();
    }
}
