package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.message.ButtonIds;
import tundish.operation.DealRef;
import tundish.operation.Operation.ReportCampaigns;
import tundish.operation.Operation.WinDeal;
import tundish.testing.Past;
import tundish.testing.TestBot;

class CampaignTest {

    private final TestBot bot = new TestBot();

    @Test
    void aCampaignIsSetUpInOneLine() {
        assertThat(
                        bot.types(
                                bot.mia,
                                "/campaign new Expo 2026, trade show, 2026-11-02 to 2026-11-05, budget EUR 50k, target 50 leads"))
                .isEqualTo("""
                        Expo 2026
                        Channel: Trade show
                        Owner: Mia
                        Days: Mon 2 Nov 2026 – Thu 5 Nov 2026
                        Budget: EUR 50,000 (0 % used)
                        Cost: EUR 0
                        Leads: 0
                        Valid leads: 0 / 50
                        Opportunities: 0
                        Won: 0
                        Revenue: EUR 0
                        Expected from open deals: EUR 0
                        Cost per lead: –
                        Cost per opportunity: –
                        Cost per customer: –
                        ROI: –
                        ROI with expected: –
                        [Book a cost] [Change] [Attach a lead] [All campaigns]""");
    }

    @Test
    void theSameInChinese() {
        assertThat(bot.types(bot.wang, "/活动 新建 春季展会，展会，3月3日至3月5日，预算5万，目标50条，负责人Mia"))
                .startsWith("春季展会\n渠道: 展会\n负责人: Mia\n日期: ")
                .contains("\n预算: USD 50,000", "\n有效线索: 0 / 50\n");
        assertThat(bot.types(bot.wang, "/活动 费用 春季展会 1.2万 展位费"))
                .contains("\n费用: USD 12,000\n")
                .contains("：USD 12,000 · 展位费 [撤回]");
        assertThat(bot.types(bot.wang, "/活动 报告 渠道 线性"))
                .startsWith("渠道（USD）\n渠道 | 费用 | 线索 | 有效 / 目标 | 商机 | 成交 |")
                .contains("归因：线性分摊。");
    }

    @Test
    void costsAreBookedInAnyCurrencyAndTakenBack() {
        bot.types(bot.mia, "/campaign new Expo, trade show, budget 1000");
        bot.types(bot.grace, "/tundish rate EUR 1.1 from 2026-01-01");
        bot.types(bot.mia, "/campaign cost Expo 100 booth");
        assertThat(bot.types(bot.mia, "/campaign cost Expo EUR 200 2026-10-03 posters"))
                .contains("\nBudget: USD 1,000 (32 % used)\nCost: USD 320\n")
                .contains("- Sat 3 Oct 2026: EUR 200 · posters [Take back]");
        assertThat(bot.presses(bot.mia, "Take back")).contains("\nCost: USD 220\n");
        assertThat(bot.types(bot.mia, "/campaign cost Expo GBP 5"))
                .contains("\nCost: USD 220\n")
                .contains("(Left out: GBP 5, for want of a rate into USD (GBP Mon 23 Nov 2026).)");
    }

    @Test
    void aCampaignIsChangedInOneLineAndInAForm() {
        bot.types(bot.mia, "/campaign new Expo, trade show, budget 1000");
        assertThat(bot.types(bot.mia, "/campaign edit Expo target 40")).contains("Valid leads: 0 / 40");
        bot.presses(bot.mia, "Change");
        assertThat(bot.submits(bot.mia, Map.of("end", "2026-01-01", "start", "2026-02-01")))
                .endsWith("! end: It would end (2026-01-01) before it starts (2026-02-01).");
        assertThat(bot.submits(bot.mia, Map.of("end", "2026-03-01", "budget", "none")))
                .contains("Days: Sun 1 Feb 2026 – Sun 1 Mar 2026\nBudget: –");
    }

