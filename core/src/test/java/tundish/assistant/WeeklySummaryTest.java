package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tundish.calendar.Calendars;
import tundish.deal.Column;
import tundish.deal.Details;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;
import tundish.member.Member;
import tundish.message.Reply;
import tundish.money.Money;
import tundish.operation.Operation.ChangeSettings;
import tundish.testing.Opening;
import tundish.testing.TestBot;

/** The bot begins on Monday, 23 November 2026, 10:00 in Berlin; the team meets on Mondays at 9:00. */
class WeeklySummaryTest {

    private final TestBot bot = new TestBot();
    private final Opening open = new Opening(bot);

    private void set(String... settings) {
        for (var i = 0; i < settings.length; i += 2) {
            bot.carriesOut(bot.ada, new ChangeSettings(Map.of(settings[i], settings[i + 1])));
        }
        bot.runsWhatIsDue();
    }

    private void deal(String customer, String amount, String source, Stage stage, Member owner) {
        var details = Details.of(customer).withText(Column.SOURCE, source);
        var worth =
                amount.isEmpty() ? details : details.withAmount(Money.of(amount.substring(4), amount.substring(0, 3)));
        open.deal(bot.workspace, worth, stage, owner, bot.instant());
    }

    private void aBusyWeek() {
        set("teamChannel", "console");
        deal("Acme", "USD 8000", "Trade fair", DefaultFunnel.NEGOTIATION, bot.tom);
        deal("华东机械", "CNY 120000", "官网", DefaultFunnel.LEAD, bot.liNa);
        deal("Globex", "USD 500", "Web", DefaultFunnel.LEAD, bot.tom);
        bot.types(bot.grace, "/sync decide Mia prepares the case study by Friday");
        bot.types(bot.grace, "/sync decide Tom cleans up the list");
        bot.isNow("2026-11-30T11:00");
        bot.runsWhatIsDue();
        bot.teamReceives();
        deal("Initech", "CNY 30000.50", "Trade fair", DefaultFunnel.LEAD, bot.tom);
        deal("Umbrella", "", "", DefaultFunnel.PROSPECT, bot.liNa);
        bot.types(bot.tom, "/followup Initech called, wants a demo, Thu send quote");
        bot.types(bot.tom, "/deal edit Initech expectedClose 2026-12-10");
        bot.isNow("2026-12-01T11:00");
        bot.types(bot.tom, "/deal won Acme");
        bot.types(bot.tom, "/deal lost Globex price");
        bot.types(bot.tom, "/sync feedback customers ask for a smaller package");
        bot.types(bot.liNa, "/sync 反馈");
        bot.submits(bot.liNa, Map.of("text", "竞品降价了", "deal", "华东机械"));
        bot.types(bot.grace, "/sync decide no more discounts above 10 %");
        bot.types(bot.grace, "/sync decide @Tom call every lead by next Wednesday");
        bot.types(bot.tom, "/sync");
        bot.presses(bot.tom, "Done");
        bot.teamReceives();
    }

    @Test
    void tellsTheTeamOnMondayAtNineHowTheWeekWent() {
        aBusyWeek();
        bot.isNow("2026-12-07T08:59:59");
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow("2026-12-07T09:00");
        assertThat(bot.teamReceives()).isEqualTo("""
                Weekly summary: Mon 30 Nov to Sun 6 Dec
                2 new leads, 1 deal won (USD 8,000), 1 lost (USD 500).
                To look at: 1 stalled deal, 1 overdue next action, 1 late action item, 1 deal to close in the coming week.
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Sun 6 Dec. Lead 2, +1 −1, Stalled 1; Prospect 1, +1; Incubation 0; Negotiation 0, −1; Repurchase 0>
                (Open deals: 3. When the week began: 3.)
                ## The week in figures
                Figure | This week | Week before | Change
                New leads | 2 | 3 | −1
                New opportunities | 1 | 1 | ±0
                Won | 1 | 0 | +1
                Won value | USD 8,000 | USD 0 | +USD 8,000
                Win rate, 13 weeks | too few (1 of 2) | – | –
                Open pipeline | – | USD 8,500 | –
                Weighted pipeline | – | USD 5,625 | –
                Landing this quarter | USD 8,000 | USD 0 | +USD 8,000
                First contact, median | most still wait | most still wait | –
                Follow-ups | 1 | 0 | +1
                Over the stage’s limit | 1 | 0 | +1
                (Without a rate into USD, and so in no sum: CNY 150,000.50)
                (Bottleneck of 13 weeks: nothing lies before this period to compare it with.)
                ## New leads
                Source | New | Week before | Qualified, 13 weeks
                Trade fair | 1 | 1 | 1 of 2
                Not known | 1 | 0 | 1 of 1
                Web | 0 | 1 | 0 of 1
                官网 | 0 | 1 | 0 of 1
                ## Won
                - Acme: USD 8,000 (Tom)
                ## Lost
                - Globex: USD 500 (Tom) – Price
                ## Stalled
                - 华东机械: 14 days in Lead (李娜)
                ## Overdue next actions
                - Initech: send quote, due Thu 3 Dec (Tom)
                ## Closing in the coming week
                - Initech: CNY 30,000.50 (Tom) – Thu 10 Dec
                ## Follow-ups
                Tom 1, 李娜 0
                ## Heard in the market
                - “竞品降价了” – 李娜, about 华东机械
                - “customers ask for a smaller package” – Tom
                ## Decided
                - no more discounts above 10 %
                ## Action items
                - Late: Mia prepares the case study (by Fri 27 Nov) [Done]
                - call every lead (Tom, by Wed 9 Dec) [Done]
                - Done: Tom cleans up the list
                [Give feedback] [Record a decision] [Funnel]""");
        assertThat(bot.teamReceives()).isEmpty();
    }

