package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.deal.Column;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.money.Money;
import tundish.operation.DealRef;
import tundish.operation.Operation.ChangeSettings;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.WinDeal;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/**
 * A team with enough behind it to say something: a channel to cut, one to feed, and a stage that has become narrower. It meets on
 * Mondays at 9:00.
 */
class WeeklyEvidenceTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void isNow(LocalDateTime local) {
        bot.isNow(local.atZone(BERLIN).toInstant());
    }

    private void deal(String customer, String campaign) {
        var details = Details.of(customer).withAmount(Money.of("1000", "USD")).withText(Column.CAMPAIGN, campaign);
        open.deal(bot.workspace, details, DefaultFunnel.PROSPECT, bot.tom, bot.instant());
    }

    private void wins(String customer) {
        bot.carriesOut(bot.grace, new WinDeal(new DealRef(customer), "", "", "signed on the spot", -1));
    }

    private void loses(String customer) {
        bot.carriesOut(bot.grace, new LoseDeal(new DealRef(customer), "price", "", -1));
    }

    /** Thirty deals from advertisements, of which 24 were won in January, and thirty from a trade show, of which 3 were won this autumn. */
    private void aYear(String language) {
        bot.carriesOut(bot.ada, new ChangeSettings(Map.of("teamChannel", "console", "language", language)));
        bot.runsWhatIsDue();
        bot.types(bot.mia, "/campaign new Ads, search ads");
        bot.types(bot.mia, "/campaign new Expo, trade show");
        thirty("Ads", LocalDate.of(2026, 1, 5), 5, false);
        thirty("Expo", LocalDate.of(2026, 9, 15), 10, true);
        isNow(LocalDateTime.parse("2026-11-23T10:00"));
        bot.types(bot.mia, "/campaign cost Ads 1000 2026-01-06");
        bot.types(bot.mia, "/campaign cost Expo 90000 2026-09-16");
        deal("Live", "Expo");
        isNow(LocalDateTime.parse("2026-11-30T09:00"));
    }

    /** One a day; of each so many, one ends the one way and the others the other. */
    private void thirty(String campaign, LocalDate from, int each, boolean theOneIsWon) {
        for (var i = 0; i < 30; i++) {
            isNow(from.plusDays(i).atTime(10, 0));
            deal(campaign + " " + i, campaign);
            if ((i % each == 0) == theOneIsWon) {
                wins(campaign + " " + i);
            } else {
                loses(campaign + " " + i);
            }
        }
    }

    @Test
    void namesTheBottleneckWithItsMoneyAndTheChannelsToCutAndToFeed() {
        aYear("en");
        assertThat(bot.teamReceives()).startsWith("""
                Weekly summary: Mon 23 Nov to Sun 29 Nov
                1 new lead.
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Sun 29 Nov. Lead 0; Prospect 1, USD 1,000, +1; Incubation 0; Negotiation 0; Repurchase 0>
                (Open deals: 1, worth USD 1,000. When the week began: 0.)
                ## The week in figures
                Figure | This week | Week before | Change
                New leads | 1 | 0 | +1
                New opportunities | 1 | 0 | +1
                Win rate, 13 weeks | 10 % (3–26 %) | 10 % (3–26 %) | ±0 points
                Open pipeline | USD 1,000 | USD 0 | +USD 1,000
                Weighted pipeline | USD 450 | USD 0 | +USD 450
                Landing this quarter | USD 1,000 | USD 1,000 | ±0
                First contact, median | too few (1) | – | –
                Bottleneck of 13 weeks: Prospect: 10 % (3–25 %) go on, before it was 80 % (63–90 %). That costs about USD 8,720.
                ## Channels worth a look
                - Worth cutting: Trade show won 3 of 31 (win rate 3–25 %); a customer brings USD 1,000, a lead costs USD 2,903.23. Even at the high end it does not pay.
                - Worth more budget: Search ads won 24 of 30 (win rate 63–90 %); a customer brings USD 1,000, a lead costs USD 33.33. Even at the low end it pays.
                ## New leads
                Source | New | Week before | Qualified, 13 weeks
                Not known | 1 | 0 | 31 of 31
                ## Follow-ups
                Tom 0, 李娜 0
                [Give feedback] [Record a decision] [Funnel]

                Suggestions
                - Trade show: stop spending on this channel.\s""");
        bot.types(bot.grace, "/funnel report last 13 weeks");
        assertThat(bot.presses(bot.grace, "Why?", 6)).startsWith("""
                Why: Bottleneck
                A stage whose conversion or time is worse than in the year before this period, beyond chance: exact binomial and log-rank tests, corrected for the number of stages (Holm), from 20 exits on. Ranked by the money that it costs.
                Bottleneck: Prospect: 10 % (3–25 %) go on, before it was 80 % (63–90 %). That costs about USD 8,720
                Prospect: now 3 of 31 went on, 10 % (3–25 %); in the year before 24 of 30, 80 % (63–90 %); half took 0.0 days, before 0.0; by chance alone: p < 0.001
                1 Sep 2026 – 30 Nov 2026: 31 deals entered the stage, 3 went on.
                - Live (YX20261123001) – not (yet) · 7.0 days · Tom [Open]
                """);
    }

    @Test
    void saysTheSameInChinese() {
        aYear("zh");
        assertThat(bot.teamReceives()).startsWith("""
                每周汇总：11月23日(周一)至11月29日(周日)
                新增线索 1 条。
                (目前没有进行中的目标，无从对比。可用 /goal 设定。)
                <销售漏斗. 截至11月29日(周日). 潜在客户 0; 意向客户 1, USD 1,000, +1; 商机孵化 0; 商务谈判 0; 复购增购 0>
                (在手商机 1 个，金额 USD 1,000；周初 0 个。)
                ## 本周数据
                指标 | 本周 | 前一周 | 变化
                新增线索 | 1 | 0 | +1
                新增商机 | 1 | 0 | +1
                赢单率（13 周） | 10%（3–26%） | 10%（3–26%） | ±0 个百分点
                在手金额 | USD 1,000 | USD 0 | +USD 1,000
                加权管道 | USD 450 | USD 0 | +USD 450
                本季预计完成 | USD 1,000 | USD 1,000 | ±0
                首次联系用时（中位） | 数量太少（1） | – | –
                近 13 周瓶颈：意向客户：转化率 10%（3–25%），此前为 80%（63–90%），损失约 USD 8,720。
                ## 值得关注的渠道
                - 建议削减：展会 在 31 条线索中成交 3 个（赢单率 3–25%）；每个客户带来 USD 1,000，每条线索花费 USD 2,903.23。即使按上限也不划算。
                - 值得追加预算：搜索广告 在 30 条线索中成交 24 个（赢单率 63–90%）；每个客户带来 USD 1,000，每条线索花费 USD 33.33。即使按下限也划算。
                ## 新增线索
                来源 | 本周 | 前一周 | 转为商机（13 周）
                未注明 | 1 | 0 | 31/31
                ## 跟进次数
                Tom 0 次，李娜 0 次
                [提交反馈] [记录决定] [漏斗]

                改进建议
                - 展会：停止在该渠道投入。""");
        bot.types(bot.wang, "/漏斗 报告 最近13周");
        assertThat(bot.presses(bot.wang, "为什么？", 6)).startsWith("""
                为什么：瓶颈
                转化率或停留时间比这段时间之前的一年明显变差的阶段：采用精确二项检验和对数秩检验，按比较次数校正（Holm），至少 20 个已离开的商机。按损失的金额排序。
                瓶颈：意向客户：转化率 10%（3–25%），此前为 80%（63–90%），损失约 USD 8,720
                意向客户：现在 3/31 转化，转化率 10%（3–25%）；前一年 24/30，转化率 80%（63–90%）；一半停留 0.0 天，此前 0.0 天；纯属偶然的概率 p < 0.001
                2026年9月1日至2026年11月30日：31 个商机进入该阶段，3 个已转化。
                - Live（YX20261123001）：未转化 · 7.0 天 · Tom [打开]
                """);
    }
}
