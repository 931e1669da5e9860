package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.message.ButtonIds;
import tundish.operation.DealRef;
import tundish.operation.FormName;
import tundish.operation.FunnelView;
import tundish.operation.Operation.OpenForm;
import tundish.operation.Operation.ShowFunnel;
import tundish.operation.Operation.ShowHome;
import tundish.operation.Operation.WinDeal;
import tundish.testing.TestBot;

/** A team with the usual funnel and one for partners, which has a stage of its own. */
class SeveralFunnelsTest {

    private static final List<FormName> ASKING =
            List.of(FormName.LEAD, FormName.FUNNEL, FormName.IMPORT, FormName.REPORT);

    private final TestBot bot = new TestBot();

    @BeforeEach
    void partnersHaveAFunnel() {
        bot.types(bot.ada, "/tundish funnels new Partners / 渠道伙伴");
        bot.types(bot.ada, "/tundish funnels add partners: Vetting / 资质审查 after prospect");
        bot.types(bot.tom, "/lead Acme, needs 50 seats, USD 5,000");
    }

    @Test
    void aLeadGoesWhereItIsSaid() {
        assertThat(bot.types(bot.tom, "/lead Borealis, funnel: Partners, wants to resell"))
                .isEqualTo("""
                Lead entered
                Funnel: Partners
                Reference: LX20261123002
                Customer: Borealis
                Need: wants to resell
                Owner: Tom
                [Log follow-up] [Edit] [Show deal]""");
        assertThat(bot.types(bot.liNa, "/线索 华东代理，漏斗：渠道伙伴，想做代理"))
                .startsWith("线索已录入\n漏斗: 渠道伙伴\n线索/商机编号: LX20261123003\n客户名称: 华东代理");
        assertThat(bot.types(bot.tom, "/deal show Borealis"))
                .startsWith("Borealis · LX20261123002\nFunnel: Partners\nStage: Lead");
        assertThat(bot.types(bot.tom, "/deal show Acme")).startsWith("Acme · LX20261123001\nStage: Lead");
    }

    @Test
    void aLeadForAFunnelThatNobodyKnowsIsNotEntered() {
        assertThat(bot.types(bot.tom, "/lead Cumulus, funnel: nowhere")).isEqualTo("""
                Please check one thing
                There is no funnel “nowhere”.
                [Change what I typed]""");
        assertThat(bot.types(bot.tom, "/deal show Cumulus")).contains("no deal");
    }

    @Test
    void theTableShowsOneFunnelAndLeadsToTheOthers() {
        bot.types(bot.tom, "/lead Borealis, funnel: Partners, wants to resell");
        bot.types(bot.tom, "/deal move Borealis prospect");
        assertThat(bot.types(bot.tom, "/funnel")).isEqualTo("""
                Sales funnel
                Stage | Deals | Amount
                Lead | 1 | USD 5,000
                Stage | Reference | Customer | Owner | Next action | Expected close | Status | Amount
                Lead | LX20261123001 | Acme | Tom |  |  | To follow up | USD 5,000
                (1 to 1 of 1)
                [Overdue] [Mine] [Filter] [Export]
                [Partners]""");
        var partners = bot.presses(bot.tom, "Partners");
        assertThat(partners).startsWith("Partners\n").contains("Borealis").endsWith("[Sales funnel]");
        assertThat(bot.types(bot.tom, "/funnel partners")).isEqualTo(partners);
        assertThat(bot.types(bot.tom, "/funnel partners mine")).startsWith("Partners · mine\n");
        assertThat(bot.types(bot.liNa, "/漏斗 渠道伙伴 Tom"))
                .startsWith("渠道伙伴 · Tom\n")
                .contains("Borealis");
        assertThat(bot.types(bot.tom, "/funnel vetting")).startsWith("Partners · Vetting\nNo deals fit.");
        assertThat(bot.types(bot.tom, "/funnel Tom"))
                .startsWith("Sales funnel · Tom\n")
                .contains("Acme");
    }