    @Test
    void speaksTheTeamsLanguageByItsClocks() {
        set("language", "zh", "zone", "Asia/Shanghai");
        bot.types(bot.ada, "/tundish rate CNY 0.14 2026-11-01");
        bot.types(bot.grace, "/goal 100,000 at 10,000 with 20 %, Grace, 2026-10-01 to 2026-12-31");
        aBusyWeek();
        bot.isNow("2026-12-07T01:59:59");
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow("2026-12-07T02:00");
        assertThat(bot.teamReceives()).isEqualTo("""
                每周汇总：11月30日(周一)至12月6日(周日)
                新增线索 2 条，成交 1 单（USD 8,000），流失 1 单（USD 500）。
                需要关注：停滞商机 1 个，逾期的下一步 1 项，逾期行动项 1 项，未来一周预计成交 1 单。
                ## 目标进度
                - 2026年12月31日(周四)前完成 USD 100,000：已完成 USD 8,000（8%），其中本周 USD 8,000；每周还需 USD 25,760；预计完成 USD 8,210（8%），较一周前 +USD 8,210
                <销售漏斗. 截至12月6日(周日). 潜在客户 2, USD 21,000, +1 −1, 停滞 1; 意向客户 1, +1; 商机孵化 0; 商务谈判 0, −1; 复购增购 0>
                (在手商机 3 个，金额 USD 21,000；周初 3 个。)
                ## 本周数据
                指标 | 本周 | 前一周 | 变化
                新增线索 | 2 | 3 | −1
                新增商机 | 1 | 1 | ±0
                成交单数 | 1 | 0 | +1
                成交金额 | USD 8,000 | USD 0 | +USD 8,000
                赢单率（13 周） | 数量太少（2 单中成交 1 单） | – | –
                在手金额 | USD 21,000 | USD 25,300 | −USD 4,300
                加权管道 | USD 1,050 | USD 6,465 | −USD 5,415
                本季预计完成 | USD 8,210 | USD 0 | +USD 8,210
                首次联系用时（中位） | 多数仍在等待 | 多数仍在等待 | –
                跟进次数 | 1 | 0 | +1
                超过阶段时限 | 1 | 0 | +1
                (近 13 周瓶颈：此前没有可以比较的数据。)
                ## 新增线索
                来源 | 本周 | 前一周 | 转为商机（13 周）
                Trade fair | 1 | 1 | 1/2
                未注明 | 1 | 0 | 1/1
                Web | 0 | 1 | 0/1
                官网 | 0 | 1 | 0/1
                ## 成交
                - Acme：USD 8,000（Tom）
                ## 流失
                - Globex：USD 500（Tom），原因：价格
                ## 停滞商机
                - 华东机械：在潜在客户阶段已停留 14 天（李娜）
                ## 逾期的下一步
                - Initech：send quote，应于12月3日(周四)完成（Tom）
                ## 未来一周预计成交
                - Initech：CNY 30,000.50（Tom），12月10日(周四)
                ## 跟进次数
                Tom 1 次，李娜 0 次
                ## 市场反馈
                - “竞品降价了” —— 李娜，关于华东机械
                - “customers ask for a smaller package” —— Tom
                ## 会议决定
                - no more discounts above 10 %
                ## 行动项
                - 逾期：Mia prepares the case study（11月27日(周五)前） [完成]
                - call every lead（Tom，12月9日(周三)前） [完成]
                - 已完成：Tom cleans up the list
                [提交反馈] [记录决定] [漏斗]""");
    }

