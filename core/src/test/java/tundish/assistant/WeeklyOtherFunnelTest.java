package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tundish.operation.Operation.ShowSync;
import tundish.testing.TestBot;

/** A team with a second funnel looks at its week. It begins on Monday, 23 November 2026. */
class WeeklyOtherFunnelTest {

    private final TestBot bot = new TestBot();

    @Test
    void theOtherFunnelIsToldInShortAndADealThatWentThereIsInOneOfThem() {
        bot.types(bot.ada, "/tundish funnels new Partners / 渠道伙伴");
        bot.types(bot.tom, "/lead Acme, needs 50 seats, USD 5,000");
        bot.types(bot.tom, "/lead Borealis, funnel: Partners, USD 2,000");
        bot.passes(Duration.ofDays(1));
        bot.types(bot.tom, "/deal move Acme partners: lead");
        bot.passes(Duration.ofDays(1));
        assertThat(bot.carriesOut(bot.grace, new ShowSync())).isEqualTo("""
                This week so far, since Mon 23 Nov
                1 new lead.
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Wed 25 Nov. Lead 0, +1 −1; Prospect 0; Incubation 0; Negotiation 0; Repurchase 0>
                (Open deals: 0. When the week began: 0.)
                ## The week in figures
                Figure | So far | Same days last week | Change
                New leads | 1 | 0 | +1
                (Bottleneck of 13 weeks: nothing lies before this period to compare it with.)
                ## New leads
                Source | New | Week before | Qualified, 13 weeks
                Not known | 1 | 0 | 0 of 1
                ## Follow-ups
                Tom 0, 李娜 0
                ## Other funnels
                - Partners: 2 open (USD 7,000), 2 new, 0 won (USD 0), 0 lost
                [Give feedback] [Record a decision] [Funnel]
                (No team channel is set yet, so the weekly summary is posted nowhere. An administrator can set one.)""");
        assertThat(bot.carriesOut(bot.wang, new ShowSync())).isEqualTo("""
                本周进展（自11月23日(周一)起）
                新增线索 1 条。
                (目前没有进行中的目标，无从对比。可用 /goal 设定。)
                <销售漏斗. 截至11月25日(周三). 潜在客户 0, +1 −1; 意向客户 0; 商机孵化 0; 商务谈判 0; 复购增购 0>
                (在手商机 0 个，周初 0 个。)
                ## 本周数据
                指标 | 本周至今 | 上周同期 | 变化
                新增线索 | 1 | 0 | +1
                (近 13 周瓶颈：此前没有可以比较的数据。)
                ## 新增线索
                来源 | 本周 | 前一周 | 转为商机（13 周）
                未注明 | 1 | 0 | 0/1
                ## 跟进次数
                Tom 0 次，李娜 0 次
                ## 其他漏斗
                - 渠道伙伴：在手 2 个（USD 7,000），新增 2 个，成交 0 单（USD 0），流失 0 单
                [提交反馈] [记录决定] [漏斗]
                (还没有设置团队频道，每周汇总无处发布，请管理员设置。)""");
    }
}
