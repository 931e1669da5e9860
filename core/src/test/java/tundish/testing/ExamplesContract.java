package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tundish.book.Succession;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.DealFilter;
import tundish.deal.Edit;
import tundish.deal.Examples;
import tundish.deal.StageChange;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.member.Member;
import tundish.nudge.NudgeKey;
import tundish.nudge.NudgeKind;
import tundish.sync.Feedback;

/** What holds of {@link Examples}, wherever they are kept. */
public interface ExamplesContract extends StoresContract {

    private Examples examples() {
        return stores().examples();
    }

    @Test
    default void knowsExamplesAndWhoBroughtThem() {
        var workspace = workspace();
        var loader = member(workspace, "Ada");
        var example = deal(workspace, "[Example] Acme", "LX20240501001");
        var real = deal(workspace, "Acme", "LX20240501002");
        examples().begin(loader.id(), MONDAY);
        examples().add(example.id());

        assertThat(examples().of(workspace)).isEqualTo(Set.of(example.id()));
        assertThat(examples().loader(example.id())).contains(loader.id());
        assertThat(examples().loader(real.id())).isEmpty();
        assertThat(examples().loaders(List.of(real.id(), example.id()))).isEqualTo(Map.of(example.id(), loader.id()));
        assertThat(examples().of(workspace())).isEmpty();
    }

    @Test
    default void letsExamplesComeOnce() {
        var workspace = workspace();
        var loader = member(workspace, "Ada");
        examples().begin(loader.id(), MONDAY);
        assertThat(StoresContract.isOvertaken(() -> examples().begin(loader.id(), TUESDAY)))
                .isTrue();

        examples().remove(workspace);
        examples().begin(loader.id(), WEDNESDAY);
    }

    @Test
    default void removesThemWithEverythingThatWasAddedAndNothingElse() {
        var workspace = workspace();
        var loader = member(workspace, "Ada");
        var real = written(deal(workspace, "Acme", "LX20240501001"), loader);
        var example = written(deal(workspace, "[Example] Acme", "LX20240501002"), loader);
        var repeated = deal(workspace, "[Example] Acme", "LX20240501003");
        succession(loader, List.of(real, example));
        var elsewhere = member(workspace(), "Ada");
        var others = written(deal(elsewhere.id().workspace(), "[Example] Acme", "LX20240501002"), elsewhere);
        examples().begin(loader.id(), MONDAY);
        examples().begin(elsewhere.id(), MONDAY);
        List.of(example, repeated).forEach(deal -> examples().add(deal.id()));
        examples().add(others.id());

        assertThat(examples().remove(workspace)).isEqualTo(2);

        assertThat(stores().deals().list(workspace, DealFilter.OPEN, 0, 10).deals())
                .extracting(Deal::id)
                .containsExactly(real.id());
        assertThat(traces(example)).isZero();
        assertThat(traces(real)).isEqualTo(5);
        assertThat(traces(others)).isEqualTo(5);
        assertThat(stores().meetingNotes().feedback(workspace, MONDAY, THURSDAY))
                .extracting(Feedback::deal)
                .containsExactly(real.id());
        assertThat(examples().of(workspace)).isEmpty();
        assertThat(examples().remove(workspace)).isZero();
    }

    /** A change, an edit, two follow-ups of which one replaces the other, a nudge and feedback. */
    private Deal written(Deal deal, Member by) {
        var workspace = deal.id().workspace();
        stores().history().append(new StageChange(deal.id(), 1, null, LEAD, MONDAY, MONDAY, by.id(), "", false));
        stores().history().append(new Edit(deal.id(), Column.NEED, "", "more", TUESDAY, by.id()));
        var first = stores().followUps().nextId(workspace);
        stores().followUps().add(followUp(first, deal, by, null));
        stores().followUps().add(followUp(stores().followUps().nextId(workspace), deal, by, first));
        stores().nudges().claim(new NudgeKey(deal.id(), NudgeKind.values()[0], 1, 1), TUESDAY, List.of(by.id()));
        stores().meetingNotes()
                .add(
                        workspace,
                        new Feedback(
                                stores().meetingNotes().nextNumber(workspace), deal.id(), "good", by.id(), TUESDAY));
        return deal;
    }

    private static FollowUp followUp(FollowUpId id, Deal deal, Member by, FollowUpId replaces) {
        return new FollowUp(
                id,
                deal.id(),
                ContactChannel.CALL,
                "said",
                "",
                null,
                null,
                null,
                TUESDAY,
                TUESDAY,
                by.id(),
                replaces,
                false);
    }

    private void succession(Member leaver, List<Deal> deals) {
        var workspace = leaver.id().workspace();
        var heir = member(workspace, "Tom");
        stores().successions()
                .add(
                        new Succession(
                                stores().successions().nextNumber(workspace),
                                leaver.id(),
                                heir.id(),
                                leaver.id(),
                                TUESDAY,
                                "",
                                true,
                                false),
                        deals.stream().map(Deal::id).toList(),
                        List.of());
    }

    private int traces(Deal deal) {
        return stores().history().changes(deal.id()).size()
                + stores().history().edits(deal.id()).size()
                + stores().followUps().of(deal.id()).size()
                + stores().nudges().claimed(deal.id()).size();
    }
}
