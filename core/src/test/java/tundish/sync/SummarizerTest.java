package tundish.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.book.DealBook.Move;
import tundish.deal.Closing;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.metrics.Share;
import tundish.money.Money;
import tundish.money.Sums;
import tundish.sync.WeeklySummary.StageWeek;
import tundish.testing.Opening;
import tundish.testing.TestBot;

class SummarizerTest {

    private static final List<Stage> STAGES = DefaultFunnel.FUNNEL.stages();

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);
    private final Summarizer summarizer = bot.assembly.figures().summarizer();

    private WeeklySummary before(LocalDate meeting) {
        return summarizer.summarize(bot.workspace, Week.before(meeting, null, bot.workspace.settings()));
    }

    private WeeklySummary soFar() {
        return summarizer.summarize(bot.workspace, Week.soFar(bot.instant(), bot.workspace.settings()));
    }

    /** Nothing appears in a stage or vanishes from it but by entering and leaving, whatever happens to deals. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoDealFromWeekToWeek(long seed) {
        var random = new Random(seed);
        var deals = new ArrayList<DealId>();
        for (var step = 0; step < 120; step++) {
            bot.passes(Duration.ofMinutes(random.nextInt(900)));
            if (deals.isEmpty() || random.nextInt(4) == 0) {
                deals.add(opened(random).id());
            } else {
                move(deals.get(random.nextInt(deals.size())), random);
            }
        }
        var last = LocalDate.ofInstant(bot.instant(), BERLIN);
        var weeks = LocalDate.of(2026, 11, 30)
                .datesUntil(last, Period.ofWeeks(1))
                .map(this::before)
                .toList();
        assertThat(weeks).hasSizeGreaterThan(3);
        weeks.forEach(SummarizerTest::conserves);
        for (var i = 1; i < weeks.size(); i++) {
            assertThat(weeks.get(i).funnel())
                    .extracting(stage -> stage.standing().before())
                    .isEqualTo(weeks.get(i - 1).funnel().stream()
                            .map(StageWeek::count)
                            .toList());
        }
        var now = soFar();
        conserves(now);
        agreesWithTheDeals(now, deals);
    }

    private Deal opened(Random random) {
        var amount = random.nextInt(4) == 0
                ? null
                : Money.of(String.valueOf(random.nextInt(1, 900)), random.nextBoolean() ? "CNY" : "USD");
        return open.deal(
                bot.workspace,
                Details.of("Customer " + random.nextInt()).withAmount(amount),
                STAGES.get(random.nextInt(4)),
                bot.tom,
                bot.instant());
    }

    private void move(DealId id, Random random) {
        var to = STAGES.get(random.nextInt(STAGES.size()));
        bot.stores.transactions().carry(() -> {
            var deal = bot.stores.deals().find(id).orElseThrow();
            var closing = switch (to.kind()) {
                case WON -> new Closing(Closing.Outcome.WON, bot.instant(), "", "");
                case LOST -> new Closing(Closing.Outcome.LOST, bot.instant(), "PRICE", "");
                case OPEN, AFTER_SALE -> null;
            };
            bot.assembly
                    .book()
                    .move(deal.withClosing(closing), new Move(to.id(), bot.instant(), bot.tom.id(), "", false));
        });
    }

    private static void conserves(WeeklySummary summary) {
        assertThat(summary.funnel())
                .allSatisfy(stage -> assertThat(stage.standing().before()
                                + stage.standing().in()
                                - stage.standing().out())
                        .as(stage.stage().id().value())
                        .isEqualTo(stage.count()));
    }

    private void agreesWithTheDeals(WeeklySummary summary, List<DealId> ids) {
        var deals = ids.stream()
                .map(id -> bot.stores.deals().find(id).orElseThrow())
                .toList();
        for (var stage : summary.funnel()) {
            var there = deals.stream()
                    .filter(deal -> deal.stage().equals(stage.stage().id()))
                    .toList();
            assertThat(stage.count()).isEqualTo(there.size());
            assertThat(stage.worth()
                            .leftOut()
                            .plus(
                                    stage.worth().deals() == 0
                                            ? null
                                            : stage.worth().total()))
                    .isEqualTo(there.stream()
                            .map(deal -> deal.details().amount())
                            .reduce(Sums.NONE, Sums::plus, Sums::plus));
        }
    }

    @Test
    void listsEveryRepAndWhoeverElseLoggedSomething() {
        open.lead("Acme", bot.tom);
        bot.types(bot.grace, "/followup Acme called, wants a demo, tomorrow send quote");
        assertThat(soFar().followUps())
                .extracting(effort -> effort.member().name() + " " + effort.followUps())
                .containsExactly("Grace 1", "Tom 0", "李娜 0");
    }

    @Test
    void looksAtTheSevenDaysBeforeTheMeetingAndNotAtItsMorning() {
        bot.isNow(LocalDate.of(2026, 11, 23).atStartOfDay(BERLIN).toInstant());
        open.lead("First second", bot.tom);
        bot.isNow(LocalDate.of(2026, 11, 30).atStartOfDay(BERLIN).toInstant());
        open.lead("Next week", bot.tom);
        assertThat(before(LocalDate.of(2026, 11, 30)).newLeads())
                .containsExactly(new WeeklySummary.Source("", 1, 0, new Share(0, 1)));
        assertThat(before(LocalDate.of(2026, 12, 7)).newLeads())
                .containsExactly(new WeeklySummary.Source("", 1, 1, new Share(0, 2)));
    }

    @Test
    void isEmptyWhereNothingEverHappened() {
        assertThat(soFar().isEmpty()).isTrue();
        open.lead("Acme", bot.tom);
        assertThat(soFar().isEmpty()).isFalse();
    }
}