    @Test
    void saysInAFriendlyWayThatThereIsNothingYet() {
        set("teamChannel", "console");
        bot.isNow("2026-11-30T09:00");
        assertThat(bot.teamReceives()).isEqualTo("""
                Weekly summary: Mon 23 Nov to Sun 29 Nov
                Nothing in the funnel yet. Enter the first lead with /lead, and this summary will tell how the week went.
                [New lead]""");
    }

    @Test
    void saysWhenAWeekWasQuiet() {
        set("teamChannel", "console");
        open.lead("Acme", bot.tom);
        bot.isNow("2026-12-13T12:00");
        bot.teamReceives();
        bot.isNow("2026-12-14T09:00");
        assertThat(bot.teamReceives()).isEqualTo("""
                Weekly summary: Mon 7 Dec to Sun 13 Dec
                A quiet week: no new leads, nothing won, nothing lost.
                To look at: 1 stalled deal.
                (No goal is running, so there is no target to compare with. /goal sets one.)
                <Sales funnel. as of Sun 13 Dec. Lead 1, Stalled 1; Prospect 0; Incubation 0; Negotiation 0; Repurchase 0>
                (Open deals: 1. When the week began: 1.)
                ## The week in figures
                Figure | This week | Week before | Change
                First contact, median | too few (1) | too few (1) | –
                Over the stage’s limit | 1 | 1 | ±0
                (Bottleneck of 13 weeks: nothing lies before this period to compare it with.)
                ## Stalled
                - Acme: 21 days in Lead (Tom)
                ## Follow-ups
                Tom 0, 李娜 0
                [Give feedback] [Record a decision] [Funnel]""");
    }

    @Test
    void cutsLongListsAndSaysHowMuchMoreThereIs() {
        set("teamChannel", "console");
        for (var i = 1; i <= 15; i++) {
            open.lead("Customer " + i, bot.tom);
        }
        bot.isNow("2026-12-07T09:00");
        assertThat(bot.teamReceives()).contains("""
                - Customer 10: 14 days in Lead (Tom)
                (and 5 more)
                ## Follow-ups
                """);
    }

    @Test
    void isDoneWithAnItemBelowTheSummaryForEverybodyToSee() {
        set("teamChannel", "console");
        bot.types(bot.grace, "/sync decide Mia prepares the case study by Friday");
        bot.isNow("2026-11-30T09:00");
        assertThat(bot.teamReceives()).contains("- Late: Mia prepares the case study (by Fri 27 Nov) [Done]");
        assertThat(bot.presses(bot.mia, "Done")).isEqualTo("""
                Done
                Mia prepares the case study – done, says Mia.""");
        assertThat(bot.lastReply(bot.mia))
                .isInstanceOfSatisfying(
                        Reply.Told.class, told -> assertThat(told.audience()).isEqualTo(Reply.Audience.CHANNEL));
        bot.isNow("2026-12-07T09:00");
        assertThat(bot.teamReceives()).contains("- Done: Mia prepares the case study\n");
        bot.isNow("2026-12-14T09:00");
        assertThat(bot.teamReceives()).doesNotContain("case study");
    }

    @Test
    void showsTheNumbersOfItsHourAlsoWhenItIsSentLater() {
        aBusyWeek();
        bot.isNow("2026-12-07T09:00");
        bot.meetings.holdDue();
        bot.isNow("2026-12-08T12:00");
        deal("Hooli", "USD 900", "Web", DefaultFunnel.LEAD, bot.tom);
        bot.types(bot.tom, "/sync feedback too late for this one");
        bot.types(bot.tom, "/sync decide nothing new");
        var late = bot.teamReceives();
        assertThat(late)
                .contains("2 new leads, 1 deal won (USD 8,000), 1 lost (USD 500).", "(Open deals: 3.")
                .doesNotContain("Hooli", "too late for this one", "nothing new");
        bot.isNow("2026-12-14T09:00");
        assertThat(bot.teamReceives()).contains("1 new lead.", "too late for this one", "nothing new");
    }

