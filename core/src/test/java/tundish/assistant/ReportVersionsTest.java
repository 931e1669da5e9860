package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** A deal waits in a stage in the autumn; in the new year the stage is retired and another renamed. */
class ReportVersionsTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void aStageIsRetiredAfterTheQuarter() {
        new Opening(bot).deal(bot.workspace, Details.of("Acme"), DefaultFunnel.INCUBATION, bot.tom, bot.instant());
        bot.isNow("2027-01-01T00:00");
        bot.types(bot.ada, "/tundish funnels rename prospect to Qualified");
        bot.isNow("2027-01-12T10:00");
        bot.types(bot.ada, "/tundish funnels retire incubation into prospect");
        bot.types(bot.ada, "/tundish funnels add Trial / 试用 after prospect");
    }

    @Test
    void tellsTheLastQuarterByTheStagesOfThen() {
        assertThat(bot.types(bot.grace, "/funnel report last quarter"))
                .contains("""
                Stage | Entered | Went on | Rate | Median days | Open at its end | Overdue now
                Lead | 0 | – | – | – | 0 | 0
                Prospect | 0 | – | – | – | 0 | 0
                Incubation | 1 |""")
                .doesNotContain("Qualified", "Trial", "retired");
    }

    @Test
    void tellsThisQuarterByTheStagesOfNow() {
        assertThat(bot.types(bot.grace, "/funnel report this quarter"))
                .contains("""
                Lead | 0 | – | – | – | 0 | 0
                Qualified | 1 |""")
                .contains("\nTrial | 0")
                .doesNotContain("Incubation |");
    }

    @Test
    void namesAStageThatIsGoneByItsNameInAReportOfBothQuarters() {
        assertThat(bot.types(bot.wang, "/funnel 报告 全部")).contains("商机孵化（已停用） | 1 |");
    }
}
