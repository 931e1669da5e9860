package tundish.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tundish.metrics.Tale.moment;
import static tundish.metrics.Tale.stage;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.calendar.DayCount;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.metrics.Bottleneck.Reason;
import tundish.metrics.Bottleneck.Verdict;
import tundish.metrics.StageFigures.Exits;
import tundish.metrics.StageFigures.Standing;
import tundish.metrics.Survival.Span;
import tundish.money.Money;
import tundish.money.Rate;
import tundish.money.Sums;

class FiguresTest {

    @Test
    void givesTheIntervalOfWilson() {
        var share = new Share(5, 20);
        assertThat(share.rate()).isEqualTo(0.25);
        assertThat(share.low()).isCloseTo(0.1119, within(0.0001));
        assertThat(share.high()).isCloseTo(0.4687, within(0.0001));
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(10, 10).high()).isEqualTo(1);
        assertThat(Share.NOTHING.rate()).isNull();
    }

    /** The remission times of 21 patients (Freireich 1963), of which textbooks know: median 23, S(10) = 0.753. */
    @Test
    void letsOpenVisitsCountForAsLongAsTheyLasted() {
        var ended = List.of(6, 6, 6, 7, 10, 13, 16, 22, 23);
        var open = List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
        var spans = new ArrayList<Span>();
        ended.forEach(days -> spans.add(new Span(days, true)));
        open.forEach(days -> spans.add(new Span(days, false)));
        var time = StageTime.of(spans);
        assertThat(time.median()).isEqualTo(23);
        assertThat(new Survival(spans).quantile(1 - 0.753)).isEqualTo(10);
        assertThat(time.p90()).isNull();
        assertThat(time.mean()).isCloseTo(359.0 / 9, within(1e-9));
        assertThat(time.endedMedian()).isEqualTo(10);
        assertThat(time.endedMean()).isCloseTo(109.0 / 9, within(1e-9));
    }

    /** The same patients against their 21 controls: chi-squared 16.79 with one degree of freedom. */
    @Test
    void comparesHowFastDealsLeave() {
        var slow = new ArrayList<Span>();
        List.of(6, 6, 6, 7, 10, 13, 16, 22, 23).forEach(days -> slow.add(new Span(days, true)));
        List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35).forEach(days -> slow.add(new Span(days, false)));
        var fast = List.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23).stream()
                .map(days -> new Span(days, true))
                .toList();
        assertThat(Chance.ofSoSlow(new Survival(slow), new Survival(fast)))
                .isCloseTo(Chance.above(Math.sqrt(16.793)), within(1e-7));
        assertThat(Chance.ofSoSlow(new Survival(fast), new Survival(slow))).isGreaterThan(0.999);
        assertThat(Chance.ofSoSlow(new Survival(List.of()), new Survival(fast))).isEqualTo(1);
    }

    @Test
    void knowsTheOddsOfSoFew() {
        assertThat(Chance.ofSoFew(new Share(2, 10), 0.5)).isCloseTo(56.0 / 1024, within(1e-12));
        assertThat(Chance.ofSoFew(new Share(0, 4000), 0.5)).isZero();
        assertThat(Chance.ofSoFew(new Share(10, 10), 1)).isEqualTo(1);
        assertThat(Chance.corrected(List.of(0.01, 0.04, 0.03))).containsExactly(0.03, 0.06, 0.06);
        assertThat(Chance.above(1.959963985)).isCloseTo(0.025, within(1e-8));
    }

    @Test
    void countsAReentryTwiceAsAVisitAndOnceAsADeal() {
        var report = new Tale()
                .deal("lead 2026-01-01, prospect 2026-01-03, lead 2026-01-05, won 2026-01-10", "USD 100")
                .asOf("2026-02-01");
        var lead = stage(report, "lead");
        assertThat(lead.entered()).isEqualTo(2);
        assertThat(lead.exits()).isEqualTo(new Exits(1, 0, 1, 0, 0));
        assertThat(lead.conversion().all()).isEqualTo(new Share(1, 1));
        assertThat(stage(report, "prospect").exits()).isEqualTo(new Exits(0, 1, 0, 0, 0));
        assertThat(report.won().days()).isEqualTo(new Average(9.0, 9.0, 1));
    }

    @Test
    void aDealThatWentOnInAnotherFunnelIsNeitherOpenNorWonNorLost() {
        var tale = new Tale()
                .deal("lead 2026-01-01, elsewhere 2026-01-11", "USD 100")
                .deal("lead 2026-01-01, won 2026-01-21", "USD 50");
        var report = tale.asOf("2026-02-01");
        assertThat(stage(report, "lead").exits()).isEqualTo(new Exits(0, 0, 1, 0, 1));
        assertThat(stage(report, "lead").conversion().all()).isEqualTo(new Share(1, 2));
        assertThat(stage(report, "lead").days().median()).isEqualTo(10);
        assertThat(report.winRate()).isEqualTo(new Share(1, 1));
        assertThat(report.openDeals()).isZero();
        assertThat(report.lost().count()).isZero();
        assertThat(report.moved()).isOne();
        var before = tale.asOf("2026-01-10");
        assertThat(before.openDeals()).isEqualTo(2);
        assertThat(before.open().total()).isEqualTo(Money.of("150", "USD"));
        assertThat(before.moved()).isZero();
        assertThat(tale.between("2026-01-15", "2026-02-01", "2026-02-01").moved())
                .isZero();
    }

    @Test
    void aDealThatComesFromAnotherFunnelBeginsHereWhenItComes() {
        var tale = new Tale().deal("elsewhere 2026-01-01, prospect 2026-01-11, won 2026-01-21", "USD 100");
        var report = tale.asOf("2026-02-01");
        assertThat(stage(report, "prospect").entered()).isOne();
        assertThat(report.begun()).isOne();
        assertThat(tale.between("2026-01-01", "2026-01-11", "2026-02-01").begun())
                .isZero();
        assertThat(report.won().days()).as("counted from its beginning there").isEqualTo(new Average(20.0, 20.0, 1));
        assertThat(tale.asOf("2026-01-10").openDeals()).isZero();
    }

    @Test
    void aDealThatWentAndCameBackIsHereAgain() {
        var tale = new Tale().deal("lead 2026-01-01, elsewhere 2026-01-05, prospect 2026-01-09");
        tale.counting = Counting.STRICT;
        var report = tale.asOf("2026-02-01");
        assertThat(report.openDeals()).isOne();
        assertThat(report.begun()).isOne();
        assertThat(report.moved()).isZero();
        assertThat(stage(report, "lead").exits()).isEqualTo(new Exits(0, 0, 0, 0, 1));
        assertThat(stage(report, "lead").conversion().all()).isEqualTo(new Share(0, 1));
        assertThat(stage(report, "lead").days().endedMean()).isEqualTo(4);
    }

    @Test
    void whatMayBeWonInAnotherFunnelIsNotExpectedHere() {
        var tale = new Tale()
                .deals(4, "lead 2026-01-01, won 2026-01-02", null)
                .deals(4, "lead 2026-01-01, elsewhere 2026-01-02", null)
                .deal("lead 2026-01-10", "USD 100");
        assertThat(tale.asOf("2026-02-01").weighted().total()).isEqualTo(Money.of("50.00", "USD"));
    }

    @Test
    void tellsThreeWaysOfComingToTheNextStage() {
        var tale = new Tale()
                .deal("lead 2026-01-01, prospect 2026-01-02")
                .deal("lead 2026-01-01, negotiation 2026-01-02")
                .deal("lead 2026-01-01, lost 2026-01-02, prospect 2026-01-03")
                .deal("lead 2026-01-01, lost 2026-01-02");
        assertThat(stage(tale.asOf("2026-02-01"), "lead").conversion().all()).isEqualTo(new Share(3, 4));
        tale.counting = Counting.TOUCHED;
        assertThat(stage(tale.asOf("2026-02-01"), "lead").conversion().all()).isEqualTo(new Share(2, 4));
        tale.counting = Counting.STRICT;
        assertThat(stage(tale.asOf("2026-02-01"), "lead").conversion().all()).isEqualTo(new Share(1, 4));
    }

    @Test
    void takesAWinForHavingComeThroughAndARepurchaseForItsOwnWay() {
        var report = new Tale()
                .deal("negotiation 2026-01-01, won 2026-01-09, repurchase 2026-03-01")
                .deal("repurchase 2026-01-01, won 2026-01-05")
                .deal("repurchase 2026-01-01")
                .asOf("2026-04-01");
        assertThat(stage(report, "negotiation").conversion().to()).isEqualTo(DefaultFunnel.WON.id());
        assertThat(stage(report, "negotiation").conversion().all()).isEqualTo(new Share(1, 1));
        assertThat(stage(report, "repurchase").conversion().to()).isEqualTo(DefaultFunnel.WON.id());
        assertThat(stage(report, "repurchase").conversion().all()).isEqualTo(new Share(1, 3));
        assertThat(report.winRate()).isEqualTo(new Share(2, 2));
        assertThat(report.openDeals()).isEqualTo(2);
    }

    @Test
    void forgetsALossThatWasReopenedAndRemembersItAsItWasThen() {
        var tale = new Tale().deal("lead 2026-01-01, lost 2026-02-01, lead 2026-03-01, won 2026-04-01", "USD 100");
        assertThat(tale.asOf("2026-02-15").winRate()).isEqualTo(new Share(0, 1));
        assertThat(tale.asOf("2026-03-15").winRate()).isEqualTo(Share.NOTHING);
        assertThat(tale.asOf("2026-05-01").winRate()).isEqualTo(new Share(1, 1));
        assertThat(tale.between("2026-02-01", "2026-03-01", "2026-05-01").winRate())
                .isEqualTo(Share.NOTHING);
    }

    @Test
    void turnsAWinThatDidNotLastByTheRateOfItsOwnDay() {
        var spring = rate("2026-01-01", "1.10");
        var autumn = rate("2026-06-01", "1.50");
        var tale = new Tale();
        tale.rates = List.of(spring, autumn);
        tale.frozen("lead 2026-01-01, won 2026-02-01, lead 2026-05-01, won 2026-07-01", "EUR 100", autumn)
                .frozen("lead 2026-01-01, won 2026-02-01, lead 2026-05-01, elsewhere 2026-06-01", "EUR 100", autumn);
        assertThat(tale.asOf("2026-03-01").won().value().total()).isEqualTo(Money.of("220.00", "USD"));
        assertThat(tale.asOf("2026-08-01").won().value().total()).isEqualTo(Money.of("150.00", "USD"));
    }

    @Test
    void keepsTheFrozenRateOfAWinThatLastsWhateverIsEnteredLater() {
        var tale = new Tale();
        tale.rates = List.of(rate("2026-01-01", "9"));
        tale.frozen("lead 2026-01-01, won 2026-02-01", "EUR 100", rate("2026-01-01", "1.10"))
                .frozen("won 2026-02-01, repurchase 2026-04-01", "EUR 100", rate("2026-01-01", "1.10"));
        assertThat(tale.asOf("2026-03-01").won().value().total()).isEqualTo(Money.of("220.00", "USD"));
        assertThat(tale.asOf("2026-05-01").won().value().total()).isEqualTo(Money.of("220.00", "USD"));
    }

    private static Rate rate(String from, String value) {
        return new Rate("EUR", "USD", LocalDate.parse(from), new BigDecimal(value));
    }

    @Test
    void saysOfYoungDealsThatTheyAreYoung() {
        var tale = new Tale()
                .deals(10, "lead 2026-01-01, prospect 2026-01-11", null)
                .deals(10, "lead 2026-01-01, lost 2026-01-06", null)
                .deals(5, "lead 2026-03-01", null)
                .deal("lead 2026-03-01, prospect 2026-03-02");
        var young = stage(tale.asOf("2026-03-05"), "lead").conversion();
        assertThat(young.after()).isEqualTo(10);
        assertThat(young.mature()).isFalse();
        assertThat(young.all()).isEqualTo(new Share(11, 26));
        assertThat(young.matured()).isEqualTo(new Share(10, 20));
        assertThat(stage(tale.between("2026-01-01", "2026-02-01", "2026-03-05"), "lead")
                        .conversion()
                        .mature())
                .isTrue();
    }

    @Test
    void winsWithTheChancesOfTheMatrixAlsoWhereStagesAreSkipped() {
        var tale = new Tale()
                .deals(2, "lead 2026-01-01, won 2026-01-02", "USD 10")
                .deals(4, "lead 2026-01-01, prospect 2026-01-02, won 2026-01-03", "USD 10")
                .deals(4, "lead 2026-01-01, prospect 2026-01-02, lost 2026-01-03", "USD 10")
                .deal("lead 2026-01-01", "USD 99.99")
                .deal("prospect 2026-01-01", "USD 33.33")
                .deal("negotiation 2026-01-01", "USD 100")
                .deal("negotiation 2026-01-01", "CNY 100")
                .deal("negotiation 2026-01-01");
        var analysis = tale.analysis(Window.until(moment("2026-02-01")));
        assertThat(analysis.transitions().win(DefaultFunnel.LEAD.id())).isCloseTo(0.6, within(1e-12));
        assertThat(analysis.transitions().win(DefaultFunnel.PROSPECT.id())).isCloseTo(0.5, within(1e-12));
        assertThat(analysis.transitions().isLearnt(DefaultFunnel.NEGOTIATION.id()))
                .isFalse();
        var weighted = analysis.total().weighted();
        assertThat(weighted.total()).isEqualTo(Money.of("146.66", "USD"));
        assertThat(weighted.leftOut()).isEqualTo(Sums.NONE.plus(Money.of("100", "CNY")));
        assertThat(weighted.unpriced()).isEqualTo(1);
    }

    @Test
    void goesRoundInCirclesWithoutEnd() {
        var report = new Tale()
                .deal("lead 2026-01-01, prospect 2026-01-02, lead 2026-01-03, prospect 2026-01-04", "USD 100")
                .asOf("2026-02-01");
        assertThat(report.weighted().total()).isEqualTo(Money.of("20.00", "USD"));
    }

    @Test
    void landsWithWhatIsWonAndWhatIsExpectedInThePeriod() {
        var tale = new Tale()
                .deal("lead 2026-01-01, won 2026-01-20", "USD 1000")
                .deal("negotiation 2026-01-02", "USD 100", "", "2026-03-31")
                .deal("negotiation 2026-01-02", "USD 200", "", "2026-04-01")
                .deal("negotiation 2026-01-02", "USD 400");
        tale.target = new Target(1, Money.of("1700", "USD"), false);
        var report = tale.between("2025-12-31T23:00:00", "2026-03-31T22:00:00", "2026-02-01");
        assertThat(report.landing().total()).isEqualTo(Money.of("1070.00", "USD"));
        assertThat(report.landing().undated()).isEqualTo(1);
        assertThat(report.coverage()).isEqualTo(1.0);
        tale.target = new Target(1, Money.of("900", "USD"), false);
        assertThat(tale.between("2025-12-31T23:00:00", "2026-03-31T22:00:00", "2026-02-01")
                        .coverage())
                .isNull();
    }

    @Test
    void tellsHowMuchMoneyADayBrings() {
        var report = new Tale()
                .deal("lead 2026-01-01, won 2026-01-11", "USD 1000")
                .deal("lead 2026-01-01, won 2026-01-21")
                .deal("lead 2026-01-01, lost 2026-01-11")
                .deal("lead 2026-01-01, lost 2026-01-11")
                .deals(3, "lead 2026-01-20", "USD 1")
                .asOf("2026-02-01");
        assertThat(report.velocity()).isEqualTo(Money.of("100.00", "USD"));
    }

    @Test
    void hasNothingToSayWhereThereIsNothing() {
        var report = new Tale().asOf("2026-02-01");
        assertThat(report.winRate().rate()).isNull();
        assertThat(report.velocity()).isNull();
        assertThat(report.won().days()).isEqualTo(Average.NONE);
        assertThat(report.stages()).extracting(stage -> stage.days().mean()).containsOnlyNulls();
        assertThat(report.bottleneck().verdict()).isEqualTo(Verdict.NO_BASELINE);
        var one = new Tale().deal("lead 2026-01-01").asOf("2026-02-01");
        assertThat(one.openDeals()).isEqualTo(1);
        assertThat(stage(one, "lead").days().median()).isNull();
        assertThat(one.weighted().unpriced()).isEqualTo(1);
        var toCome =
                new Tale().deal("lead 2026-01-01, won 2026-01-05").between("2027-01-01", "2027-04-01", "2026-02-01");
        assertThat(toCome.winRate()).isEqualTo(Share.NOTHING);
    }

    @Test
    void knowsNoDurationOfADealThatIsKnownFromItsEndAlone() {
        var report = new Tale()
                .deal("won 2026-01-05", "USD 10")
                .deal("lead 2026-01-08, won 2026-01-05", "USD 10")
                .asOf("2026-02-01");
        assertThat(report.won().count()).isEqualTo(2);
        assertThat(report.won().days()).isEqualTo(new Average(0.0, 0.0, 1));
        assertThat(report.disordered()).isEqualTo(1);
    }

    @Test
    void keepsTheStageThatAFunnelHasNoMore() {
        var stages = new ArrayList<>(DefaultFunnel.FUNNEL.stages());
        stages.remove(DefaultFunnel.INCUBATION);
        var tale = new Tale().deal("prospect 2026-01-01, incubation 2026-01-03, negotiation 2026-01-08");
        tale.funnel = new Funnel("default", 2, DefaultFunnel.FUNNEL.title(), stages);
        tale.versions = List.of(DefaultFunnel.FUNNEL);
        var report = tale.asOf("2026-02-01");
        assertThat(report.stages())
                .extracting(each -> each.stage().id().value())
                .containsExactly("lead", "prospect", "incubation", "negotiation", "repurchase");
        assertThat(stage(report, "incubation").retired()).isTrue();
        assertThat(stage(report, "incubation").exits()).isEqualTo(new Exits(1, 0, 0, 0, 0));
        assertThat(stage(report, "prospect").conversion().to()).isEqualTo(DefaultFunnel.NEGOTIATION.id());
        assertThat(stage(report, "prospect").conversion().all()).isEqualTo(new Share(1, 1));
    }

    @Test
    void countsWorkingDaysWhereALimitDoes() {
        var working = new Stage(
                DefaultFunnel.LEAD.id(),
                DefaultFunnel.LEAD.name(),
                "LX",
                Stage.Kind.OPEN,
                DayCount.working(3),
                0.1,
                DefaultFunnel.LEAD.criteria(),
                List.of());
        var tale = new Tale()
                .deal("lead 2026-01-02T09:00:00, prospect 2026-01-06T09:00:00")
                .deal("lead 2026-01-02T09:00:00");
        tale.funnel = new Funnel(
                "default",
                1,
                DefaultFunnel.FUNNEL.title(),
                List.of(working, DefaultFunnel.PROSPECT, DefaultFunnel.WON));
        var lead = stage(tale.asOf("2026-01-07T08:00:00"), "lead");
        assertThat(lead.days().endedMean()).isEqualTo(4);
        assertThat(lead.workingDays()).isNotNull();
        assertThat(lead.workingDays().endedMean()).isEqualTo(2);
        assertThat(lead.overdue()).isZero();
        assertThat(stage(tale.asOf("2026-01-07T09:00:00"), "lead").overdue()).isEqualTo(1);
        assertThat(stage(tale.asOf("2026-01-07T09:00:00"), "prospect").workingDays())
                .isNull();
    }

    @Test
    void beginsWeeksOnSundayWhereTheWorkspaceDoes() {
        var tale = new Tale().weekStarts(DayOfWeek.SUNDAY).deal("lead 2026-03-28T12:00:00, won 2026-03-29T12:00:00");
        tale.by = By.WEEK;
        var weeks = tale.analysis(
                        new Window(moment("2026-03-21T23:00:00"), moment("2026-04-04T22:00:00"), moment("2026-05-01")))
                .groups();
        assertThat(weeks).extracting(Group::key).containsExactly("2026-03-22", "2026-03-29");
        assertThat(weeks).extracting(week -> week.report().won().count()).containsExactly(0L, 1L);
        assertThat(stage(weeks.getLast().report(), "lead").standing()).isEqualTo(new Standing(1, 0, 1, 0));
        // The night in which Berlin's clocks went forward has 23 hours; a day has 86,400 seconds.
        assertThat(weeks.getLast().report().won().days().mean()).isEqualTo(1);
    }

    @Test
    void dividesAPeriodUpToNow() {
        var tale = new Tale().deal("lead 2026-01-10");
        tale.by = By.MONTH;
        var year = new Window(moment("2025-12-31T23:00:00"), moment("2026-12-31T23:00:00"), moment("2026-03-05"));
        assertThat(tale.analysis(year).groups())
                .extracting(Group::key)
                .containsExactly("2026-01", "2026-02", "2026-03");
    }

    @Test
    void findsWhereTheFunnelBecameNarrower() {
        var tale = new Tale()
                .deals(60, "lead 2025-06-01, prospect 2025-06-10, won 2025-06-20", "USD 100")
                .deals(40, "lead 2025-06-01, lost 2025-06-10", null)
                .deals(10, "lead 2026-01-05, prospect 2026-01-14, won 2026-01-24", "USD 100")
                .deals(40, "lead 2026-01-05, lost 2026-01-14", null);
        var bottleneck = tale.between("2026-01-01", "2026-04-01", "2026-04-01").bottleneck();
        var worst = bottleneck.worst().orElseThrow();
        assertThat(worst.stage()).isEqualTo(DefaultFunnel.LEAD);
        assertThat(worst.reason()).isEqualTo(Reason.CONVERSION);
        assertThat(worst.now()).isEqualTo(new Share(10, 50));
        assertThat(worst.before()).isEqualTo(new Share(60, 100));
        assertThat(worst.probability()).isLessThan(1e-6);
        assertThat(worst.money().value()).isEqualByComparingTo(new BigDecimal("2000.00"));
        assertThat(tale.asOf("2026-04-01").bottleneck().verdict()).isEqualTo(Verdict.NO_BASELINE);
    }

    @Test
    void findsWhereTheFunnelBecameSlower() {
        var tale = new Tale();
        for (var day = 10; day < 40; day++) {
            tale.deal("lead 2025-06-01, prospect 2025-06-" + (day % 20 + 10));
            tale.deal("lead 2026-01-01, prospect 2026-02-" + (day % 18 + 10));
        }
        var worst = tale.between("2026-01-01", "2026-04-01", "2026-04-01")
                .bottleneck()
                .worst()
                .orElseThrow();
        assertThat(worst.reason()).isEqualTo(Reason.TIME);
        assertThat(worst.daysNow()).isGreaterThan(worst.daysBefore());
    }

    @Test
    void isSilentWhereThereAreTooFew() {
        var tale = new Tale()
                .deals(10, "lead 2025-06-01, prospect 2025-06-10", null)
                .deals(9, "lead 2026-01-05, lost 2026-01-14", null);
        assertThat(tale.between("2026-01-01", "2026-04-01", "2026-04-01")
                        .bottleneck()
                        .verdict())
                .isEqualTo(Verdict.TOO_FEW);
        tale.deals(30, "lead 2025-06-01, prospect 2025-06-10", null)
                .deals(30, "lead 2026-01-05, prospect 2026-01-14", null);
        tale.journeys.removeIf(
                journey -> journey.steps().getLast().stage().value().equals("lost"));
        assertThat(tale.between("2026-01-01", "2026-04-01", "2026-04-01")
                        .bottleneck()
                        .verdict())
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void tellsWhetherNudgesMoveAnything() {
        var tale = new Tale().deal("lead 2026-01-02");
        var deal = tale.journeys.getFirst().deal();
        tale.reminders = List.of(
                new Reminder(deal, moment("2026-01-09T10:00:00"), moment("2026-01-14T10:00:00")),
                new Reminder(deal, moment("2026-01-09T10:00:00"), moment("2026-01-14T10:00:01")),
                new Reminder(deal, moment("2026-01-16T10:00:00"), null),
                new Reminder(deal, moment("2026-01-30T10:00:00"), null),
                new Reminder(deal, moment("2026-01-30T10:00:00"), moment("2026-01-30T11:00:00")));
        var analysis = tale.analysis(Window.until(moment("2026-02-02")));
        assertThat(analysis.nudges()).isEqualTo(new Share(2, 4));
        assertThat(analysis.behind(Figure.NUDGES, null)).hasSize(4);
    }

    @Test
    void showsTheDealsBehindAFigure() {
        var tale = new Tale()
                .deal("lead 2026-01-01, won 2026-01-11", "USD 1000")
                .deal("lead 2026-01-01, lost 2026-01-06", "USD 10")
                .deal("lead 2026-01-01", "USD 50");
        var analysis = tale.analysis(Window.until(moment("2026-02-01")));
        assertThat(analysis.behind(Figure.WIN_RATE, null))
                .extracting(behind -> behind.deal().number() + " " + behind.counts() + " " + behind.days())
                .containsExactly("1 true 10.0", "2 false 5.0");
        assertThat(analysis.behind(Figure.CONVERSION, DefaultFunnel.LEAD)).hasSize(3);
        assertThat(analysis.behind(Figure.WEIGHTED, null))
                .extracting(Behind::money)
                .containsExactly(Money.of("2.50", "USD"));
        for (var figure : Figure.values()) {
            assertThat(analysis.behind(figure, DefaultFunnel.LEAD))
                    .as(figure.key())
                    .isNotNull();
        }
    }

    @Test
    void countsADealThatWasClosedBeforeItWasOpenedAndSaysSo() {
        var report = new Tale()
                .deal("lead 2026-03-10, negotiation 2026-03-20, won 2026-02-01", "USD 1000")
                .asOf("2026-06-01");
        assertThat(report.won().count()).isEqualTo(1);
        assertThat(report.disordered()).isEqualTo(1);
        assertThat(report.won().days().mean()).isZero();
        assertThat(report.stages())
                .allSatisfy(stage -> assertThat(stage.overdue()).isZero());
    }
}
