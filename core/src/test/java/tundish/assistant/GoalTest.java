package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Role;
import tundish.operation.DealRef;
import tundish.operation.Operation.WinDeal;
import tundish.testing.TestBot;

class GoalTest {

    private final TestBot bot = new TestBot();

    private void won(Member who, String customer, String amount) {
        bot.types(who, "/lead " + customer);
        bot.carriesOut(bot.grace, new WinDeal(new DealRef(customer), amount, "", "signed on the spot", -1));
    }

    @Test
    void theExampleOfTheMethodInOneLine() {
        assertThat(bot.types(bot.grace, "/goal 10,000,000 a year at 100,000 with 20 %, lead 40%, Grace, 2027"))
                .isEqualTo("""
                Kept: Goal 1: USD 10,000,000 of revenue by Fri 31 Dec 2027
                Period: Fri 1 Jan 2027 – Fri 31 Dec 2027
                Owner: Grace
                Average deal: USD 100,000
                Won so far: USD 0 (0 deals)
                Still needed: USD 10,000,000
                Pace needed: USD 192,000 a week from the first day
                Forecast: USD 0
                (Too few won deals (0) to say until when a new lead closes in time.)
                ## What it takes
                Stage | Needed | So far | By
                Lead | 1,250 | 0 | 40 % go on, as entered
                Prospect | 500 | 0 | 20 % won, as entered
                Incubation | – | 0 | too few to say (0 of 0 won)
                Negotiation | – | 0 | too few to say (0 of 0 won)
                Won | 100 | 0 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                ## By quarter
                For | Target | Won deals | Opportunities | Won
                Q1 2027 | USD 2,500,000 | 25 | 125 | –
                Q2 2027 | USD 2,500,000 | 25 | 125 | –
                Q3 2027 | USD 2,500,000 | 25 | 125 | –
                Q4 2027 | USD 2,500,000 | 25 | 125 | –
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | USD 5,000,000 | 50 | 250 | USD 0
                李娜 | USD 5,000,000 | 50 | 250 | USD 0
                [Change] [Drop] [All goals]""");
    }

    @Test
    void aNameInsideALongerWordIsNobodys() {
        assertThat(bot.types(bot.grace, "/goal revenue 10m at 100k, 2027, custom, 20%"))
                .contains("Missing: an owner.");
        assertThat(bot.types(bot.grace, "/goal revenue 10m at 100k, 2027, @tom, 20%"))
                .contains("\nOwner: Tom\n");
        assertThat(bot.types(bot.wang, "/目标 收入 500万 客单价 10万，2028年，Tom负责，20%")).contains("\n负责人: Tom\n");
    }

    @Test
    void aPartOfTheOwnersNameIsEnoughWhereItIsNobodyElses() {
        bot.joins(bot.workspace, "Chen Jing 陈静", Role.MANAGER, TestBot.SHANGHAI, Language.ZH);
        assertThat(bot.types(bot.grace, "/goal revenue 10m at 100k, 2027, Chen Jing, 20%"))
                .startsWith("Kept: Goal 1: USD 10,000,000 of revenue by Fri 31 Dec 2027\n")
                .contains("\nOwner: Chen Jing 陈静\n");
        assertThat(bot.types(bot.wang, "/目标 收入 500万 客单价 10万，2028年，陈静，20%")).contains("\n负责人: Chen Jing 陈静\n");
        bot.joins(bot.workspace, "Chen Li", Role.REP, TestBot.BERLIN, Language.EN);
        assertThat(bot.types(bot.grace, "/goal revenue 10m at 100k, 2029, chen, 20%"))
                .isEqualTo("""
                I am not sure who “chen” is
                - Chen Jing 陈静
                - Chen Li
                [Change what I typed]""");
        assertThat(bot.types(bot.grace, "/goal revenue 10m at 100k, 2029, hen, 20%"))
                .contains("Missing: an owner.");
        assertThat(bot.stores.goals().all(bot.workspace.id())).hasSize(2);
    }

