package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.testing.TestBot.BERLIN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.member.Member;
import tundish.money.Money;
import tundish.operation.DealRef;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.WinDeal;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** The cards of goals as a whole, of teams with much and with little behind them. It is Monday, 23 November 2026. */
class GoalCardsTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void isNow(LocalDateTime local) {
        bot.isNow(local.atZone(BERLIN).toInstant());
    }

    private void prospect(String customer, Member owner) {
        var details = Details.of(customer).withAmount(Money.of("2000", "USD"));
        open.deal(bot.workspace, details, DefaultFunnel.PROSPECT, owner, bot.instant());
    }

    /** From 1 July on a deal a day for 30 days, every second one 李娜's; 30 days later every third is won, the others are lost. */
    private void aSummer() {
        var first = LocalDate.of(2026, 7, 1);
        for (var i = 0; i < 60; i++) {
            isNow(first.plusDays(i).atTime(10, 0));
            if (i < 30) {
                prospect("Customer " + i, i % 2 == 0 ? bot.tom : bot.liNa);
            } else {
                ends("Customer " + (i - 30), i % 3 == 0);
            }
        }
        bot.isNow(TestBot.MONDAY);
    }

    private void ends(String customer, boolean won) {
        var deal = new DealRef(customer);
        bot.carriesOut(
                bot.grace,
                won ? new WinDeal(deal, "", "", "signed on the spot", -1) : new LoseDeal(deal, "price", "", -1));
    }

    @Test
    void aGoalThatTheTeamsOwnDealsReckonBack() {
        aSummer();
        bot.types(bot.grace, "/tundish people Tom team North");
        prospect("Live", bot.tom);
        open.lead("Silent", bot.liNa);
        assertThat(bot.types(bot.grace, "/goal revenue 60k, 2026-07-01 to 2026-12-31, Grace, lead 50%"))
                .isEqualTo("""
                Kept: Goal 1: USD 60,000 of revenue by Thu 31 Dec 2026
                Period: Wed 1 Jul 2026 – Thu 31 Dec 2026
                Owner: Grace
                Average deal: USD 2,000, from 10 won deals
                Won so far: USD 20,000 (10 deals)
                Still needed: USD 40,000
                Pace needed: USD 7,180 a week from today
                Forecast: USD 20,000
                Last day for a new lead: Tue 1 Dec 2026
                (2 open deals have no expected close and are in no forecast.)
                (A new lead after that day no longer closes in time: half of 10 won deals took 30 days or less, on average 30.)
                ## What it takes
                Stage | Needed | Between | So far | By
                Lead | 180 |  | 1 | 50 % go on, as entered
                Prospect | 90 | 58 – 157 | 31 | 10 of 30 won
                Incubation | – |  | 0 | too few to say (0 of 0 won)
                Negotiation | – |  | 0 | too few to say (0 of 0 won)
                Won | 30 |  | 10 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                (“Between” is what the evidence allows: 95 % Wilson interval of the share that was won.)
                ## By month
                For | Target | Won deals | Opportunities | Won
                2026-07 | USD 10,000 | 5 | 15 | USD 2,000
                2026-08 | USD 10,000 | 5 | 15 | USD 18,000
                2026-09 | USD 10,000 | 5 | 15 | USD 0
                2026-10 | USD 10,000 | 5 | 15 | USD 0
                2026-11 | USD 10,000 | 5 | 15 | USD 0
                2026-12 | USD 10,000 | 5 | 15 | –
                ## By team
                For | Target | Won deals | Opportunities | Won
                North | USD 30,000 | 15 | 45 | USD 10,000
                No team | USD 30,000 | 15 | 45 | USD 10,000
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | USD 30,000 | 15 | 45 | USD 10,000
                李娜 | USD 30,000 | 15 | 45 | USD 10,000
                [Change] [Drop] [All goals]""");
        assertThat(bot.types(bot.wang, "/目标 查看 1")).isEqualTo("""
                目标 1：收入 USD 60,000，截止 2026年12月31日(周四)
                期间: 2026年7月1日(周三) 至 2026年12月31日(周四)
                负责人: Grace
                客单价: USD 2,000，取自 10 个成交商机
                已成交: USD 20,000（10 单）
                还差: USD 40,000
                所需进度: 从今天起每周 USD 7,180
                预测: USD 20,000
                新线索的最后期限: 2026年12月1日(周二)
                (2 个进行中的商机没有预计成交时间，未计入预测。)
                (晚于这一天的新线索通常来不及成交：10 个成交商机中有一半用了不超过 30 天（中位数），平均 30 天。)
                ## 需要多少
                阶段 | 需要 | 区间 | 目前 | 依据
                潜在客户 | 180 |  | 1 | 录入的转化率 50%
                意向客户 | 90 | 58 – 157 | 31 | 30 个中成交 10 个
                商机孵化 | – |  | 0 | 数据太少（0 个中成交 0 个）
                商务谈判 | – |  | 0 | 数据太少（0 个中成交 0 个）
                成交 | 30 |  | 10 |\s
                (“–”表示进入该阶段且已结束的商机太少，无法判断。可录入转化率，例如 20%（从商机到成交），或 潜在客户 40%（从一个阶段到下一个）。)
                (“区间”是现有数据允许的范围：成交占比的 95% 威尔逊区间。)
                ## 按月
                分解 | 目标 | 成交单数 | 商机 | 已成交
                2026年7月 | USD 10,000 | 5 | 15 | USD 2,000
                2026年8月 | USD 10,000 | 5 | 15 | USD 18,000
                2026年9月 | USD 10,000 | 5 | 15 | USD 0
                2026年10月 | USD 10,000 | 5 | 15 | USD 0
                2026年11月 | USD 10,000 | 5 | 15 | USD 0
                2026年12月 | USD 10,000 | 5 | 15 | –
                ## 按团队
                分解 | 目标 | 成交单数 | 商机 | 已成交
                North | USD 30,000 | 15 | 45 | USD 10,000
                未分团队 | USD 30,000 | 15 | 45 | USD 10,000
                ## 按人
                分解 | 目标 | 成交单数 | 商机 | 已成交
                Tom | USD 30,000 | 15 | 45 | USD 10,000
                李娜 | USD 30,000 | 15 | 45 | USD 10,000
                [修改] [放弃] [全部目标]""");
    }

    @Test
    void aGoalThatIsOver() {
        aSummer();
        assertThat(bot.types(bot.grace, "/goal revenue 60k at 2k, Q3 2026, Grace"))
                .isEqualTo("""
                Kept: Goal 1: USD 60,000 of revenue by Wed 30 Sep 2026
                Period: Wed 1 Jul 2026 – Wed 30 Sep 2026
                Owner: Grace
                Average deal: USD 2,000
                Won so far: USD 20,000 (10 deals)
                Short by: USD 40,000
                (The period is over.)
                ## What it takes
                Stage | Needed | Between | So far | By
                Lead | – |  | 0 | too few to say (0 of 0 won)
                Prospect | 90 | 58 – 157 | 30 | 10 of 30 won
                Incubation | – |  | 0 | too few to say (0 of 0 won)
                Negotiation | – |  | 0 | too few to say (0 of 0 won)
                Won | 30 |  | 10 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                (“Between” is what the evidence allows: 95 % Wilson interval of the share that was won.)
                ## By month
                For | Target | Won deals | Opportunities | Won
                2026-07 | USD 20,000 | 10 | 30 | USD 2,000
                2026-08 | USD 20,000 | 10 | 30 | USD 18,000
                2026-09 | USD 20,000 | 10 | 30 | USD 0
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | USD 30,000 | 15 | 45 | USD 10,000
                李娜 | USD 30,000 | 15 | 45 | USD 10,000
                [Change] [Drop] [All goals]""");
        assertThat(bot.types(bot.wang, "/目标 查看 1")).isEqualTo("""
                目标 1：收入 USD 60,000，截止 2026年9月30日(周三)
                期间: 2026年7月1日(周三) 至 2026年9月30日(周三)
                负责人: Grace
                客单价: USD 2,000
                已成交: USD 20,000（10 单）
                缺口: USD 40,000
                (期间已结束。)
                ## 需要多少
                阶段 | 需要 | 区间 | 目前 | 依据
                潜在客户 | – |  | 0 | 数据太少（0 个中成交 0 个）
                意向客户 | 90 | 58 – 157 | 30 | 30 个中成交 10 个
                商机孵化 | – |  | 0 | 数据太少（0 个中成交 0 个）
                商务谈判 | – |  | 0 | 数据太少（0 个中成交 0 个）
                成交 | 30 |  | 10 |\s
                (“–”表示进入该阶段且已结束的商机太少，无法判断。可录入转化率，例如 20%（从商机到成交），或 潜在客户 40%（从一个阶段到下一个）。)
                (“区间”是现有数据允许的范围：成交占比的 95% 威尔逊区间。)
                ## 按月
                分解 | 目标 | 成交单数 | 商机 | 已成交
                2026年7月 | USD 20,000 | 10 | 30 | USD 2,000
                2026年8月 | USD 20,000 | 10 | 30 | USD 18,000
                2026年9月 | USD 20,000 | 10 | 30 | USD 0
                ## 按人
                分解 | 目标 | 成交单数 | 商机 | 已成交
                Tom | USD 30,000 | 15 | 45 | USD 10,000
                李娜 | USD 30,000 | 15 | 45 | USD 10,000
                [修改] [放弃] [全部目标]""");
    }

    @Test
    void aGoalThatCountsDeals() {
        aSummer();
        prospect("Live", bot.tom);
        bot.types(bot.grace, "/goal 12 won deals, 2026, Tom, by month");
        assertThat(bot.types(bot.grace, "/goal show 1")).isEqualTo("""
                Goal 1: 12 won deals by Thu 31 Dec 2026
                Period: Thu 1 Jan 2026 – Thu 31 Dec 2026
                Owner: Tom
                Won so far: 10 deals
                Still needed: 2
                Pace needed: 0.4 a week from today
                Forecast: 10
                Last day for a new lead: Tue 1 Dec 2026
                (1 open deal has no expected close and is in no forecast.)
                (A new lead after that day no longer closes in time: half of 10 won deals took 30 days or less, on average 30.)
                ## What it takes
                Stage | Needed | Between | So far | By
                Lead | – |  | 0 | too few to say (0 of 0 won)
                Prospect | 36 | 23 – 63 | 31 | 10 of 30 won
                Incubation | – |  | 0 | too few to say (0 of 0 won)
                Negotiation | – |  | 0 | too few to say (0 of 0 won)
                Won | 12 |  | 10 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                (“Between” is what the evidence allows: 95 % Wilson interval of the share that was won.)
                ## By month
                For | Target | Won deals | Opportunities | Won
                2026-01 | 1 | 1 | 3 | 0
                2026-02 | 1 | 1 | 3 | 0
                2026-03 | 1 | 1 | 3 | 0
                2026-04 | 1 | 1 | 3 | 0
                2026-05 | 1 | 1 | 3 | 0
                2026-06 | 1 | 1 | 3 | 0
                2026-07 | 1 | 1 | 3 | 1
                2026-08 | 1 | 1 | 3 | 9
                2026-09 | 1 | 1 | 3 | 0
                2026-10 | 1 | 1 | 3 | 0
                2026-11 | 1 | 1 | 3 | 0
                2026-12 | 1 | 1 | 3 | –
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | 6 | 6 | 18 | 5
                李娜 | 6 | 6 | 18 | 5
                [Change] [Drop] [All goals]""");
    }

    @Test
    void aGoalWithoutARate() {
        aSummer();
        assertThat(bot.types(bot.grace, "/goal EUR 60k at EUR 2k, 2026-07-01 to 2026-12-31, Grace"))
                .isEqualTo("""
                Kept: Goal 1: EUR 60,000 of revenue by Thu 31 Dec 2026
                Period: Wed 1 Jul 2026 – Thu 31 Dec 2026
                Owner: Grace
                Average deal: EUR 2,000
                Won so far: USD 20,000 (10 deals)
                Forecast: USD 20,000
                Last day for a new lead: Tue 1 Dec 2026
                (There is no rate from EUR into USD: what is still needed cannot be told. Enter one with /tundish rate.)
                (A new lead after that day no longer closes in time: half of 10 won deals took 30 days or less, on average 30.)
                ## What it takes
                Stage | Needed | Between | So far | By
                Lead | – |  | 0 | too few to say (0 of 0 won)
                Prospect | 90 | 58 – 157 | 30 | 10 of 30 won
                Incubation | – |  | 0 | too few to say (0 of 0 won)
                Negotiation | – |  | 0 | too few to say (0 of 0 won)
                Won | 30 |  | 10 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                (“Between” is what the evidence allows: 95 % Wilson interval of the share that was won.)
                ## By month
                For | Target | Won deals | Opportunities | Won
                2026-07 | EUR 10,000 | 5 | 15 | –
                2026-08 | EUR 10,000 | 5 | 15 | –
                2026-09 | EUR 10,000 | 5 | 15 | –
                2026-10 | EUR 10,000 | 5 | 15 | –
                2026-11 | EUR 10,000 | 5 | 15 | –
                2026-12 | EUR 10,000 | 5 | 15 | –
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | EUR 30,000 | 15 | 45 | –
                李娜 | EUR 30,000 | 15 | 45 | –
                [Change] [Drop] [All goals]""");
    }

    @Test
    void goalsInEachPhase() {
        aSummer();
        bot.types(bot.grace, "/goal revenue 60k at 2k, Q3 2026, Grace");
        bot.types(bot.grace, "/goal revenue 60k at 2k, Q4 2026, Grace");
        bot.types(bot.grace, "/goal 12 won deals, 2026, Tom");
        bot.types(bot.grace, "/goal revenue 60k at 2k, Q1 2027, Grace");
        bot.types(bot.grace, "/goal revenue 10k at 2k, 2027, Grace");
        bot.types(bot.grace, "/goal drop 5");
        assertThat(bot.types(bot.grace, "/goal")).isEqualTo("""
                Goals
                - Goal 1: USD 60,000 of revenue by Wed 30 Sep 2026 (Grace) – over; won USD 20,000 (10 deals) [Show]
                - Goal 2: USD 60,000 of revenue by Thu 31 Dec 2026 (Grace) – won USD 0 (0 deals); expected USD 0 [Show]
                - Goal 3: 12 won deals by Thu 31 Dec 2026 (Tom) – won 10 deals; expected 10 [Show]
                - Goal 4: USD 60,000 of revenue by Wed 31 Mar 2027 (Grace) – has not begun; expected USD 0 [Show]
                (1 more was dropped.)
                [Set a goal]""");
        assertThat(bot.types(bot.wang, "/目标")).isEqualTo("""
                目标
                - 目标 1：收入 USD 60,000，截止 2026年9月30日(周三)（Grace）：已结束，成交 USD 20,000（10 单） [查看]
                - 目标 2：收入 USD 60,000，截止 2026年12月31日(周四)（Grace）：已成交 USD 0（0 单），预测 USD 0 [查看]
                - 目标 3：成交 12 单，截止 2026年12月31日(周四)（Tom）：已成交 10 单，预测 10 [查看]
                - 目标 4：收入 USD 60,000，截止 2027年3月31日(周三)（Grace）：尚未开始，预测 USD 0 [查看]
                (另有 1 个已放弃。)
                [设定目标]""");
    }
}
