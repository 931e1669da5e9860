package tundish.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private static java.util.Map<StageId, Long> standing(FunnelReport report) {
        return report.stages().stream()
                .collect(Collectors.toMap(
                        stage -> stage.stage().id(), stage -> stage.standing().after()));
    }

    private List<Journey> journeys(int count) {
        var journeys = new ArrayList<Journey>();
        for (var i = 0; i < count; i++) {
            var amount = random.nextInt(4) == 0
                    ? null
                    : new Money(
                            java.math.BigDecimal.valueOf(random.nextInt(100_000), 2),
                            random.nextInt(5) == 0 ? "CNY" : "USD");
            var expected = random.nextBoolean()
                    ? null
                    : java.time.LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
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
            steps.add(new Step(new StageId(STAGES.get(random.nextInt(STAGES.size()))), at));
            at = later.apply(at);
        }
        return steps;
    }

    private Instant moment() {
        return BEGIN.plusSeconds(random.nextInt(16_000_000));
    }
}