    @Test
    void theSameInChinese() {
        assertThat(bot.types(bot.wang, "/目标 收入 1000万 客单价 10万，2027年，王强，20%，潜在客户 40%，按季度"))
                .isEqualTo("""
                已保存：目标 1：收入 USD 10,000,000，截止 2027年12月31日(周五)
                期间: 2027年1月1日(周五) 至 2027年12月31日(周五)
                负责人: 王强
                客单价: USD 100,000
                已成交: USD 0（0 单）
                还差: USD 10,000,000
                所需进度: 从第一天起每周 USD 192,000
                预测: USD 0
                (成交商机太少（0 个），无法判断新线索最晚何时还来得及。)
                ## 需要多少
                阶段 | 需要 | 目前 | 依据
                潜在客户 | 1,250 | 0 | 录入的转化率 40%
                意向客户 | 500 | 0 | 录入的赢单率 20%
                商机孵化 | – | 0 | 数据太少（0 个中成交 0 个）
                商务谈判 | – | 0 | 数据太少（0 个中成交 0 个）
                成交 | 100 | 0 |\s
                (“–”表示进入该阶段且已结束的商机太少，无法判断。可录入转化率，例如 20%（从商机到成交），或 潜在客户 40%（从一个阶段到下一个）。)
                ## 按季度
                分解 | 目标 | 成交单数 | 商机 | 已成交
                2027年第1季度 | USD 2,500,000 | 25 | 125 | –
                2027年第2季度 | USD 2,500,000 | 25 | 125 | –
                2027年第3季度 | USD 2,500,000 | 25 | 125 | –
                2027年第4季度 | USD 2,500,000 | 25 | 125 | –
                ## 按人
                分解 | 目标 | 成交单数 | 商机 | 已成交
                Tom | USD 5,000,000 | 50 | 250 | USD 0
                李娜 | USD 5,000,000 | 50 | 250 | USD 0
                [修改] [放弃] [全部目标]""");
    }

    /** That it is shared out among people need not be said, and may be. */
    @Test
    void sayingThatItIsByRepChangesNothing() {
        var plain = bot.types(bot.grace, "/goal revenue 300k at 30k, Q1 2027, Tom, by month");
        assertThat(bot.types(bot.grace, "/goal revenue 300k at 30k, Q1 2027, Tom, by month and by rep"))
                .isEqualTo(plain.replace("goal 1", "goal 2").replace("Goal 1", "Goal 2"));
        assertThat(bot.types(bot.wang, "/目标 收入 30万 客单价 3万，2027年第一季度，Tom，按月，按人"))
                .startsWith("已保存：目标 3：")
                .contains("\n## 按人\n");
    }

