package tundish.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.calendar.WorkCalendar;
import tundish.deal.DealId;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.StageId;
import tundish.goal.Division.Part;
import tundish.goal.Division.Weighting;
import tundish.goal.Plan.Basis;
import tundish.goal.Plan.Portion;
import tundish.goal.Plan.SizeBasis;
import tundish.goal.Progress.Phase;
import tundish.language.Language;
import tundish.member.MemberId;
import tundish.metrics.By;
import tundish.metrics.Counting;
import tundish.metrics.Exchange;
import tundish.metrics.FunnelAnalysis;
import tundish.metrics.Journey;
import tundish.metrics.Query;
import tundish.metrics.Window;
import tundish.money.Conversion;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.workspace.Settings;
import tundish.workspace.WorkspaceId;

class PlanTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);
    private static final MemberId TOM = new MemberId(WORKSPACE, 1);
    private static final MemberId LI_NA = new MemberId(WORKSPACE, 2);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    private final List<Journey> journeys = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 1, 15);
    private Measure measure = Measure.REVENUE;
    private String value = "10000000";
    private String currency = "USD";
    private @Nullable Money size = Money.of("100000", "USD");
    private EnteredRates rates = EnteredRates.NONE;
    private Division division = Division.even(Part.QUARTER);
    private List<Rate> exchange = List.of();

    private void deals(int count, String steps, @Nullable String amount, MemberId owner) {
        for (var i = 0; i < count; i++) {
            journeys.add(new Journey(
                    new DealId(WORKSPACE, journeys.size() + 1L),
                    Long.toString(owner.number()),
                    amount == null ? null : Money.of(amount.substring(4), amount.substring(0, 3)),
                    null,
                    null,
                    Stream.of(steps.split(", ")).map(PlanTest::step).toList()));
        }
    }

    private static Journey.Step step(String text) {
        var part = text.split(" ");
        return new Journey.Step(new StageId(part[0]), Instant.parse(part[1] + "T00:00:00Z"));
    }

    private Terms terms() {
        return new Terms(measure, new BigDecimal(value), currency, size, NEW_YEAR, NEW_YEARS_EVE, TOM, rates, division);
    }

    private Evidence evidence() {
        var now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var conversion = new Conversion("USD", exchange);
        var basis = new FunnelAnalysis.Basis(
                DefaultFunnel.FUNNEL,
                List.of(),
                Settings.initial(ZoneOffset.UTC, Language.EN),
                WorkCalendar.weekendsOnly(),
                new Exchange(conversion, ZoneOffset.UTC),
                List.of(),
                null);
        var query = new Query(DefaultFunnel.NAME, Window.until(now), By.OWNER, Counting.REACHED);
        return new Evidence(FunnelAnalysis.of(journeys, query, basis), conversion, today, ZoneOffset.UTC);
    }

    private Plan plan() {
        var planner = new Planner(terms(), evidence());
        var customers = planner.customers(planner.size());
        var steps = planner.steps(customers);
        var shared = new Distribution(terms(), evidence(), customers, steps);
        return new Plan(
                planner.size(),
                customers,
                steps,
                shared.weighting(),
                shared.parts(),
                shared.people(evenly(TOM, LI_NA)),
                List.of());
    }

    private static SequencedMap<MemberId, BigDecimal> evenly(MemberId... sellers) {
        var weights = new LinkedHashMap<MemberId, BigDecimal>();
        List.of(sellers).forEach(seller -> weights.put(seller, BigDecimal.ONE));
        return weights;
    }

    private Progress progress() {
        return new Progression(terms(), evidence()).progress();
    }

    private static String steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> "%s%s %s [%s, %s] %s"
                        .formatted(
                                step.stage().id(),
                                step.opportunity() ? "*" : "",
                                step.needed(),
                                step.low(),
                                step.high(),
                                step.basis()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theExampleOfTheMethodComesOut() {
        rates = new EnteredRates(new BigDecimal("0.20"), Map.of());
        var plan = plan();
        assertThat(plan.customers()).isEqualTo(100);
        assertThat(steps(plan)).isEqualTo("""
                lead null [null, null] UNKNOWN
                prospect* 500 [null, null] ENTERED_WIN
                incubation null [null, null] UNKNOWN
                negotiation null [null, null] UNKNOWN""");
    }

    @Test
    void twentyOfAHundredWonMean500WithTheIntervalOfThatEvidence() {
        deals(20, "prospect 2025-01-01, won 2025-02-01", "USD 100000", TOM);
        deals(80, "prospect 2025-01-01, lost 2025-02-01", null, TOM);
        assertThat(steps(plan())).contains("prospect* 500 [346, 750] HISTORY");
    }

    @Test
    void eachStageGoesByTheDealsThatWereInItAndThenByWhatWasEntered() {
        deals(20, "prospect 2025-01-01, negotiation 2025-01-09, won 2025-02-01", "USD 1", TOM);
        deals(20, "prospect 2025-01-01, negotiation 2025-01-09, lost 2025-02-01", null, TOM);
        deals(60, "prospect 2025-01-01, lost 2025-02-01", null, TOM);
        rates = new EnteredRates(new BigDecimal("0.5"), Map.of(new StageId("lead"), new BigDecimal("0.3")));
        assertThat(steps(plan())).isEqualTo("""
                lead 1667 [null, null] ENTERED_ONWARD
                prospect* 500 [346, 750] HISTORY
                incubation null [null, null] UNKNOWN
                negotiation 200 [154, 285] HISTORY""");
    }

    @Test
    void aChanceOfNothingIsNoNumber() {
        deals(40, "lead 2025-01-01, prospect 2025-01-09, lost 2025-02-01", null, TOM);
        assertThat(plan().steps())
                .filteredOn(step -> step.stage().id().value().matches("lead|prospect"))
                .allSatisfy(step -> {
                    assertThat(step.basis()).isEqualTo(Basis.NEVER_WON);
                    assertThat(step.needed()).isNull();
                });
    }

    @Test
    void aDealSizeIsLearntFromEnoughWonDeals() {
        size = null;
        deals(4, "prospect 2025-01-01, won 2025-02-01", "USD 100000", TOM);
        assertThat(plan().size().basis()).isEqualTo(SizeBasis.UNKNOWN);
        assertThat(plan().customers()).isNull();
        deals(1, "prospect 2025-01-01, won 2025-02-01", "USD 200000", TOM);
        assertThat(plan().size()).isEqualTo(new Plan.Size(SizeBasis.HISTORY, Money.of("120000", "USD"), 5));
        assertThat(plan().customers()).isEqualTo(84);
    }

    @Test
    void twoCurrenciesNeedARate() {
        size = Money.of("100000", "EUR");
        assertThat(plan().size().basis()).isEqualTo(SizeBasis.NO_RATE);
        assertThat(plan().customers()).isNull();
        exchange = List.of(new Rate("EUR", "USD", NEW_YEAR, new BigDecimal("1.25")));
        assertThat(plan().customers()).isEqualTo(80);
        currency = "CNY";
        assertThat(plan().customers()).isNull();
        assertThat(progress().target()).isNull();
        assertThat(progress().missing()).isNull();
        assertThat(progress().aWeek()).isNull();
    }

    @Test
    void aRateTooSmallToMeanAnythingGivesNoNumber() {
        var tiny = new BigDecimal("0.000000001");
        rates = new EnteredRates(tiny, Map.of(new StageId("lead"), tiny));
        assertThat(steps(plan())).startsWith("lead null");
    }

    @Test
    void sharesOutByQuarterByWeightAndByLastYearsSeason() {
        rates = new EnteredRates(new BigDecimal("0.2"), Map.of());
        assertThat(parts()).isEqualTo("2500000 25 125, 2500000 25 125, 2500000 25 125, 2500000 25 125");
        division = new Division(
                Part.QUARTER,
                Weighting.GIVEN,
                Stream.of("10", "20", "30", "41").map(BigDecimal::new).toList(),
                Map.of());
        assertThat(parts()).isEqualTo("990099 10 49, 1980198 20 99, 2970297 30 149, 4059406 40 203");
        division = new Division(Part.QUARTER, Weighting.SEASON, List.of(), Map.of());
        assertThat(plan().weighting()).isEqualTo(Weighting.EVEN);
        deals(15, "won 2025-02-01", "USD 100", TOM);
        deals(5, "won 2025-11-01", "USD 100", TOM);
        assertThat(plan().weighting()).isEqualTo(Weighting.SEASON);
        assertThat(parts()).isEqualTo("7500000 75 375, 0 0 0, 0 0 0, 2500000 25 125");
    }

    private String parts() {
        return plan().parts().stream()
                .map(part -> part.value().toPlainString() + " " + part.customers() + " "
                        + part.needed().get(1))
                .collect(Collectors.joining(", "));
    }

    @Test
    void addsUpHoweverItIsShared() {
        var random = new Random(11);
        for (var round = 0; round < 500; round++) {
            value = Integer.toString(1 + random.nextInt(10_000_000)) + (random.nextBoolean() ? "" : ".37");
            size = new Money(BigDecimal.valueOf(1 + random.nextInt(5000)), "USD");
            rates = new EnteredRates(
                    BigDecimal.valueOf(1 + random.nextInt(100), 2),
                    Map.of(new StageId("lead"), BigDecimal.valueOf(1 + random.nextInt(1000), 3)));
            var part = Part.values()[random.nextInt(2)];
            division = new Division(
                    part,
                    Weighting.GIVEN,
                    IntStream.range(0, part == Part.MONTH ? 12 : 4)
                            .mapToObj(_ -> BigDecimal.valueOf(random.nextInt(100)))
                            .toList(),
                    Map.of(1L, BigDecimal.valueOf(random.nextInt(9)), 2L, BigDecimal.valueOf(random.nextInt(9))));
            var plan = plan();
            for (var portions : List.of(plan.parts(), plan.people())) {
                assertThat(portions.stream().map(Portion::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(value);
                assertThat(portions.stream().map(Portion::customers).reduce(0L, PlanTest::plus))
                        .isEqualTo(plan.customers());
                for (var i = 0; i < plan.steps().size(); i++) {
                    var stage = i;
                    var needed = plan.steps().get(i).needed();
                    assertThat(
                                    needed == null
                                            ? null
                                            : portions.stream()
                                                    .map(portion ->
                                                            portion.needed().get(stage))
                                                    .reduce(0L, PlanTest::plus))
                            .isEqualTo(needed);
                }
            }
        }
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }

    @Test
    void tellsHowFarItIs() {
        value = "1000";
        today = LocalDate.of(2026, 12, 18);
        deals(2, "lead 2026-01-01, prospect 2026-01-05, won 2026-02-01", "USD 150", TOM);
        deals(1, "lead 2026-01-01, won 2026-02-01", "EUR 900", LI_NA);
        deals(1, "lead 2025-01-01, won 2025-02-01", "USD 700", LI_NA);
        var progress = progress();
        assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
        assertThat(progress.actual()).isEqualByComparingTo("300");
        assertThat(progress.wonDeals()).isEqualTo(3);
        assertThat(progress.worth().leftOutDeals()).isEqualTo(1);
        assertThat(progress.missing()).isEqualByComparingTo("700");
        assertThat(progress.daysLeft()).isEqualTo(14);
        assertThat(progress.aWeek()).isEqualByComparingTo("350");
        assertThat(progress.stages())
                .containsExactly(
                        new Progress.Reached(new StageId("lead"), 3),
                        new Progress.Reached(new StageId("prospect"), 2),
                        new Progress.Reached(new StageId("incubation"), 0),
                        new Progress.Reached(new StageId("negotiation"), 0));
        assertThat(progress.lastLead()).as("four won deals are too few").isNull();
        assertThat(plan().people().stream().map(Portion::actual))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("300"), BigDecimal.ZERO);
    }

    @Test
    void theLastDayForALeadIsTheDeadlineLessTheMedianCycle() {
        deals(3, "lead 2025-01-01, won 2025-01-31", "USD 1", TOM);
        deals(2, "lead 2025-01-01, won 2025-11-01", "USD 1", TOM);
        assertThat(progress().lastLead()).isEqualTo(new Progress.LastLead(LocalDate.of(2026, 12, 1), 30, 139.6));
        today = LocalDate.of(2027, 1, 1);
        assertThat(progress().lastLead()).isNull();
        assertThat(progress().aWeek()).isNull();
        assertThat(progress().forecast()).isNull();
        assertThat(progress().phase()).isEqualTo(Phase.OVER);
    }

    @Test
    void aReachedGoalIsMissingNothing() {
        value = "100";
        deals(1, "lead 2026-01-01, won 2026-01-10", "USD 150", TOM);
        assertThat(progress().missing()).isEqualByComparingTo("0");
        assertThat(progress().aWeek()).isEqualByComparingTo("0");
    }

    @Test
    void dealsAreCountedWithoutMoney() {
        measure = Measure.WON;
        value = "40";
        size = null;
        rates = new EnteredRates(new BigDecimal("0.25"), Map.of());
        deals(3, "lead 2026-01-01, won 2026-01-10", null, TOM);
        assertThat(plan().customers()).isEqualTo(40);
        assertThat(steps(plan())).contains("prospect* 160");
        assertThat(progress().actual()).isEqualByComparingTo("3");
        assertThat(progress().currency()).isNull();
    }
}
