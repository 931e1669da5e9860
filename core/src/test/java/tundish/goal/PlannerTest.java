package tundish.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.funnel.StageId;
import tundish.goal.Goal.Parts;
import tundish.goal.Goal.Shape;
import tundish.goal.GoalPlan.State;
import tundish.member.MemberId;
import tundish.money.Converted;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

class PlannerTest {

    private static final WorkspaceId TEAM = new WorkspaceId(1);
    private static final MemberId TOM = new MemberId(TEAM, 1);
    private static final MemberId LI_NA = new MemberId(TEAM, 2);
    private static final MemberId MIA = new MemberId(TEAM, 3);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 1);
    private static final List<Stage> STAGES = DefaultFunnel.FUNNEL.stages().stream()
            .filter(stage -> stage.kind() == Stage.Kind.OPEN)
            .toList();

    private static Goal goal(@Nullable String winRate, Shape shape, Parts parts, String... weights) {
        return new Goal(
                new GoalId(TEAM, 1),
                Measure.REVENUE,
                new BigDecimal("10000000"),
                "CNY",
                Money.of("100000", "CNY"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                TOM,
                Map.of(),
                winRate == null ? null : new BigDecimal(winRate),
                shape,
                parts,
                List.of(weights).stream().map(BigDecimal::new).toList());
    }

    private static GoalPlan plan(Goal goal, List<Sale> sales, @Nullable Double cycle, String today) {
        var facts = new Planner.Facts(
                STAGES, sales, List.of(TOM, LI_NA, MIA), cycle, LocalDate.parse(today), Converted.none("CNY"));
        return new Planner(goal, facts).plan();
    }

    /** Deals that came to the second stage, of which so many were won, all on one day. */
    private static List<Sale> ended(int of, int won, LocalDate day) {
        var reached = new ArrayList<>(Collections.nCopies(STAGES.size(), Optional.<LocalDate>empty()));
        reached.set(0, Optional.of(day));
        reached.set(1, Optional.of(day));
        return IntStream.range(0, of)
                .mapToObj(i -> new Sale(TOM, reached, i < won, day, null, new BigDecimal("100000"), 0))
                .toList();
    }

    @Test
    void tenMillionAtAHundredThousandWithTwentyPercentTakeFiveHundredOpportunities() {
        var plan = plan(goal("0.2", Shape.EVEN, Parts.MONTH), List.of(), null, "2026-01-01");
        assertThat(plan.customers()).isEqualByComparingTo("100");
        assertThat(plan.stages().get(1).needed()).isEqualByComparingTo("500");
        assertThat(plan.stages().get(1).low()).isNull();
        assertThat(plan.stages().get(0).needed()).isNull();
    }

    @Test
    void theOwnConversionComesWithItsInterval() {
        var plan = plan(goal("0.5", Shape.EVEN, Parts.MONTH), ended(100, 20, BEFORE), null, "2026-01-01");
        var need = plan.stages().get(1);
        assertThat(need.isOwn()).isTrue();
        assertThat(need.needed()).isEqualByComparingTo("500");
        assertThat(need.low()).isEqualByComparingTo("346");
        assertThat(need.high()).isBetween(new BigDecimal("745"), new BigDecimal("751"));
    }

    @Test
    void tooLittleHistoryOrNoneThatWasWonGivesWayToWhatWasEntered() {
        for (var sales : List.of(ended(19, 10, BEFORE), ended(40, 0, BEFORE))) {
            assertThat(plan(goal("0.2", Shape.EVEN, Parts.MONTH), sales, null, "2026-01-01")
                            .stages()
                            .get(1)
                            .needed())
                    .isEqualByComparingTo("500");
            assertThat(plan(goal(null, Shape.EVEN, Parts.MONTH), sales, null, "2026-01-01")
                            .stages()
                            .get(1)
                            .needed())
                    .isNull();
        }
    }

    @Test
    void stepsThatWereEnteredAreMultipliedBackToTheFirstStage() {
        var base = goal("0.2", Shape.EVEN, Parts.MONTH);
        var goal = new Goal(
                base.id(),
                base.measure(),
                base.value(),
                base.currency(),
                base.dealSize(),
                base.from(),
                base.to(),
                TOM,
                Map.of(new StageId("lead"), new BigDecimal("0.4")),
                base.winRate(),
                base.shape(),
                base.parts(),
                List.of());
        assertThat(plan(goal, List.of(), null, "2026-01-01").stages().get(0).needed())
                .isEqualByComparingTo("1250");
    }

    @Test
    void partsAreWholeNumbersThatAddUp() {
        var plan = plan(goal("0.2", Shape.WEIGHTED, Parts.QUARTER, "1", "1", "1", "4"), List.of(), null, "2026-01-01");
        assertThat(plan.periods())
                .extracting(slice -> slice.target().toPlainString())
                .containsExactly("1428572", "1428571", "1428571", "5714286");
        assertThat(plan.people())
                .extracting(portion -> portion.target().toPlainString())
                .containsExactly("3333334", "3333333", "3333333");
        var random = new Random(5);
        for (var i = 0; i < 500; i++) {
            var whole = BigDecimal.valueOf(random.nextInt(1_000_000));
            var weights = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(_ -> BigDecimal.valueOf(random.nextInt(1000), 2))
                    .toList();
            assertThat(Split.of(whole, weights).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(whole);
        }
    }

    @Test
    void lastYearsSeasonSpreadsItAndItsAbsenceIsSaid() {
        var season = plan(goal("0.2", Shape.SEASON, Parts.QUARTER), ended(4, 4, BEFORE), null, "2026-01-01");
        assertThat(season.periods())
                .extracting(slice -> slice.target().toPlainString())
                .containsExactly("0", "10000000", "0", "0");
        assertThat(season.seasonless()).isFalse();
        var none = plan(goal("0.2", Shape.SEASON, Parts.QUARTER), List.of(), null, "2026-01-01");
        assertThat(none.seasonless()).isTrue();
        assertThat(none.periods().getFirst().target()).isEqualByComparingTo("2500000");
    }

    @Test
    void tellsHowFarItIsAndUntilWhenALeadStillHelps() {
        var plan = plan(
                goal("0.2", Shape.EVEN, Parts.QUARTER), ended(10, 10, LocalDate.of(2026, 2, 1)), 45.2, "2026-07-01");
        assertThat(plan.state()).isEqualTo(State.RUNNING);
        assertThat(plan.actual()).isEqualByComparingTo("1000000");
        assertThat(plan.due()).isEqualByComparingTo("5027174");
        assertThat(plan.pacePerWeek()).isEqualByComparingTo("342391.3");
        assertThat(plan.lastLead()).isEqualTo("2026-11-15");
    }

    @Test
    void aGoalThatIsPastHasNoPace() {
        var plan = plan(goal("0.2", Shape.EVEN, Parts.MONTH), List.of(), null, "2027-01-01");
        assertThat(plan.state()).isEqualTo(State.OVER);
        assertThat(plan.pacePerWeek()).isNull();
        assertThat(plan.due()).isEqualByComparingTo("10000000");
        assertThat(plan.lastLead()).isNull();
    }
}
