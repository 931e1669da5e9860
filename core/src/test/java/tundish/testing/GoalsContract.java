package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.Overtaken;
import tundish.goal.Division;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.EnteredRates;
import tundish.goal.Goal;
import tundish.goal.Goals;
import tundish.goal.Measure;
import tundish.goal.Terms;
import tundish.member.MemberId;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Goals}, wherever they are kept. */
public interface GoalsContract extends StoresContract {

    private Goals goals() {
        return stores().goals();
    }

    private static Terms terms(String value, MemberId owner) {
        return new Terms(
                Measure.REVENUE,
                new BigDecimal(value),
                "CNY",
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                owner,
                EnteredRates.NONE,
                Division.even(Part.QUARTER));
    }

    private Goal kept(WorkspaceId workspace, String value) {
        var owner = member(workspace, "Wang " + value).id();
        var goal = new Goal(workspace, goals().nextNumber(workspace), 1, terms(value, owner), owner, MONDAY, false);
        goals().add(goal);
        return goal;
    }

    @Test
    default void keepsEverythingOfAGoal() {
        var workspace = workspace();
        var owner = member(workspace, "Wang");
        var terms = new Terms(
                Measure.WON,
                new BigDecimal("40"),
                "USD",
                Money.of("1000.50", "EUR"),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 2, 28),
                owner.id(),
                new EnteredRates(
                        new BigDecimal("0.2"), Map.of(LEAD, new BigDecimal("0.333333"), PROSPECT, BigDecimal.ONE)),
                new Division(
                        Part.MONTH,
                        Weighting.GIVEN,
                        List.of(new BigDecimal("1"), new BigDecimal("2.5")),
                        Map.of(owner.id().number(), new BigDecimal("60"))),
                "export");
        var goal = new Goal(workspace, 1, 1, terms, owner.id(), TUESDAY, false);
        goals().add(goal);
        assertThat(goals().find(workspace, 1)).contains(goal);
    }

    @Test
    default void countsGoalsInEachWorkspaceFromOne() {
        var one = workspace();
        var other = workspace();
        assertThat(kept(one, "10").number()).isEqualTo(1);
        assertThat(kept(one, "20").number()).isEqualTo(2);
        assertThat(kept(other, "30").number()).isEqualTo(1);
        assertThat(goals().all(one)).extracting(Goal::number).containsExactly(1L, 2L);
        assertThat(goals().versions(other, 2)).isEmpty();
    }

    @Test
    default void keepsEveryVersionAndShowsTheNewest() {
        var workspace = workspace();
        var first = kept(workspace, "10");
        var second = first.corrected(terms("12", first.by()), first.by(), TUESDAY);
        goals().add(second);
        var other = kept(workspace, "99");
        assertThat(goals().all(workspace)).containsExactly(second, other);
        var dropped = second.dropped(first.by(), WEDNESDAY);
        goals().add(dropped);
        assertThat(goals().versions(workspace, first.number())).containsExactly(first, second, dropped);
        assertThat(goals().all(workspace)).containsExactly(dropped, other);
    }

    @Test
    default void letsOneOfTwoCorrectAVersion() {
        var workspace = workspace();
        var goal = kept(workspace, "10");
        var mine = goal.corrected(terms("11", goal.by()), goal.by(), TUESDAY);
        goals().add(mine);
        assertThatThrownBy(() -> goals().add(goal.dropped(goal.by(), WEDNESDAY)))
                .isInstanceOf(Overtaken.class);
        assertThat(goals().find(workspace, goal.number())).contains(mine);
    }
}