    @Test
    void refusesWhatIsTakenUnknownOrNotAllowed() {
        bot.types(bot.mia, "/campaign new Expo");
        assertThat(bot.types(bot.mia, "/campaign new EXPO")).contains("There is a campaign called Expo already.");
        assertThat(bot.types(bot.mia, "/campaign cost Fair 10")).contains("I know no campaign “Fair”");
        assertThat(bot.types(bot.tom, "/campaign cost Expo 10")).startsWith("That is not yours to do");
        assertThat(bot.types(bot.mia, "/campaign edit Expo colour red")).contains("There is no field “colour”");
        assertThat(bot.types(bot.mia, "/campaign cost Expo -10")).contains("is negative");
    }

    @Test
    void dealsThatNameACampaignBelongToItAndUnknownNamesAreAdopted() {
        lead("Acme", "expo 2026");
        lead("Beta", "Expo 2026");
        assertThat(bot.types(bot.mia, "/campaign")).isEqualTo("""
                Campaigns
                There are no campaigns yet.
                Deals also name these, which are no campaigns:
                - expo 2026 (deals: 2) [Make it a campaign]
                [New campaign] [Report]""");
        bot.presses(bot.mia, "Make it a campaign");
        assertThat(bot.submits(bot.mia, Map.of("channel", "Trade show")))
                .startsWith("expo 2026\nChannel: Trade show")
                .contains("\nLeads: 2\n");
    }

    @Test
    void creditIsSharedBetweenTouchesToTheCent() {
        lead("Acme", "");
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Expo, trade show");
        bot.types(bot.mia, "/campaign new Mail, mailing");
        for (var touch : new String[] {"Ads Acme 2026-11-10", "Expo Acme 2026-11-12", "Mail Acme 2026-11-15"}) {
            assertThat(bot.types(bot.mia, "/campaign attach " + touch)).startsWith("Acme is attached to ");
        }
        wins("Acme", "100");
        assertThat(bot.types(bot.mia, "/campaign report campaign linear"))
                .contains("Ads | 0 | 0.3 | 0.3 | 0.3 | 0.3 | 33.34 | – | – | – | – | –")
                .contains("Expo | 0 | 0.3 | 0.3 | 0.3 | 0.3 | 33.33 |")
                .contains("Mail | 0 | 0.3 | 0.3 | 0.3 | 0.3 | 33.33 |")
                .contains("Total | 0 | 1 | 1 | 1 | 1 | 100 |");
        assertThat(bot.types(bot.mia, "/campaign report"))
                .contains("Ads | 0 | 1 | 1 | 1 | 1 | 100 |", "Mail | 0 | 0 |");
        assertThat(bot.presses(bot.mia, "Last touch")).contains("Mail | 0 | 1 | 1 | 1 | 1 | 100 |", "Ads | 0 | 0 |");
    }

    @Test
    void aCampaignThatTouchesTheLeadAgainKeepsItsFirstTouch() {
        lead("Acme", "Ads");
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Mail, mailing");
        bot.passes(Duration.ofDays(2));
        bot.types(bot.mia, "/campaign attach Mail Acme");
        bot.passes(Duration.ofDays(2));
        bot.types(bot.mia, "/campaign attach Ads Acme");
        assertThat(bot.types(bot.mia, "/campaign report campaign")).contains("Ads | 0 | 1 |", "Mail | 0 | 0 |");
        assertThat(bot.presses(bot.mia, "Last touch")).contains("Ads | 0 | 1 |", "Mail | 0 | 0 |");
        assertThat(bot.presses(bot.mia, "Linear")).contains("Ads | 0 | 0.7 |", "Mail | 0 | 0.3 |");
    }

    @Test
    void whatIsWrittenDownOfTheTouchByWhichALeadCameIsNoOtherTouch() {
        lead("Acme", "Ads");
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Mail, mailing");
        bot.types(bot.mia, "/campaign attach Ads Acme");
        bot.types(bot.mia, "/campaign attach Mail Acme");
        assertThat(bot.types(bot.mia, "/campaign report campaign linear"))
                .contains("Ads | 0 | 0.5 |", "Mail | 0 | 0.5 |");
    }

