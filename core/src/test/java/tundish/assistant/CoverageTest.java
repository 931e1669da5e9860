package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.funnel.DefaultFunnel;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** USD 8,000 were won this autumn, and USD 6,000 are open. The bot begins on Monday, 23 November 2026. */
class CoverageTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    @BeforeEach
    void anAutumn() {
        bot.isNow("2026-10-05T10:00");
        open.deal("Acme", "8000", DefaultFunnel.NEGOTIATION, bot.tom);
        open.deal("Globex", "6000", DefaultFunnel.LEAD, bot.tom);
        bot.isNow("2026-10-15T10:00");
        bot.types(bot.tom, "/deal won Acme");
        bot.isNow(TestBot.MONDAY);
    }

    private String coverage(String period) {
        return bot.types(bot.grace, "/funnel report " + period)
                .lines()
                .filter(line -> line.startsWith("- Coverage"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isTheOpenPipelineOverWhatTheGoalOfThePeriodStillNeeds() {
        assertThat(coverage("")).isEqualTo("- Coverage: no revenue goal for this period [Why?]");
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        assertThat(coverage(""))
                .isEqualTo(
                        "- Coverage: 0.5 × – USD 6,000 open for USD 12,000 still needed of goal 1, USD 20,000 [Why?]");
        assertThat(coverage("this month")).contains("this part of goal 1, USD 6,667");
        assertThat(coverage("this week")).isEqualTo("- Coverage: no revenue goal for this period [Why?]");
        assertThat(coverage("this year")).isEqualTo("- Coverage: no revenue goal for this period [Why?]");
        assertThat(bot.types(bot.wang, "/funnel 报告 本季度"))
                .contains("- 覆盖率：0.5 倍：在手 USD 6,000，目标 1（USD 20,000）还差 USD 12,000 [为什么？]");
    }

    @Test
    void isAskedWhy() {
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        bot.types(bot.grace, "/funnel report");
        assertThat(bot.presses(bot.grace, "Why?", 5)).isEqualTo("""
                Why: Coverage
                What is being worked on, over what is still needed to the goal: its target less what was won. The goal is the one for exactly this period, or the parts of a longer one that make it up. Below 1, winning everything is not enough.
                1 Oct 2026 – 31 Dec 2026: 2 deals, 1 of them won.
                - Acme (TP20261005001) – won · 10 days · USD 8,000 · Tom [Open]
                - Globex (LX20261005002) – open · 49 days · USD 6,000 · Tom [Open]
                (1 to 2 of 2)
                [Open pipeline] [Won] [Report]""");
        assertThat(bot.presses(bot.grace, "Open pipeline")).startsWith("Why: Open pipeline\n");
        assertThat(bot.presses(bot.grace, "Weighted pipeline")).startsWith("Why: Weighted pipeline\n");
    }

    @Test
    void takesThePartsOfALongerGoalThatMakeUpThePeriod() {
        bot.types(bot.grace, "/goal revenue 100k at 1k, 2026, Grace, by quarter, 10/20/30/40");
        assertThat(coverage(""))
                .isEqualTo(
                        "- Coverage: 0.2 × – USD 6,000 open for USD 32,000 still needed of this part of goal 1, USD 40,000 [Why?]");
        assertThat(coverage("1 Jul to 31 Dec 2026")).contains("this part of goal 1, USD 70,000");
        assertThat(coverage("this month")).contains("no revenue goal");
        assertThat(coverage("this year")).contains("of goal 1, USD 100,000");
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q4 2026, Grace");
        assertThat(coverage("")).as("a goal of its own comes before a part").contains("of goal 2, USD 20,000");
        bot.types(bot.grace, "/goal drop 2");
        assertThat(coverage("")).contains("this part of goal 1");
    }

    @Test
    void saysSoWhereNothingIsNeededOrItCannotTell() {
        bot.types(bot.grace, "/goal revenue 5k at 1k, Q4 2026, Grace");
        assertThat(coverage("")).isEqualTo("- Coverage: goal 1, USD 5,000, is reached [Why?]");
        bot.types(bot.grace, "/goal revenue EUR 20k at EUR 1k, Q4 2026, Grace");
        assertThat(coverage("")).isEqualTo("- Coverage: goal 2, EUR 20,000: there is no rate into USD [Why?]");
        bot.types(bot.grace, "/tundish rate EUR 1.10 from 2026-01-01");
        assertThat(coverage(""))
                .isEqualTo(
                        "- Coverage: 0.4 × – USD 6,000 open for USD 14,000 still needed of goal 2, USD 22,000 [Why?]");
    }

    @Test
    void countsNoGoalOfDealsAndNoneOfAnotherFunnel() {
        bot.types(bot.grace, "/goal 40 won deals, Q4 2026, Tom");
        bot.types(bot.ada, "/tundish funnels new Export");
        assertThat(bot.types(bot.grace, "/goal revenue 9k at 1k, Q4 2026, Grace, funnel Export"))
                .contains("\nFunnel: Export\n", "Won so far: USD 0 (0 deals)");
        assertThat(coverage("")).contains("no revenue goal");
        assertThat(bot.types(bot.grace, "/goal revenue 9k, Q4 2026, Grace, funnel Mars"))
                .contains("There is no funnel “Mars”.");
        assertThat(bot.types(bot.wang, "/目标 收入 9千，2026年第四季度，王强，漏斗 火星")).contains("没有名为“火星”的漏斗");
        assertThat(bot.stores.goals().all(bot.workspace.id())).hasSize(2);
    }

    /** A quarter in which the clocks change begins and ends with a day all the same. */
    @Test
    void knowsTheQuarterAlsoWhereTheClocksChange() {
        bot.isNow(Instant.parse("2027-03-30T09:00:00Z"));
        bot.types(bot.grace, "/goal revenue 20k at 1k, Q1 2027, Grace");
        assertThat(coverage("")).contains("of goal 1, USD 20,000");
    }
}
