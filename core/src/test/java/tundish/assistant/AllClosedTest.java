package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.money.Money;
import tundish.operation.Operation.ShowHome;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** A team whose deals were all won or lost a month ago: nothing is open, and nothing of what was may be denied. */
class AllClosedTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void everyDealIsClosed() {
        bot.passes(Duration.ofDays(-120));
        var open = new Opening(bot);
        for (var customer : new String[] {"Acme", "Globex"}) {
            var details = Details.of(customer).withAmount(Money.of("1000", "USD"));
            open.deal(bot.workspace, details, DefaultFunnel.NEGOTIATION, bot.tom, bot.instant());
        }
        bot.types(bot.tom, "/deal won Acme");
        bot.types(bot.tom, "/deal lost Globex price");
        bot.passes(Duration.ofDays(120));
    }

    @Test
    void theFunnelSaysThatNothingIsOpenAndLeadsToTheReport() {
        assertThat(bot.types(bot.tom, "/funnel")).isEqualTo("""
                Sales funnel
                Nothing is open at the moment: every deal so far was won or lost. The report says how they went.
                [Report] [Overdue] [Mine] [Filter] [Export]""");
        assertThat(bot.presses(bot.tom, "Report"))
                .startsWith(
                        "Funnel report · all until 23 Nov 2026\nWon 1 of 2 closed: 50 % (9–91 %), worth USD 1,000.\n");
    }

    @Test
    void itSaysSoInChineseToo() {
        assertThat(bot.types(bot.liNa, "/漏斗")).isEqualTo("""
                销售漏斗
                目前没有在手商机：此前的商机都已成交或流失，详情请看报告。
                [报告] [只看逾期] [只看我的] [筛选] [导出]""");
        assertThat(bot.presses(bot.liNa, "报告")).startsWith("漏斗报告 · ");
        assertThat(bot.presses(bot.liNa, "按负责人")).contains("Tom");
    }

    @Test
    void aPartOfTheFunnelOnlyHasNoDealsThatFit() {
        bot.types(bot.tom, "/funnel");
        assertThat(bot.presses(bot.tom, "Mine")).isEqualTo("""
                Sales funnel · mine
                No deals fit.
                [Overdue] [Filter] [Export]""");
    }

    @Test
    void anotherFunnelThatNeverHeldADealStillSaysHowToBegin() {
        bot.types(bot.ada, "/tundish funnels new Partners / 渠道伙伴");
        assertThat(bot.types(bot.tom, "/funnel partners")).startsWith("Partners\nNo deals yet.");
        assertThat(bot.presses(bot.tom, "Sales funnel")).startsWith("Sales funnel\nNothing is open at the moment");
        assertThat(bot.presses(bot.tom, "Report")).startsWith("Funnel report · Sales funnel · all until");
    }

    @Test
    void onesOwnDayDeniesNoDealEither() {
        assertThat(bot.carriesOut(bot.tom, new ShowHome())).isEqualTo("""
                My day
                Nothing is due, and no open deal is yours. You can enter a new lead.
                [Log follow-up] [New lead] [My deals]""");
        assertThat(bot.carriesOut(bot.liNa, new ShowHome())).contains("您名下没有在手商机，可以录入一条新线索。");
    }

    @Test
    void theMeetingSeesAQuietWeekAndNoEmptyFunnel() {
        assertThat(bot.types(bot.tom, "/sync")).isEqualTo("""
                This week so far, since Mon 23 Nov
                A quiet week: no new leads, nothing won, nothing lost.
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Mon 23 Nov. Lead 0; Prospect 0; Incubation 0; Negotiation 0; Repurchase 0>
                (Open deals: 0. When the week began: 0.)
                ## Follow-ups
                Tom 0, 李娜 0
                [Give feedback] [Record a decision] [Funnel]
                (No team channel is set yet, so the weekly summary is posted nowhere. An administrator can set one.)""");
        assertThat(bot.types(bot.liNa, "/例会")).contains("本周平静：没有新线索").doesNotContain("还没有商机");
    }
}