    @Test
    void whatCameAfterTheDealClosedGetsNoCredit() {
        lead("Acme", "Ads");
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Mail, mailing");
        wins("Acme", "100");
        bot.passes(Duration.ofDays(2));
        bot.types(bot.mia, "/campaign attach Mail Acme");
        assertThat(bot.types(bot.mia, "/campaign report campaign last"))
                .contains("Ads | 0 | 1 | 1 | 1 | 1 | 100 |", "Mail | 0 | 0 | 0 | 0 | 0 | 0 |");
    }

    @Test
    void aCostCountsOnceHoweverManyDealsItWon() {
        bot.types(bot.mia, "/campaign new Expo, trade show, target 3");
        bot.types(bot.mia, "/campaign cost Expo 50");
        for (var customer : new String[] {"Acme", "Beta", "Gamma"}) {
            lead(customer, "Expo");
            wins(customer, "100");
        }
        lead("Delta", "Expo");
        assertThat(bot.types(bot.mia, "/campaign report"))
                .contains("Expo | 50 | 4 | 3 / 3 | 3 | 3 | 300 | 12.50 | 16.67 | 16.67 | 500 % | 500 %");
        bot.types(bot.ada, "/tundish settings margin 40%");
        assertThat(bot.types(bot.mia, "/campaign report")).contains("| 140 % | 140 %", "ROI with 40 % of revenue.");
    }

    @Test
    void channelsAddUpTheirCampaignsAndTheLeadsThatNameThem() {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        bot.types(bot.mia, "/campaign new Messe, 展会");
        bot.types(bot.mia, "/campaign cost Expo 30");
        bot.types(bot.mia, "/campaign cost Messe 70");
        lead("Acme", "Expo");
        lead("Beta", "");
        bot.types(bot.grace, "/deal edit Beta source 展会");
        lead("Gamma", "");
        assertThat(bot.types(bot.mia, "/campaign report channel"))
                .contains("Trade show | 100 | 2 | 0 | 0 | 0 | 0 | 50 | – | – | −100 % |")
                .contains("Touched by none: 1 lead, ");
    }

    @Test
    void aReportIsOfAPeriodAndItsButtonsKeepIt() {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        bot.types(bot.mia, "/campaign cost Expo 100 2026-08-03 booth");
        bot.types(bot.mia, "/campaign cost Expo 30 2026-11-03 posters");
        lead("Acme", "Expo");
        assertThat(bot.types(bot.mia, "/campaign report last quarter by channel"))
                .startsWith("Channels, in USD · 1 Jul 2026 – 30 Sep 2026\n")
                .contains("Trade show | 100 | 0 |");
        assertThat(bot.presses(bot.mia, "Last touch"))
                .startsWith("Channels, in USD · 1 Jul 2026 – 30 Sep 2026\n")
                .contains("Credit: Last touch.", "Trade show | 100 | 0 |");
        assertThat(bot.presses(bot.mia, "By campaign"))
                .startsWith("Campaigns, in USD · 1 Jul 2026 – 30 Sep 2026\n")
                .contains("Credit: Last touch.", "Expo | 100 | 0 |");
        assertThat(bot.types(bot.mia, "/campaign report channel last this quarter"))
                .startsWith("Channels, in USD · 1 Oct 2026 – 31 Dec 2026\n")
                .contains("Credit: Last touch.", "Trade show | 30 | 1 |");
        assertThat(bot.types(bot.wang, "/活动 报告 上季度"))
                .startsWith("市场活动（USD） · 2026年7月1日至2026年9月30日\n")
                .contains("Expo | 100 | 0 |");
        assertThat(bot.types(bot.mia, "/campaign report all"))
                .startsWith("Campaigns, in USD\n")
                .contains("Expo | 130 | 1 |");
        assertThat(bot.types(bot.mia, "/campaign report next quarter")).isEqualTo("""
                Campaigns, in USD · 1 Jan 2027 – 31 Mar 2027
                This period has not begun: there is nothing to report yet.
                [By channel] [Last touch] [Linear] [Change…]""");
    }

