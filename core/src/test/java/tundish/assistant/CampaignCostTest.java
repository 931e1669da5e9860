package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** What a campaign costs, as people type it; today is Monday, 23 November 2026. */
class CampaignCostTest {

    private final TestBot bot = new TestBot();

    @Test
    void readsTheDayBeforeTheNote() {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        bot.types(bot.mia, "/campaign cost Expo 12k 3 May, booth");
        assertThat(bot.types(bot.wang, "/活动 费用 Expo 300 10月3日 海报")).isEqualTo("""
                Expo
                渠道: 展会
                负责人: Mia
                日期: –
                预算: –
                费用: USD 12,300
                线索: 0
                有效线索: 0
                商机: 0
                成交: 0
                收入: USD 0
                进行中商机的预期收入: USD 0
                单条线索成本: –
                单个商机成本: –
                获客成本: –
                投资回报率: −100%
                含预期的回报率: −100%
                ## 费用明细
                - 2026年10月3日(周六)：USD 300 · 海报 [撤回]
                - 2026年5月3日(周日)：USD 12,000 · booth [撤回]
                [登记费用] [修改] [关联线索] [全部活动]""");
    }

    @Test
    void knowsACampaignByTheWordsThatItAloneBeginsWith() {
        bot.types(bot.mia, "/campaign new Winter trade show 冬季展会, trade show");
        bot.types(bot.mia, "/campaign new Winter trade fair, trade show");
        bot.types(bot.mia, "/campaign cost Winter trade show 1200 booth");
        bot.types(bot.mia, "/campaign cost winter trade fair 300");
        assertThat(bot.types(bot.mia, "/campaign edit Winter trade show budget 5000"))
                .contains("Winter trade show 冬季展会\n", "Budget: USD 5,000 (24 % used)", "USD 1,200 · booth");
        assertThat(bot.types(bot.mia, "/campaign cost Winter trade 1200"))
                .contains("“Winter” could be any of these: Winter trade fair · Winter trade show 冬季展会");
        assertThat(bot.types(bot.wang, "/活动 查看 Winter trade fair")).contains("费用: USD 300");
    }

    /** A cost has been spent: a day without a year is the last such day, but for what is soon. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 October booth; Sat 3 Oct 2026: USD 7 · booth",
                "3 May booth; Sun 3 May 2026: USD 7 · booth",
                "3 Mar booth; Tue 3 Mar 2026: USD 7 · booth",
                "3 Nov; Tue 3 Nov 2026: USD 7",
                "yesterday booth; Sun 22 Nov 2026: USD 7 · booth",
                "3 December booth; Thu 3 Dec 2026: USD 7 · booth",
                "3 May 2027 booth; Mon 3 May 2027: USD 7 · booth",
                "in 3 months booth; Tue 23 Feb 2027: USD 7 · booth",
                "booth; Mon 23 Nov 2026: USD 7 · booth",
            })
    void takesADayWithoutAYearForThePastOne(String typed, String booked) {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        assertThat(bot.types(bot.mia, "/campaign cost Expo 7 " + typed)).contains("\n- " + booked + " [Take back]\n");
    }

    /** What is paid for a campaign that is to come can be of then. */
    @Test
    void keepsADayBeforeTheCampaignsEnd() {
        bot.types(bot.mia, "/campaign new Expo, trade show, 3 March 2027 to 5 March 2027");
        assertThat(bot.types(bot.mia, "/campaign cost Expo 7 1 March booth"))
                .contains("\n- Mon 1 Mar 2027: USD 7 · booth [Take back]\n");
    }

    /** A touch that is to come has not been. */
    @Test
    void attachesALeadOnTheLastSuchDay() {
        bot.types(bot.mia, "/campaign new Expo, trade show");
        new Opening(bot).lead("Acme", bot.tom);
        assertThat(bot.types(bot.mia, "/campaign attach Expo Acme 3 October")).startsWith("Acme is attached to Expo");
        assertThat(bot.types(bot.mia, "/campaign attach Expo Acme tomorrow")).startsWith("Please check one thing");
    }

    @Test
    void refusesToTellCampaignsApartByAnythingElse() {
        assertThat(bot.types(bot.mia, "/campaign report last quarter by owner")).isEqualTo("""
                Please check one thing
                Campaigns cannot be told apart by “owner”: by campaign or by channel.
                [Change what I typed]""");
        assertThat(bot.types(bot.wang, "/活动 报告 按负责人")).isEqualTo("""
                有一处需要确认
                活动不能按“负责人”分组：可以按活动或按渠道。
                [修改我输入的内容]""");
    }

    /** Amounts of another campaign are nothing that this one lacks. */
    @Test
    void namesAsLeftOutWhatIsTheCampaignsOwn() {
        bot.types(bot.mia, "/campaign new Expo, trade show, budget EUR 50k");
        bot.types(bot.mia, "/campaign cost Expo GBP 20");
        assertThat(bot.types(bot.mia, "/campaign show Expo"))
                .contains("(Left out: EUR 50,000 + GBP 20, for want of a rate into USD");
        assertThat(bot.types(bot.mia, "/campaign new Mail, mailing, budget USD 100"))
                .isEqualTo("""
                Mail
                Channel: Mailing
                Owner: Mia
                Days: –
                Budget: USD 100 (0 % used)
                Cost: USD 0
                Leads: 0
                Valid leads: 0
                Opportunities: 0
                Won: 0
                Revenue: USD 0
                Expected from open deals: USD 0
                Cost per lead: –
                Cost per opportunity: –
                Cost per customer: –
                ROI: –
                ROI with expected: –
                [Book a cost] [Change] [Attach a lead] [All campaigns]""");
        assertThat(bot.types(bot.mia, "/campaign report"))
                .contains("(Left out: EUR 50,000 + GBP 20, for want of a rate into USD");
    }
}
