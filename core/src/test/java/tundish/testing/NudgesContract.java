package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.deal.Deal;
import tundish.nudge.Answer;
import tundish.nudge.Claim;
import tundish.nudge.Nudge;
import tundish.nudge.Nudge.Done;
import tundish.nudge.Nudge.State;
import tundish.nudge.NudgeKey;
import tundish.nudge.NudgeKind;
import tundish.nudge.Nudges;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Nudges}, wherever they are kept. */
public interface NudgesContract extends StoresContract {

    private Nudges nudges() {
        return stores().nudges();
    }

    private Deal deal(WorkspaceId workspace) {
        return deal(workspace, "Acme", "LX20240501001");
    }

    private static NudgeKey timeout(Deal deal, int stay) {
        return new NudgeKey(deal.id(), NudgeKind.STAGE_TIMEOUT, 1, stay);
    }

    @Test
    default void claimsANudgeOnceForEachStay() {
        var deal = deal(workspace());
        assertThat(nudges().claim(timeout(deal, 1), MONDAY, List.of())).isTrue();
        assertThat(nudges().claim(timeout(deal, 1), TUESDAY, List.of())).isFalse();
        assertThat(nudges().claim(timeout(deal, 2), TUESDAY, List.of())).isTrue();
        assertThat(nudges().claimed(deal.id())).containsExactlyInAnyOrder(timeout(deal, 1), timeout(deal, 2));
    }

