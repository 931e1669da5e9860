package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.metrics.Forecast;
import tundish.operation.DealRef;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.WinDeal;
import tundish.testing.TestBot;

/** A team that meets on Mondays at 9:00 looks back on what it was told of the quarter. It begins on 23 November 2026. */
class ForecastsTest {

    private final TestBot bot = new TestBot();

    private void isNow(String local) {
        bot.isNow(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
        bot.runsWhatIsDue();
    }

    @BeforeEach
    void theTeamHasAChannelAndADeal() {
        bot.carriesOut(bot.ada, new ChangeSettings(Map.of("teamChannel", "console")));
        bot.runsWhatIsDue();
        bot.types(bot.tom, "/lead Acme, needs 50 seats, USD 8,000, close: 2026-12-15");
    }

    @Test
    void whatWasSaidStaysAsItWasSaidAndIsComparedWithTheEnd() {
        assertThat(bot.types(bot.grace, "/funnel report this quarter")).doesNotContain("was said to be");
        isNow("2026-11-30T09:00");
        assertThat(bot.types(bot.grace, "/funnel report this quarter"))
                .contains("(On 29 Nov 2026 the landing was said to be USD 400.)");

        bot.types(bot.tom, "/deal edit Acme amount 16,000");
        isNow("2026-12-07T09:00");
        assertThat(bot.types(bot.wang, "/漏斗 报告 本季度")).contains("(2026年11月29日时预计本季完成 USD 400，2026年12月6日时预计 USD 800。)");

        bot.carriesOut(bot.grace, new WinDeal(new DealRef("Acme"), "1,000", "", "signed", -1));
        bot.isNow("2027-01-04T08:00");
        assertThat(bot.types(bot.grace, "/funnel report last quarter"))
                .contains("(On 29 Nov 2026 the landing was said to be USD 400, on 6 Dec 2026 USD 800."
                        + " It came to USD 1,000, +25 % off the last word.)");
    }

    @Test
    void everyFunnelInWhichThereIsSomethingHasItsOwn() {
        bot.types(bot.ada, "/tundish funnels new Partners / 渠道伙伴");
        bot.types(bot.ada, "/tundish funnels new Empty / 空");
        bot.types(bot.tom, "/lead Borealis, funnel: Partners, USD 2,000, close: 2026-12-15");
        isNow("2026-11-30T09:00");
        bot.types(bot.tom, "/deal edit Borealis amount 4,000");
        isNow("2026-12-07T09:00");
        assertThat(bot.types(bot.grace, "/funnel report partners this quarter"))
                .contains("(On 29 Nov 2026 the landing was said to be USD 100, on 6 Dec 2026 USD 200.)");
        assertThat(bot.types(bot.grace, "/funnel report this quarter"))
                .contains("(On 29 Nov 2026 the landing was said to be USD 400, on 6 Dec 2026 USD 400.)");
        assertThat(bot.types(bot.wang, "/漏斗 报告 渠道伙伴 本季度"))
                .contains("(2026年11月29日时预计本季完成 USD 100，2026年12月6日时预计 USD 200。)");
        assertThat(bot.types(bot.grace, "/funnel report empty this quarter")).doesNotContain("was said to be");
    }

    @Test
    void anotherPeriodThanAQuarterWasNeverSpokenOf() {
        isNow("2026-11-30T09:00");
        assertThat(bot.types(bot.grace, "/funnel report this month")).doesNotContain("was said to be");
    }

    @Test
    void aSummaryThatIsSaidAgainChangesNothing() {
        isNow("2026-11-30T09:00");
        var said = said();
        bot.types(bot.tom, "/deal edit Acme amount 99,000");
        bot.lookingIn(() -> bot.assembly.posted().summary(bot.workspace.id(), LocalDate.of(2026, 11, 30)));
        assertThat(said()).isEqualTo(said).hasSize(1);
    }

    private List<Forecast> said() {
        return bot.lookingIn(() -> bot.stores.forecasts().of(bot.workspace.id(), "default", LocalDate.of(2026, 10, 1)));
    }
}