    @Test
    void aReportIsAboutOneFunnelAndSaysWhich() {
        bot.types(bot.tom, "/lead Borealis, funnel: Partners, wants to resell");
        var partners = bot.types(bot.grace, "/funnel report partners this month");
        assertThat(partners)
                .startsWith("Funnel report · Partners · 1 Nov 2026 – 30 Nov 2026\n")
                .contains("\nVetting | 0")
                .endsWith("[Sales funnel]");
        assertThat(bot.presses(bot.grace, "Why?", 3)).contains("Borealis").doesNotContain("Acme");
        assertThat(bot.types(bot.wang, "/漏斗 报告 渠道伙伴 本月")).startsWith("漏斗报告 · 渠道伙伴 · ");
        assertThat(bot.types(bot.wang, "/漏斗 报告 本月"))
                .startsWith("漏斗报告 · 销售漏斗 · ")
                .endsWith("[渠道伙伴]");
    }

    @Test
    void aReportIsChangedInTheFunnelThatItIsAbout() {
        bot.types(bot.grace, "/funnel report partners this month");
        assertThat(bot.presses(bot.grace, "Change")).contains("Funnel: Sales funnel / (Partners)\n");
        bot.types(bot.ada, "/tundish funnels new Resellers of resellers in the North");
        bot.types(
                bot.grace,
                "/funnel report Resellers of resellers in the North last month by customer touched as of 3 Nov");
        assertThat(bot.presses(bot.grace, "Change"))
                .contains("Partners / (Resellers of resellers in the North)\n")
                .contains("Period: 2026-10-01..2026-10-31@2026-11-03\n")
                .contains("(customer)")
                .contains("(touched)");
    }

    @Test
    void aFileGoesIntoTheFunnelThatWasChosenUnlessItsRowsNameOne() {
        bot.files.put("partners", """
                id,customer,stage,funnel
                1,Delphi,Vetting,
                2,Erebus,Prospect,default
                """);
        bot.types(bot.grace, "/tundish import");
        assertThat(bot.submits(bot.grace, Map.of("file", "partners"))).contains("Created: 1", "Rejected: 1");
        bot.types(bot.grace, "/tundish import");
        assertThat(bot.submits(bot.grace, Map.of("file", "partners", "funnel", "partners", "dryRun", "yes")))
                .contains("Created: 1", "Unchanged: 1", "Rejected: 0");
        assertThat(bot.presses(bot.grace, "Import")).contains("Created: 1", "Rejected: 0");
        assertThat(bot.types(bot.tom, "/funnel partners"))
                .contains("Vetting | 1 |", "Delphi")
                .doesNotContain("Erebus");
    }

    @Test
    void myDayTellsThemApart() {
        bot.types(bot.tom, "/lead Borealis, funnel: Partners, EUR 700");
        assertThat(bot.carriesOut(bot.tom, new ShowHome())).isEqualTo("""
                My day
                ## My deals: Sales funnel
                Stage | Deals | Amount
                Lead | 1 | USD 5,000
                ## My deals: Partners
                Stage | Deals | Amount
                Lead | 1 | EUR 700
                [Log follow-up] [New lead] [My deals]""");
    }

    @Test
    void aRepurchaseBeginsAnewWhereNothingComesAfterTheSale() {
        bot.types(bot.ada, "/tundish funnels retire partners: repurchase into lead");
        bot.types(bot.tom, "/lead Borealis, funnel: Partners, wants to resell, EUR 700");
        bot.carriesOut(bot.grace, new WinDeal(new DealRef("Borealis"), "", "", "signed already", -1));
        bot.types(bot.tom, "/deal repurchase Borealis wants more");
        assertThat(bot.types(bot.tom, "/funnel partners")).contains("Lead | LX20261123003 | Borealis | Tom");
    }

    @Test
    void formsAskForTheFunnelOnlyWhereThereIsAChoice() {
        var single = new TestBot();
        assertThat(ASKING).allSatisfy(form -> {
            var empty = new OpenForm(form, "");
            assertThat(bot.carriesOut(bot.ada, empty)).contains("Funnel: Sales funnel / Partners");
            assertThat(single.carriesOut(single.ada, empty)).doesNotContain("Funnel:");
        });
    }

    @Test
    void buttonsFromBeforeThereWereSeveralStillWork() {
        assertThat(ButtonIds.read("v1|funnel|me||o||0", bot.workspace.id()))
                .contains(new ShowFunnel(FunnelView.ALL.ownedBy("me").onlyOverdue()));
    }
}
