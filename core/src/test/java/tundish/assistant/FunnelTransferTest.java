package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.operation.DealRef;
import tundish.operation.Operation.LoseDeal;
import tundish.operation.Operation.WinDeal;
import tundish.testing.TestBot;

/** A deal that turns out to belong into another funnel, whose stages have the same keys and one of its own. */
class FunnelTransferTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void partnersHaveAFunnel() {
        bot.types(bot.ada, "/tundish funnels new Partners / 渠道伙伴");
        bot.types(bot.ada, "/tundish funnels add partners: Vetting / 资质审查 before prospect");
        bot.types(bot.tom, "/lead Acme, needs 50 seats, USD 5,000");
        bot.passes(Duration.ofDays(2));
    }

    @Test
    void goesToTheStageThatIsNamedAndKeepsItsHistory() {
        assertThat(bot.types(bot.tom, "/deal move Acme partners: vetting")).isEqualTo("""
                Moved to Partners
                Acme went from Sales funnel: Lead to Partners: Vetting.
                (Its history stays. In Sales funnel it counts as gone, neither won nor lost.)
                [Log follow-up] [Show]""");
        assertThat(bot.types(bot.tom, "/deal show Acme")).isEqualTo("""
                Acme · LX20261123001
                Funnel: Partners
                Stage: Vetting for 0 days (limit 7 days)
                Status: To follow up
                Owner: Tom
                Need: needs 50 seats
                Amount: USD 5,000
                [Log follow-up] [Move] [Edit] [Won] [Lost] [Hand over] [Snooze]
                ## Timeline
                - Wed 25 Nov 2026, 10:00  Tom moved it from Sales funnel: Lead to Partners: Vetting
                - Mon 23 Nov 2026, 10:00  Tom entered it in Lead""");
        assertThat(bot.types(bot.liNa, "/商机 查看 Acme")).isEqualTo("""
                Acme · LX20261123001
                漏斗: 渠道伙伴
                漏斗阶段: 资质审查，已停留 0 天（时限 7 天）
                阶段状态: 待跟进
                负责人: Tom
                需求描述: needs 50 seats
                金额: USD 5,000
                [记录跟进] [推进] [修改] [成交] [流失] [移交] [暂缓提醒]
                ## 时间线
                - 2026年11月25日(周三) 17:00  Tom 从销售漏斗（潜在客户）转入渠道伙伴（资质审查）
                - 2026年11月23日(周一) 17:00  Tom 录入到潜在客户""");
        assertThat(bot.types(bot.wang, "/商机 推进 Acme 销售漏斗：潜在客户")).isEqualTo("""
                已转入销售漏斗
                Acme从渠道伙伴：资质审查进入销售漏斗：潜在客户。
                (来自活动、广告或伙伴的初步兴趣，尚无深入接触。)
                (历史记录全部保留；在渠道伙伴中按“已转出”统计，不算赢单也不算流失。)
                [记录跟进] [查看]""");
    }

    @Test
    void goesToTheFirstStageWhereNoneIsNamed() {
        assertThat(bot.types(bot.tom, "/deal edit Acme funnel Partners")).isEqualTo("""
                Moved to Partners
                Acme went from Sales funnel: Lead to Partners: Lead.
                (First interest from a campaign, an ad or a partner; no deep contact yet.)
                (Its history stays. In Sales funnel it counts as gone, neither won nor lost.)
                [Log follow-up] [Show]""");
        assertThat(bot.types(bot.tom, "/deal edit Acme funnel partners")).isEqualTo("""
                Nothing to change
                Acme already reads like that.
                [Log follow-up] [Show]""");
        assertThat(bot.types(bot.tom, "/deal move Acme Sales funnel:")).startsWith("Moved to Sales funnel\n");
    }

    @Test
    void theFormOffersTheStagesOfAllFunnels() {
        bot.types(bot.tom, "/deal show Acme");
        assertThat(bot.presses(bot.tom, "Move")).isEqualTo("""
                [[Move a deal]]
                Deal*: Acme · LX20261123001
                Stage*: Prospect / Incubation / Negotiation / Partners: Lead / Partners: Vetting / Partners: Prospect / Partners: Incubation / Partners: Negotiation
                [Move]""");
        assertThat(bot.submits(bot.tom, Map.of("stage", "partners: vetting")))
                .startsWith("Moved to Partners\nAcme went from Sales funnel: Lead to Partners: Vetting.");
    }

    @Test
    void isRefusedWhereThatMakesNoSense() {
        assertThat(bot.types(bot.tom, "/deal move Acme partners: nowhere")).isEqualTo("""
                Please check one thing
                There is no stage “nowhere”.
                [Change what I typed]""");
        assertThat(bot.types(bot.tom, "/deal move Acme partners: won")).isEqualTo("""
                Please check one thing
                Use /deal won to close a deal as won.
                [Change what I typed]""");
        assertThat(bot.types(bot.tom, "/deal edit Acme funnel nowhere")).isEqualTo("""
                Please check one thing
                There is no funnel “nowhere”.
                [Change what I typed]""");
        assertThat(bot.types(bot.liNa, "/deal move Acme partners: lead")).isEqualTo("""
                您没有这个权限
                这个商机由别人负责，只有负责人或经理可以修改。""");
        bot.carriesOut(bot.grace, new LoseDeal(new DealRef("Acme"), "price", "", -1));
        assertThat(bot.types(bot.tom, "/deal move Acme partners: lead")).isEqualTo("""
                Too late for that
                Acme is closed. Reopen it first.""");
        assertThat(bot.types(bot.tom, "/deal show Acme")).doesNotContain("Partners");
    }

    @Test
    void passesTheGatesOfAllStagesUpToItsNewOne() {
        assertThat(bot.types(bot.tom, "/deal move Acme partners: incubation")).isEqualTo("""
                Not ready for Incubation yet
                Acme still lacks:
                - 2 calls or meetings logged (so far 0)
                - Contact filled in
                A manager can let it pass with a reason.
                [Log follow-up] [Change what I typed]""");
        assertThat(bot.types(bot.grace, "/deal move Acme partners: incubation they came recommended"))
                .startsWith("Moved to Partners\n");
    }

    @Test
    void itsFormerFunnelCountsItAsGoneAndItsNewOneFromThenOn() {
        bot.types(bot.tom, "/deal move Acme partners: vetting");
        bot.passes(Duration.ofDays(2));
        assertThat(bot.types(bot.grace, "/funnel report this month")).isEqualTo("""
                Funnel report · Sales funnel · 1 Nov 2026 – 30 Nov 2026
                No deal was closed in this period. Open deals: 0.
                <Funnel. 1 Nov 2026 – 30 Nov 2026. Lead 1, 0 % (0–79 %), +1 −1; Prospect 0; Incubation 0; Negotiation 0; Repurchase 0>
                Stage | Entered | Went on | Rate | Median days | Open now | Overdue now
                Lead | 1 | 0 of 1 | 0 % (0–79 %) | 2.0 | 0 | 0
                Prospect | 0 | – | – | – | 0 | 0
                Incubation | 0 | – | – | – | 0 | 0
                Negotiation | 0 | – | – | – | 0 | 0
                Repurchase | 0 | – | – | – | 0 | 0
                - Win rate: too few to say [Why?]
                - Sales cycle: too few to say [Why?]
                - Velocity: too few to say [Why?]
                - Weighted pipeline: USD 0 of USD 0; open deals: 0 [Why?]
                - Landing: USD 0 – won USD 0, expected USD 0; without a close date: 0 [Why?]
                - Coverage: no revenue goal for this period [Why?]
                - Bottleneck: nothing lies before this period to compare it with [Why?]
                (Deals that went on in another funnel: 1. They are neither open here nor won nor lost.)
                [Trend] [Time in stage] [Stage to stage] [By owner] [Change…]
                [Partners]""");
        assertThat(bot.presses(bot.grace, "Stage to stage")).isEqualTo("""
                From stage to stage · Sales funnel · 1 Nov 2026 – 30 Nov 2026
                No deal was closed in this period. Open deals: 0.
                From | Lead | Prospect | Incubation | Negotiation | Repurchase | Won | Lost | Other funnel | Win in the end
                Lead | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 5 % (set)
                Prospect | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 20 % (set)
                Incubation | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 40 % (set)
                Negotiation | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 70 % (set)
                Repurchase | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 50 % (set)
                (All moves so far. The chance to win follows from them; “set” is the stage’s own setting where fewer than 5 deals have left it.)
                [Summary] [Trend] [Time in stage] [Change…]
                [Partners]""");
        assertThat(bot.types(bot.grace, "/funnel report partners this month")).isEqualTo("""
                Funnel report · Partners · 1 Nov 2026 – 30 Nov 2026
                No deal was closed in this period. Open deals: 1.
                <Funnel. 1 Nov 2026 – 30 Nov 2026. Lead 0; Vetting 1, +1; Prospect 0; Incubation 0; Negotiation 0; Repurchase 0>
                Stage | Entered | Went on | Rate | Median days | Open now | Overdue now
                Lead | 0 | – | – | – | 0 | 0
                Vetting | 1 | – | too young to say | – | 1 | 0
                Prospect | 0 | – | – | – | 0 | 0
                Incubation | 0 | – | – | – | 0 | 0
                Negotiation | 0 | – | – | – | 0 | 0
                Repurchase | 0 | – | – | – | 0 | 0
                - Win rate: too few to say [Why?]
                - Sales cycle: too few to say [Why?]
                - Velocity: too few to say [Why?]
                - Weighted pipeline: USD 250 of USD 5,000; open deals: 1 [Why?]
                - Landing: USD 0 – won USD 0, expected USD 0; without a close date: 1 [Why?]
                - Coverage: no revenue goal for this period [Why?]
                - Bottleneck: nothing lies before this period to compare it with [Why?]
                (Young: some deals came too recently to be judged. The rates are of the older ones alone.)
                [Trend] [Time in stage] [Stage to stage] [By owner] [Change…]
                [Sales funnel]""");
        assertThat(bot.types(bot.wang, "/漏斗 报告 本月")).isEqualTo("""
                漏斗报告 · 销售漏斗 · 2026年11月1日至2026年11月30日
                这段时间没有关闭的商机。在手商机 0 个。
                <销售漏斗. 2026年11月1日至2026年11月30日. 潜在客户 1, 0%（0–79%）, +1 −1; 意向客户 0; 商机孵化 0; 商务谈判 0; 复购增购 0>
                阶段 | 进入 | 转化 | 转化率 | 中位天数 | 当前在手 | 当前超时
                潜在客户 | 1 | 0/1 | 0%（0–79%） | 2.0 | 0 | 0
                意向客户 | 0 | – | – | – | 0 | 0
                商机孵化 | 0 | – | – | – | 0 | 0
                商务谈判 | 0 | – | – | – | 0 | 0
                复购增购 | 0 | – | – | – | 0 | 0
                - 赢单率：数量太少，无法判断 [为什么？]
                - 销售周期：数量太少，无法判断 [为什么？]
                - 销售速度：数量太少，无法判断 [为什么？]
                - 加权管道：USD 0，在手 0 个商机共 USD 0 [为什么？]
                - 预计完成：USD 0（已成交 USD 0，预计 USD 0；没有预计成交时间的 0 个） [为什么？]
                - 覆盖率：这段时间没有收入目标 [为什么？]
                - 瓶颈：此前没有可以比较的数据 [为什么？]
                (转入其他漏斗的商机：1 个，在本漏斗中不算在手，也不算赢单或流失。)
                [趋势] [停留时间] [阶段流转] [按负责人] [更改…]
                [渠道伙伴]""");
    }

    @Test
    void aWinCountsWhereItHappensAndALossIsReopenedThere() {
        bot.types(bot.tom, "/deal move Acme partners: vetting");
        bot.carriesOut(bot.grace, new LoseDeal(new DealRef("Acme"), "price", "", -1));
        assertThat(bot.types(bot.grace, "/deal reopen Acme they called again")).isEqualTo("""
                Acme is open again
                Acme goes on in Vetting.
                [Log follow-up] [Show]""");
        bot.carriesOut(bot.grace, new WinDeal(new DealRef("Acme"), "", "", "signed already", -1));
        assertThat(bot.types(bot.grace, "/funnel report partners this month")).contains("USD 5,000");
        assertThat(bot.types(bot.grace, "/funnel report this month")).doesNotContain("USD 5,000");
    }

    @Test
    void aFileAboutItsFormerFunnelDoesNotMoveItBack() {
        bot.types(bot.tom, "/deal move Acme partners: vetting");
        bot.files.put("table", """
                reference,customer,stage,region
                LX20261123001,Acme,Prospect,North
                """);
        bot.types(bot.grace, "/tundish import");
        assertThat(bot.submits(bot.grace, Map.of("file", "table"))).contains("Updated: 1");
        assertThat(bot.types(bot.tom, "/deal show Acme")).contains("Funnel: Partners\nStage: Vetting", "Region: North");
    }
}
