package tundish.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tundish.deal.DealId;
import tundish.funnel.StageId;
import tundish.metrics.Journey.Step;
import tundish.money.Money;
import tundish.workspace.WorkspaceId;

/** Random histories of every kind: re-entries, skips, reopenings, changes within one second, times out of order. */
class ConservationTest {

    private static final List<String> STAGES =
            List.of("lead", "prospect", "incubation", "negotiation", "won", "repurchase", "lost", "retired");
    private static final Instant BEGIN = Instant.parse("2025-12-20T00:00:00Z");

    private final Random random = new Random(20261125);

    @ParameterizedTest
    @EnumSource(By.class)
    void losesNothingAndCountsNothingTwice(By by) {
        for (var round = 0; round < 150; round++) {
            var tale = new Tale();
            tale.by = by;
            tale.counting = Counting.values()[random.nextInt(3)];
            tale.journeys.addAll(journeys(random.nextInt(40)));
            var asOf = moment();
            var from = round % 3 == 0 ? Instant.MIN : moment();
            var to = round % 4 == 0 || !from.isBefore(asOf) ? Instant.MAX : asOf;
            var analysis = tale.analysis(new Window(from, to, asOf));
            assertThat(Conservation.brokenBy(analysis))
                    .as("round %d of %s", round, by)
                    .isEmpty();
            assertThat(analysis.total().toString()).doesNotContain("NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @EnumSource(value = By.class, names = "NOTHING")
    void findsEverySnapshotInTheFormerOneAndTheMovementSince(By by) {
        for (var round = 0; round < 200; round++) {
            var tale = new Tale();
            tale.by = by;
            tale.journeys.addAll(journeys(30));
            var first = moment();
            var second = first.plusSeconds(random.nextInt(8_000_000));
            var before = standing(tale.analysis(Window.until(first)).total());
            var since = tale.analysis(new Window(first.plusNanos(1), Instant.MAX, second))
                    .total();
            var after = standing(tale.analysis(Window.until(second)).total());
            for (var stage : since.stages()) {
                var id = stage.stage().id();
                assertThat(before.getOrDefault(id, 0L)
                                + stage.standing().in()
                                - stage.standing().out())
                        .isEqualTo(after.getOrDefault(id, 0L));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = By.class, names = "NOTHING")
    void aDealThatChangesItsFunnelIsInOneOfThemAtAnyMoment(By by) {
        for (var round = 0; round < 300; round++) {
            var ways = ways(30);
            var asOf = moment();
            var one = seen(ways, 0, by).analysis(Window.until(asOf));
            var other = seen(ways, 1, by).analysis(Window.until(asOf));
            assertThat(Conservation.brokenBy(one)).isEmpty();
            assertThat(Conservation.brokenBy(other)).isEmpty();
            var begun = ways.stream().filter(way -> way.isBegunBy(asOf)).count();
            var ended = ways.stream().filter(way -> way.isEndedBy(asOf)).count();
            assertThat(one.total().openDeals() + other.total().openDeals()).isEqualTo(begun - ended);
            assertThat(closed(one.total()) + closed(other.total())).isEqualTo(ended);
            assertThat(one.total().begun())
                    .isEqualTo(one.total().openDeals()
                            + closed(one.total())
                            + one.total().moved());
            assertThat(moves(one) + moves(other))
                    .isEqualTo(ways.stream().mapToLong(way -> way.movesBy(asOf)).sum());
        }
    }

    private static long closed(FunnelReport report) {
        return report.won().count() + report.lost().count();
    }

    private static long moves(FunnelAnalysis analysis) {
        return analysis.total().stages().stream()
                .mapToLong(stage -> stage.exits().moved())
                .sum();
    }

    /** A deal's whole way, with the funnel of each step, 0 or 1; a win or a loss is its end. */
    private record Way(List<Integer> funnels, List<Step> steps) {

        Journey seenFrom(int funnel, long number) {
            var seen = new ArrayList<Step>();
            for (var i = 0; i < steps.size(); i++) {
                seen.add(
                        funnels.get(i) == funnel
                                ? steps.get(i)
                                : new Step(null, steps.get(i).at()));
            }
            return new Journey(new DealId(new WorkspaceId(1), number), "", null, null, null, seen);
        }

        /** When each step happened: no later than what was written down after it. */
        private Instant at(int step) {
            return steps.subList(step, steps.size()).stream()
                    .map(Step::at)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        boolean isBegunBy(Instant moment) {
            return !at(0).isAfter(moment);
        }

        boolean isEndedBy(Instant moment) {
            var last = steps.getLast().stage();
            return last != null
                    && List.of("won", "lost").contains(last.value())
                    && !at(steps.size() - 1).isAfter(moment);
        }

        long movesBy(Instant moment) {
            var moves = 0L;
            for (var i = 1; i < steps.size(); i++) {
                moves += !funnels.get(i).equals(funnels.get(i - 1)) && !at(i).isAfter(moment) ? 1 : 0;
            }
            return moves;
        }
    }

    private List<Way> ways(int count) {
        var ways = new ArrayList<Way>();
        for (var i = 0; i < count; i++) {
            var steps = new ArrayList<Step>();
            var funnels = new ArrayList<Integer>();
            var at = moment();
            for (var left = random.nextInt(8); left >= 0; left--) {
                var ends = left == 0 && random.nextBoolean() && !steps.isEmpty();
                var stage = ends ? (random.nextBoolean() ? "won" : "lost") : STAGES.get(random.nextInt(4));
                steps.add(new Step(new StageId(stage), at));
                funnels.add(ends || steps.size() == 1 ? (ends ? funnels.getLast() : 0) : random.nextInt(2));
                at = at.plusSeconds(random.nextInt(3_000_000) - 400_000L);
            }
            ways.add(new Way(funnels, steps));
        }
        return ways;
    }

    private static Tale seen(List<Way> ways, int funnel, By by) {
        var tale = new Tale();
        tale.by = by;
        for (var i = 0; i < ways.size(); i++) {
            if (ways.get(i).funnels().contains(funnel)) {
                tale.journeys.add(ways.get(i).seenFrom(funnel, i + 1L));
            }
        }
        return tale;
    }

    private static Map<StageId, Long> standing(FunnelReport report) {
        return report.stages().stream()
                .collect(Collectors.toMap(
                        stage -> stage.stage().id(), stage -> stage.standing().after()));
    }

    private List<Journey> journeys(int count) {
        var journeys = new ArrayList<Journey>();
        for (var i = 0; i < count; i++) {
            var amount = random.nextInt(4) == 0
                    ? null
                    : new Money(BigDecimal.valueOf(random.nextInt(100_000), 2), random.nextInt(5) == 0 ? "CNY" : "USD");
            var expected =
                    random.nextBoolean() ? null : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
            journeys.add(new Journey(
                    new DealId(new WorkspaceId(1), i + 1L),
                    random.nextInt(3) == 0 ? "" : "group " + random.nextInt(4),
                    amount,
                    expected,
                    null,
                    steps()));
        }
        return journeys;
    }

    private List<Step> steps() {
        Function<Instant, Instant> later = at -> switch (random.nextInt(6)) {
            case 0 -> at;
            case 1 -> at.minusSeconds(random.nextInt(500_000));
            case 2 -> at.plusMillis(random.nextInt(1000));
            default -> at.plusSeconds(random.nextInt(3_000_000));
        };
        var steps = new ArrayList<Step>();
        var at = moment();
        for (var i = random.nextInt(9); i >= 0; i--) {
            steps.add(new Step(random.nextInt(8) == 0 ? null : stage(), at));
            at = later.apply(at);
        }
        steps.set(
                random.nextInt(steps.size()), new Step(stage(), steps.getLast().at()));
        return steps;
    }

    private StageId stage() {
        return new StageId(STAGES.get(random.nextInt(STAGES.size())));
    }

    private Instant moment() {
        return BEGIN.plusSeconds(random.nextInt(16_000_000));
    }
}
