package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.operation.Operation;
import tundish.sync.Gauge;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** What becomes of the figure that a decision is meant to move. The team meets on Mondays at 9:00. */
class DecisionEffectTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void leadAnswered(String customer, String came, String answered) {
        bot.isNow(came);
        open.lead(customer, bot.tom);
        bot.isNow(answered);
        bot.types(bot.tom, "/followup " + customer + " called, wants a demo");
    }

    private void slowWeek() {
        leadAnswered("Acme", "2026-11-24T09:00", "2026-11-26T11:24");
        leadAnswered("Globex", "2026-11-24T10:00", "2026-11-27T10:00");
        leadAnswered("Initech", "2026-11-25T09:00", "2026-11-26T09:00");
        bot.isNow("2026-11-30T10:00");
    }

    private void quickWeek() {
        leadAnswered("Umbrella", "2026-12-01T09:00", "2026-12-02T04:12");
        leadAnswered("Hooli", "2026-12-02T09:00", "2026-12-02T15:00");
        leadAnswered("Stark", "2026-12-03T09:00", "2026-12-04T15:00");
        bot.isNow("2026-12-07T10:00");
    }

    @Test
    void offersTheFigureThatADecisionSoundsLikeAndTellsThenAndNowAWeekLater() {
        slowWeek();
        assertThat(bot.types(bot.grace, "/sync decide answer every lead within a day"))
                .endsWith("[Edit] [Name its figure…] [Drop]");
        assertThat(bot.presses(bot.grace, "Name its figure")).contains("(first contact, median)");
        assertThat(bot.submits(bot.grace, Map.of())).isEqualTo("""
                Decision recorded
                answer every lead within a day
                Meant to move: first contact, median, now 2.1 days
                (It will be in the next weekly summary. Somebody is to carry it out? Edit it and name an owner.)
                [Edit] [Drop]""");
        quickWeek();
        assertThat(bot.types(bot.grace, "/sync")).contains("""
                ## Since the decisions
                - answer every lead within a day (Mon 30 Nov): first contact, median 2.1 days → 0.8 days, better
                """);
        assertThat(bot.types(bot.wang, "/sync")).contains("""
                ## 决定之后的变化
                - answer every lead within a day（11月30日(周一)）：首次联系用时（中位） 2.1 天 → 0.8 天，有改善
                """);
    }

    @Test
    void saysThatItIsTooEarlyToTell() {
        slowWeek();
        bot.types(bot.grace, "/sync decide answer every lead within a day");
        bot.presses(bot.grace, "Name its figure");
        bot.submits(bot.grace, Map.of());
        bot.isNow("2026-12-01T10:00");
        assertThat(bot.types(bot.grace, "/sync"))
                .contains("(Mon 30 Nov): first contact, median 2.1 days → too few to say (0)\n");
    }

    @Test
    void keepsWhatTheFigureWasWhenADecisionIsCorrectedAndForgetsItWithTheFigure() {
        slowWeek();
        bot.types(bot.wang, "/sync 决定 当天回复每条线索");
        bot.presses(bot.wang, "关联指标");
        assertThat(bot.submits(bot.wang, Map.of())).contains("希望改善: 首次联系用时（中位），目前 2.1 天\n");
        bot.isNow("2026-12-03T10:00");
        bot.presses(bot.wang, "修改");
        assertThat(bot.submits(bot.wang, Map.of("text", "两小时内回复每条线索"))).contains("目前 2.1 天\n");
        bot.presses(bot.wang, "修改");
        assertThat(bot.submits(bot.wang, Map.of("figure", ""))).doesNotContain("希望改善");
    }

    @Test
    void tellsForFourWeeks() {
        slowWeek();
        bot.types(bot.grace, "/sync decide answer every lead within a day");
        bot.presses(bot.grace, "Name its figure");
        bot.submits(bot.grace, Map.of());
        bot.isNow("2026-12-28T10:00");
        assertThat(bot.types(bot.grace, "/sync")).contains("## Since the decisions");
        bot.isNow("2027-01-11T10:00");
        assertThat(bot.types(bot.grace, "/sync")).doesNotContain("## Since the decisions");
    }

    @Test
    void measuresEveryFigureWithoutInventingAny() {
        open.lead("Acme", bot.tom);
        for (var gauge : Gauge.values()) {
            var said = bot.carriesOut(bot.grace, new Operation.Decide("try", "", "", 0, gauge.key()));
            assertThat(said).contains("Meant to move: ").doesNotContain("NaN", "Infinity", "null", "0 %");
        }
        bot.passes(Duration.ofDays(8));
        assertThat(bot.types(bot.grace, "/sync"))
                .contains("## Since the decisions")
                .doesNotContain("NaN", "Infinity", "null");
    }
}