    @Test
    void aReportIsAskedForInAForm() {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        bot.types(bot.mia, "/campaign report");
        bot.presses(bot.mia, "Change");
        assertThat(bot.submits(bot.mia, Map.of("by", "channel", "credit", "linear", "period", "last month")))
                .startsWith("Channels, in USD · 1 Oct 2026 – 31 Oct 2026\n")
                .contains("Credit: Linear.");
        assertThat(bot.presses(bot.mia, "Change"))
                .contains("(channels)")
                .contains("(Linear)")
                .contains("Period: 2026-10-01..2026-10-31\n");
        assertThat(bot.types(bot.mia, "/campaign report purple by channel"))
                .contains("I cannot read “purple” as a period.");
    }

    @Test
    void aButtonFromBeforeReportsHadAPeriodStillReads() {
        assertThat(ButtonIds.read("v1|campaign.report|channel|linear", bot.workspace.id()))
                .contains(new ReportCampaigns("channel", "linear", ""));
    }

    @Test
    void saysNothingWithoutEvidence() {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        bot.types(bot.mia, "/campaign cost Expo 1000");
        assertThat(bot.types(bot.mia, "/campaign report")).doesNotContain("Worth", "young");
        lead("Acme", "Expo");
        assertThat(bot.types(bot.mia, "/campaign report"))
                .contains("Too young to judge: Expo, with 0 leads that are decided or old enough; it takes 20.");
    }

    @Test
    void aCampaignThatHasJustBegunIsTooYoungAlsoWithoutALead() {
        bot.types(bot.mia, "/campaign new Expo, trade show, 2026-11-16 to 2026-11-30");
        bot.types(bot.mia, "/campaign new Mail, mailing, 2026-08-01 to 2026-08-05");
        bot.types(bot.mia, "/campaign cost Expo 1000");
        bot.types(bot.mia, "/campaign cost Mail 1000");
        assertThat(bot.types(bot.mia, "/campaign report"))
                .contains("Too young to judge: Expo, with 0 leads that are decided or old enough; it takes 20.")
                .doesNotContain("judge: Mail");
    }

    @Test
    void saysWhatToCutAndWhatToFeed() {
        bot.types(bot.mia, "/campaign new Good, search ads");
        bot.types(bot.mia, "/campaign new Bad, mailing");
        bot.types(bot.mia, "/campaign cost Good 100");
        bot.types(bot.mia, "/campaign cost Bad 100000");
        for (var i = 0; i < 24; i++) {
            closes("Good " + i, "Good", i < 12);
            closes("Bad " + i, "Bad", i < 2);
        }
        assertThat(bot.types(bot.mia, "/campaign report"))
                .contains("Worth cutting: Bad won 2 of 24 (win rate 2–26 %); a customer brings USD 100, a lead costs"
                        + " USD 4,166.67. Even at the high end it does not pay.")
                .contains("Worth more budget: Good won 12 of 24 (win rate 31–69 %); a customer brings USD 100, a lead"
                        + " costs USD 4.17. Even at the low end it pays.");
    }

    private void closes(String customer, String campaign, boolean won) {
        lead(customer, campaign);
        if (won) {
            wins(customer, "100");
        } else {
            bot.types(bot.grace, "/deal lost \"" + customer + "\" price");
        }
    }

    private void lead(String customer, String campaign) {
        bot.types(bot.grace, "/lead " + customer);
        if (!campaign.isEmpty()) {
            bot.types(bot.grace, "/deal edit \"" + customer + "\" campaign " + campaign);
        }
    }

    private void wins(String customer, String amount) {
        bot.carriesOut(bot.grace, new WinDeal(new DealRef(customer), amount, "", "signed on the spot", -1));
    }

    @Test
    void aWinStandsWhileItsDealIsInTheAfterSaleStage() {
        new Past(bot).deal("lead 2026-09-01, won 2026-09-20, repurchase 2026-10-01", bot.tom, "Fair", "USD 500");
        assertThat(bot.types(bot.mia, "/campaign report all by channel"))
                .contains("Trade show | 0 | 1 | 1 | 1 | 1 | 500 |");
    }
}