    @Test
    void makesUpOnceForWeeksInWhichTheMachineWasOff() {
        set("teamChannel", "console");
        bot.isNow("2026-12-01T09:00");
        bot.teamReceives();
        bot.types(bot.tom, "/sync feedback heard before the power went");
        bot.isNow("2026-12-23T15:00");
        assertThat(bot.teamReceives())
                .startsWith("Weekly summary: Mon 14 Dec to Sun 20 Dec\n")
                .contains("heard before the power went")
                .containsOnlyOnce("Weekly summary");
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow("2026-12-28T09:00");
        assertThat(bot.teamReceives())
                .startsWith("Weekly summary: Mon 21 Dec to Sun 27 Dec\n")
                .doesNotContain("heard before");
    }

    @Test
    void isPostedOnceBySeveralMachinesAndAfterARestart() {
        set("teamChannel", "console");
        bot.isNow("2026-11-30T09:00");
        var machines = Stream.generate(() -> new Assembly(bot.stores, Calendars.builtIn(), bot).meetings())
                .limit(4)
                .map(machine -> CompletableFuture.runAsync(machine::holdDue))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(machines).join();
        assertThat(bot.teamReceives()).containsOnlyOnce("Weekly summary");
        new Assembly(bot.stores, Calendars.builtIn(), bot).meetings().holdDue();
        assertThat(bot.teamReceives()).isEmpty();
    }

    @Test
    void keepsToTheLocalHourWhenSummerTimeBeginsAndEnds() {
        set("teamChannel", "console");
        bot.isNow(Instant.parse("2027-03-22T08:00:00Z"));
        bot.teamReceives();
        bot.isNow(Instant.parse("2027-03-29T06:59:59Z"));
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow(Instant.parse("2027-03-29T07:00:00Z"));
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Mon 22 Mar to Sun 28 Mar\n");
        bot.isNow(Instant.parse("2027-10-25T07:00:00Z"));
        bot.teamReceives();
        bot.isNow(Instant.parse("2027-11-01T07:59:59Z"));
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow(Instant.parse("2027-11-01T08:00:00Z"));
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Mon 25 Oct to Sun 31 Oct\n");
    }

    @Test
    void isHeldOnceAtAnHourThatTheNightSkipsOrRepeats() {
        set("teamChannel", "console", "meetingDay", "SUNDAY", "meetingTime", "02:30");
        bot.isNow(Instant.parse("2027-03-28T01:29:59Z"));
        bot.teamReceives();
        bot.isNow(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Sun 21 Mar to Sat 27 Mar\n");
        bot.isNow(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Sun 24 Oct to Sat 30 Oct\n");
        bot.isNow(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(bot.teamReceives()).isEmpty();
    }

    @Test
    void followsSettingsThatChange() {
        set("teamChannel", "console", "meetingDay", "WEDNESDAY", "meetingTime", "14:00");
        bot.isNow("2026-11-24T23:00");
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow("2026-11-25T14:00");
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Wed 18 Nov to Tue 24 Nov\n");
        set("meetingTime", "16:00");
        bot.isNow("2026-11-25T16:00");
        assertThat(bot.teamReceives()).isEmpty();
        set("meeting", "no");
        bot.isNow("2026-12-03T12:00");
        assertThat(bot.teamReceives()).isEmpty();
        set("meeting", "yes");
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow("2026-12-09T16:00");
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Wed 2 Dec to Tue 8 Dec\n");
    }

    @Test
    void isPostedNowhereWithoutAChannelAndFromThenOnWithOne() {
        open.lead("Acme", bot.tom);
        bot.isNow("2026-11-30T09:00");
        assertThat(bot.teamReceives()).isEmpty();
        set("teamChannel", "console");
        assertThat(bot.teamReceives()).isEmpty();
        bot.isNow("2026-12-07T09:00");
        assertThat(bot.teamReceives()).startsWith("Weekly summary: Mon 30 Nov to Sun 6 Dec\n");
    }

    @Test
    void letsEveryTeamHaveItsOwn() {
        set("teamChannel", "console");
        var other = bot.team("Other");
        bot.isNow("2026-11-30T09:00");
        assertThat(bot.teamReceives()).containsOnlyOnce("Weekly summary");
        assertThat(bot.stores.agenda().of(other.id()).last()).isNull();
        assertThat(bot.stores.agenda().of(other.id()).next()).isEqualTo(Instant.parse("2026-12-07T08:00:00Z"));
    }
}