    @Test
    default void claimsManyAndSaysWhichItWasTheFirstToClaim() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ada = member(workspace, "Ada").id();
        var one = deal(workspace);
        var other = deal(workspace, "Globex", "LX20240501002");
        nudges().claim(timeout(one, 1), MONDAY, List.of(tom));
        var claims = List.of(
                new Claim(timeout(one, 1), TUESDAY, List.of(ada)),
                new Claim(timeout(one, 2), TUESDAY, List.of(tom, ada)),
                new Claim(timeout(other, 1), TUESDAY, List.of()));
        assertThat(nudges().claimAll(claims)).containsExactlyInAnyOrder(timeout(one, 2), timeout(other, 1));
        assertThat(nudges().claimed(List.of(one.id(), other.id())))
                .containsExactlyInAnyOrder(timeout(one, 1), timeout(one, 2), timeout(other, 1));
        assertThat(nudges().open(ada)).extracting(Nudge::key).containsExactly(timeout(one, 2));
        assertThat(nudges().open(tom)).extracting(Nudge::since).containsExactly(MONDAY, TUESDAY);
        assertThat(nudges().claimAll(List.of())).isEmpty();
    }

    @Test
    default void letsOneOfManyClaimANudge() {
        var deal = deal(workspace());
        var won = IntStream.range(0, 8)
                .parallel()
                .filter(each -> Scope.everybody()
                        .call(() ->
                                stores().transactions().run(() -> nudges().claim(timeout(deal, 1), MONDAY, List.of()))))
                .count();
        assertThat(won).isOne();
    }

    @Test
    default void enclosesWhatWaitsForAPersonAndKnowsWhatItTravelsWith() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ada = member(workspace, "Ada").id();
        var deal = deal(workspace);
        nudges().claim(timeout(deal, 1), TUESDAY, List.of(tom, ada));
        nudges().claim(new NudgeKey(deal.id(), NudgeKind.NEXT_ACTION_OVERDUE, 1, 7), MONDAY, List.of(tom));
        assertThat(nudges().enclose(tom, 5))
                .extracting(nudge -> nudge.key().kind())
                .containsExactly(NudgeKind.NEXT_ACTION_OVERDUE, NudgeKind.STAGE_TIMEOUT);
        nudges().sent(workspace, 5);
        assertThat(nudges().in(workspace, 5))
                .allMatch(nudge -> nudge.state() == State.SENT && Objects.equals(nudge.letter(), 5L));
        assertThat(nudges().enclose(tom, 6)).isEmpty();
        assertThat(nudges().open(ada)).extracting(Nudge::state).containsExactly(State.WAITING);
    }

    @Test
    default void keepsWhatSomebodyDidAboutANudge() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var deal = deal(workspace);
        nudges().claim(timeout(deal, 1), MONDAY, List.of(tom));
        var done = new Done(Answer.MOVED, tom, TUESDAY);
        nudges().answer(nudges().open(deal.id()).getFirst(), done);
        assertThat(nudges().open(deal.id())).isEmpty();
        assertThat(nudges().answered(deal.id())).containsExactly(timeout(deal, 1));
        nudges().claim(timeout(deal, 2), MONDAY, List.of(tom));
        nudges().enclose(tom, 9);
        var second = nudges().open(deal.id()).getFirst();
        nudges().answer(second, done);
        nudges().answer(second, new Done(Answer.SNOOZED, null, WEDNESDAY));
        assertThat(nudges().in(workspace, 9)).extracting(Nudge::done).containsExactly(done);
    }

    @Test
    default void countsANudgeAgainWhoseLastCopyWasTakenBack() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ada = member(workspace, "Ada").id();
        var deal = deal(workspace);
        nudges().claim(timeout(deal, 1), MONDAY, List.of(tom, ada));
        nudges().withdraw(nudges().open(tom).getFirst());
        assertThat(nudges().claimed(deal.id())).isNotEmpty();
        nudges().withdraw(nudges().open(ada).getFirst());
        assertThat(nudges().claim(timeout(deal, 1), TUESDAY, List.of(tom))).isTrue();
    }

    @Test
    default void tellsTwoTeamsNudgesApart() {
        var one = workspace();
        var other = workspace();
        var tom = member(one, "Tom").id();
        var tim = member(other, "Tim").id();
        nudges().claim(timeout(deal(one), 1), MONDAY, List.of(tom));
        nudges().claim(timeout(deal(other), 1), MONDAY, List.of(tim));
        nudges().enclose(tom, 3);
        nudges().sent(other, 3);
        assertThat(nudges().in(other, 3)).isEmpty();
        assertThat(nudges().in(one, 3)).extracting(Nudge::state).containsExactly(State.WAITING);
        assertThat(nudges().open(tim)).hasSize(1);
    }

    @Test
    default void redirectsWhatWaitsToOthersWithoutASecondCopy() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ada = member(workspace, "Ada").id();
        var eve = member(workspace, "Eve").id();
        var deal = deal(workspace);
        nudges().claim(timeout(deal, 1), MONDAY, List.of(tom, ada));
        nudges().redirect(nudges().open(tom).getFirst(), List.of(ada, eve));
        assertThat(nudges().open(tom)).isEmpty();
        assertThat(nudges().open(ada)).hasSize(1);
        assertThat(nudges().open(eve)).singleElement().matches(nudge -> nudge.state() == State.WAITING);
        assertThat(nudges().about(deal.id())).hasSize(2);

        nudges().enclose(eve, 7);
        nudges().sent(workspace, 7);
        var sent = nudges().open(eve).getFirst();
        nudges().redirect(sent, List.of(tom));
        assertThat(nudges().open(eve)).containsExactly(sent);
        assertThat(nudges().open(tom)).isEmpty();
    }

    @Test
    default void passesOpenCopiesToSomebodyWhoWasToldOtherwise() {
        var workspace = workspace();
        var tom = member(workspace, "Tom").id();
        var ada = member(workspace, "Ada").id();
        var deal = deal(workspace);
        nudges().claim(timeout(deal, 1), MONDAY, List.of(tom));
        nudges().enclose(tom, 7);
        nudges().sent(workspace, 7);
        nudges().pass(nudges().open(tom).getFirst(), ada);
        assertThat(nudges().open(tom)).isEmpty();
        assertThat(nudges().open(ada))
                .containsExactly(new Nudge(timeout(deal, 1), MONDAY, ada, State.SENT, null, null));
        assertThat(nudges().in(workspace, 7)).isEmpty();
    }
}