    @Test
    void aGoalThatIsNotOneIsRefusedWithAllThatIsMissing() {
        assertThat(bot.types(bot.grace, "/goal revenue at 100k")).isEqualTo("""
                Please check one thing
                This is no goal yet. Missing: a value, an owner, a deadline. Try: /goal revenue 10m at 100k, 2027, Grace, 20%
                [Change what I typed]""");
        assertThat(bot.types(bot.wang, "/目标 收入很多")).isEqualTo("""
                有一处需要确认
                这还不是一个完整的目标，缺少：目标值、负责人、截止日期。无法理解“很多”。例如：/目标 收入 1000万 客单价 10万，2027年，王强，20%
                [修改我输入的内容]""");
        assertThat(bot.types(bot.grace, "/goal revenue lots, 2027, Grace"))
                .contains("Missing: a value. I do not understand “lots”.");
        assertThat(bot.types(bot.grace, "/goal 10m, Grace")).contains("Missing: a deadline.");
        assertThat(bot.types(bot.grace, "/goal 10m, 2027")).contains("Missing: an owner.");
        assertThat(bot.types(bot.grace, "/goal 10m, 2027, owner Nobody")).contains("Nobody");
        assertThat(bot.stores.goals().all(bot.workspace.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /goal 0, 2027, Grace                      | A goal is above 0, not “0”.
            /goal -5m, 2027, Grace                    | -5m is negative.
            /goal 0 won deals, 2027, Grace            | “0” is no number of deals.
            /goal 10m at 0, 2027, Grace               | A deal is worth more than 0, not “0”.
            /goal 10m, 2027, Grace, 0%                | A rate is above 0 % and at most 100 %, not “0%”.
            /goal 10m, 2027, Grace, lead 120%         | A rate is above 0 % and at most 100 %, not “lead 120%”.
            /goal 10m, by 1 Mar 2026, Grace           | Sun 1 Mar 2026 is past, or before the first day.
            /goal 10m, 1 Jan 2027 to 1 Jan 2026, Tom  | Thu 1 Jan 2026 is past, or before the first day.
            /goal 10m, 2027, Grace, by quarter, 1/2/3 | There are 3 weights for 4 parts of the period.
            /goal 10m, 1 Jan 2020 to 31 Dec 2040, Tom | A goal may last 10 years at most.
            /goal 10m, 2027, Grace, somehow           | I do not understand “somehow”.
            /goal show 7                              | There is no goal “7”. /goal lists all.
            /goal drop seven                          | There is no goal “seven”. /goal lists all.
            """)
    void whatCannotBeIsRefused(String line, String refusal) {
        assertThat(bot.types(bot.grace, line)).contains(refusal);
        assertThat(bot.stores.goals().all(bot.workspace.id())).isEmpty();
    }

    @Test
    void onlyManagersSetGoalsAndEverybodySeesThem() {
        assertThat(bot.types(bot.tom, "/goal 10m, 2027, Tom")).contains("Only managers and administrators set goals.");
        bot.types(bot.grace, "/goal 40 won deals, 2027, Tom");
        assertThat(bot.types(bot.tom, "/goal")).isEqualTo("""
                Goals
                - Goal 1: 40 won deals by Fri 31 Dec 2027 (Tom) – has not begun; expected 0 [Show]""");
        assertThat(bot.types(bot.liNa, "/目标")).isEqualTo("""
                目标
                - 目标 1：成交 40 单，截止 2027年12月31日(周五)（Tom）：尚未开始，预测 0 [查看]""");
    }

    @Test
    void progressOfARunningGoal() {
        bot.isNow(Instant.parse("2026-11-03T09:00:00Z"));
        won(bot.tom, "Acme", "USD 3000");
        won(bot.liNa, "Globex", "EUR 900");
        bot.isNow(TestBot.MONDAY);
        bot.types(bot.grace, "/goal revenue 10k at 1k, 1 Nov to 31 Dec 2026, Grace, by month");
        assertThat(bot.presses(bot.grace, "All goals")).isEqualTo("""
                Goals
                - Goal 1: USD 10,000 of revenue by Thu 31 Dec 2026 (Grace) – won USD 3,000 (2 deals); expected USD 3,000 [Show]
                [Set a goal]""");
        assertThat(bot.presses(bot.grace, "Show")).isEqualTo("""
                Goal 1: USD 10,000 of revenue by Thu 31 Dec 2026
                Period: Sun 1 Nov 2026 – Thu 31 Dec 2026
                Owner: Grace
                Average deal: USD 1,000
                Won so far: USD 3,000 (2 deals)
                Still needed: USD 7,000
                Pace needed: USD 1,260 a week from today
                Forecast: USD 3,000
                (Left out of what was won: EUR 900, for want of a rate into USD.)
                (Too few won deals (2) to say until when a new lead closes in time.)
                ## What it takes
                Stage | Needed | So far | By
                Lead | – | 2 | too few to say (2 of 2 won)
                Prospect | – | 0 | too few to say (0 of 0 won)
                Incubation | – | 0 | too few to say (0 of 0 won)
                Negotiation | – | 0 | too few to say (0 of 0 won)
                Won | 10 | 2 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                ## By month
                For | Target | Won deals | Opportunities | Won
                2026-11 | USD 5,000 | 5 | – | USD 3,000
                2026-12 | USD 5,000 | 5 | – | –
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | USD 5,000 | 5 | – | USD 3,000
                李娜 | USD 5,000 | 5 | – | USD 0
                [Change] [Drop] [All goals]""");
    }

    @Test
    void aGoalThatIsOverSaysSoAndPromisesNothing() {
        assertThat(bot.types(bot.grace, "/goal 10k at 1k, 2025, Grace"))
                .contains("The period is over.")
                .doesNotContain("Pace", "Forecast", "Last day", "NaN", "Infinity", " 0 %", "0%,");
    }

    @Test
    void aGoalInACurrencyWithoutARateSaysWhatItCannot() {
        assertThat(bot.types(bot.grace, "/goal EUR 10k at USD 1k, 2027, Grace"))
                .contains("There is no rate from EUR into USD")
                .contains("The deal size is in another currency than the goal")
                .doesNotContain("Still needed");
        bot.types(bot.grace, "/tundish rate EUR 1.10 from 2026-01-01");
        assertThat(bot.types(bot.grace, "/goal show 1"))
                .contains("Still needed: USD 11,000\n")
                .contains("Won | 11 |");
    }

    @Test
    void aCorrectionStandsBesideWhatWasEnteredBefore() {
        bot.types(bot.grace, "/goal revenue 10m at 100k, 2027, Grace, 20%");
        assertThat(bot.types(bot.ada, "/goal edit 1 12m")).isEqualTo("""
                Corrected: Goal 1: USD 12,000,000 of revenue by Fri 31 Dec 2027
                Period: Fri 1 Jan 2027 – Fri 31 Dec 2027
                Owner: Grace
                Average deal: USD 100,000
                Won so far: USD 0 (0 deals)
                Still needed: USD 12,000,000
                Pace needed: USD 231,000 a week from the first day
                Forecast: USD 0
                (Too few won deals (0) to say until when a new lead closes in time.)
                ## What it takes
                Stage | Needed | So far | By
                Lead | – | 0 | too few to say (0 of 0 won)
                Prospect | 600 | 0 | 20 % won, as entered
                Incubation | – | 0 | too few to say (0 of 0 won)
                Negotiation | – | 0 | too few to say (0 of 0 won)
                Won | 120 | 0 |\s
                (“–”: too few deals that were in the stage have ended to tell. Enter a rate, such as 20% from opportunity to won, or lead 40% from a stage to the next.)
                ## By quarter
                For | Target | Won deals | Opportunities | Won
                Q1 2027 | USD 3,000,000 | 30 | 150 | –
                Q2 2027 | USD 3,000,000 | 30 | 150 | –
                Q3 2027 | USD 3,000,000 | 30 | 150 | –
                Q4 2027 | USD 3,000,000 | 30 | 150 | –
                ## By person
                For | Target | Won deals | Opportunities | Won
                Tom | USD 6,000,000 | 60 | 300 | USD 0
                李娜 | USD 6,000,000 | 60 | 300 | USD 0
                ## Earlier versions
                - USD 10,000,000 of revenue, Fri 1 Jan 2027 – Fri 31 Dec 2027, Grace – entered by Grace, Mon 23 Nov 2026, 10:00
                [Change] [Drop] [All goals]""");
        assertThat(bot.types(bot.grace, "/goal drop 1")).isEqualTo("""
                Dropped: Goal 1: USD 12,000,000 of revenue by Fri 31 Dec 2027
                What was entered stays to be seen: /goal show 1
                [All goals]""");
        assertThat(bot.types(bot.grace, "/goal")).contains("There is no goal yet.\n(1 more was dropped.)");
        assertThat(bot.types(bot.grace, "/goal show 1"))
                .startsWith("Dropped: Goal 1: USD 12,000,000")
                .contains("entered by Grace");
        assertThat(bot.types(bot.grace, "/goal edit 1 13m")).contains("Goal 1 was dropped.");
        assertThat(bot.types(bot.grace, "/goal drop 1")).contains("Goal 1 was dropped.");
    }

    @Test
    void aGoalIsFilledIn() {
        bot.types(bot.grace, "/goal");
        assertThat(bot.presses(bot.grace, "Set a goal")).isEqualTo("""
                [[Set a goal]]
                What is counted*: (Revenue) / Won deals
                Value*:\s
                Period or deadline*:\s
                Owner*: ?
                Average deal:\s
                Rates where there is too little history:\s
                Split by: Quarters / Months
                Weights of the parts:\s
                Weights of people:\s
                [Keep]""");
        assertThat(bot.submits(bot.grace, Map.of("value", "much", "period", "2027", "owner", "Grace")))
                .contains("! value:");
        assertThat(bot.submits(
                        bot.grace,
                        Map.of(
                                "value",
                                "10m",
                                "rates",
                                "20%; Lead 40%",
                                "weights",
                                "10/20/30/40",
                                "people",
                                "Tom 1; 李娜 3")))
                .contains("Q1 2027 | USD 1,000,000")
                .contains("李娜 | USD 7,500,000")
                .contains("40 % go on, as entered");
        assertThat(bot.presses(bot.grace, "Change")).isEqualTo("""
                [[Change a goal]]
                What is counted*: (Revenue) / Won deals
                Value*: USD 10,000,000
                Period or deadline*: 2027-01-01 to 2027-12-31
                Owner*: Grace
                Average deal:\s
                Rates where there is too little history: 20%; Lead 40%
                Split by: (Quarters) / Months
                Weights of the parts: 10/20/30/40
                Weights of people: Tom 1; 李娜 3
                [Keep]""");
        assertThat(bot.submits(bot.grace, Map.of("dealSize", "100k")))
                .startsWith("Corrected: Goal 1")
                .contains("Prospect | 500 |");
    }

    @Test
    void theFormCallsStagesAsItsReaderDoesAndReadsThemBack() {
        bot.types(bot.wang, "/目标 1000万 客单价 10万, 2027, 王强, 20%, 意向客户 40%, lead 30%");
        assertThat(bot.presses(bot.wang, "修改")).contains("20%; 潜在客户 30%; 意向客户 40%");
        assertThat(bot.submits(bot.wang, Map.of("value", "2000万")))
                .startsWith("已更正：目标 1")
                .contains("潜在客户 | 3,334 | 0 | 录入的转化率 30%");
    }

    @Test
    void aRateOfAStageThatThereIsNotIsNotTakenForThatOfTheWin() {
        assertThat(bot.types(bot.wang, "/目标 1000万 客单价 10万, 2027, 王强, 20%, 线索 30%"))
                .contains("无法识别转化率“线索 30%”");
    }

    @Test
    void whoeverLookedAtAnOlderVersionIsTold() {
        bot.types(bot.grace, "/goal 10m, 2027, Grace");
        bot.presses(bot.grace, "Change");
        bot.types(bot.ada, "/goal edit 1 11m");
        assertThat(bot.submits(bot.grace, Map.of("value", "12m"))).contains("Somebody changed goal 1 meanwhile.");
        assertThat(bot.stores.goals().versions(bot.workspace.id(), 1)).hasSize(2);
    }

    @Test
    void anotherTeamsGoalsAreNotThere() {
        bot.types(bot.grace, "/goal 10m, 2027, Grace");
        var other = bot.joins(bot.team("Others"), "Eve", Role.ADMIN, TestBot.BERLIN, Language.EN);
        assertThat(bot.types(other, "/goal")).contains("There is no goal yet.");
        assertThat(bot.types(other, "/goal show 1")).contains("There is no goal “1”.");
        assertThat(bot.types(other, "/goal drop 1")).contains("There is no goal “1”.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027                     | 2027-01-01 | 2027-12-31
            in 2027                  | 2027-01-01 | 2027-12-31
            2027年                   | 2027-01-01 | 2027-12-31
            明年                     | 2027-01-01 | 2027-12-31
            this year                | 2026-01-01 | 2026-12-31
            今年                     | 2026-01-01 | 2026-12-31
            Q1 2027                  | 2027-01-01 | 2027-03-31
            2027Q4                   | 2027-10-01 | 2027-12-31
            2027年第二季度           | 2027-04-01 | 2027-06-30
            next quarter             | 2027-01-01 | 2027-03-31
            this quarter             | 2026-10-01 | 2026-12-31
            下个月                   | 2026-12-01 | 2026-12-31
            2027-02                  | 2027-02-01 | 2027-02-28
            1 Jan 2027 to 30 June 2027 | 2027-01-01 | 2027-06-30
            2027-01-01 to 2027-06-30 | 2027-01-01 | 2027-06-30
            2027年1月1日到6月30日     | 2027-01-01 | 2027-06-30
            by 31 Dec 2027           | 2026-11-23 | 2027-12-31
            end of 2027              | 2026-11-23 | 2027-12-31
            2027年底前               | 2026-11-23 | 2027-12-31
            年底前                   | 2026-11-23 | 2026-12-31
            """)
    void aPeriodIsSaidInManyWays(String words, String from, String to) {
        bot.types(bot.grace, "/goal revenue 10m at 100k, " + words + ", Grace, 20%");
        var terms = bot.stores.goals().find(bot.workspace.id(), 1).orElseThrow().terms();
        assertThat(terms.from() + " " + terms.deadline()).isEqualTo(from + " " + to);
        assertThat(terms.value()).isEqualByComparingTo("10000000");
    }
}
