package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.followup.FollowUpId;
import tundish.language.Language;
import tundish.member.Role;
import tundish.testing.TestBot;

/** Which deal a line is about. */
class FollowUpDealTest {

    private final TestBot bot = new TestBot();

    @BeforeEach
    void dealsAreOpen() {
        bot.types(bot.tom, "/lead Acme Corp, Jane Roe");
        bot.types(bot.tom, "/lead Acme Labs, Joe Doe");
        bot.types(bot.tom, "/lead Power Systems, Ann Poe");
        bot.types(bot.tom, "/lead 华东机械有限公司, 王强");
        bot.types(bot.tom, "/lead \"Smith, Jones & Co\", Bob Low");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Acme Corp called, fine | Acme Corp LX20261123001 | fine",
                "acme corp called, fine | Acme Corp LX20261123001 | fine",
                "ACME CORP: fine | Acme Corp LX20261123001 | fine",
                "Acme Corp's CFO called, fine | Acme Corp LX20261123001 | CFO called, fine",
                "Acme Corp - fine | Acme Corp LX20261123001 | fine",
                "\"Acme Corp\" called, fine | Acme Corp LX20261123001 | fine",
                "“Acme Corp” called, fine | Acme Corp LX20261123001 | fine",
                "Ａｃｍｅ Ｃｏｒｐ called, fine | Acme Corp LX20261123001 | fine",
                "Acme Corp Jane called, fine | Acme Corp LX20261123001 | Jane called, fine",
                "Jane called, fine | Acme Corp LX20261123001 | fine",
                "Called Acme Labs, fine | Acme Labs LX20261123002 | fine",
                "Met with Acme Labs; fine | Acme Labs LX20261123002 | fine",
                "LX20261123002 called, fine | Acme Labs LX20261123002 | fine",
                "called, fine lx20261123002 | Acme Labs LX20261123002 | fine",
                "Power called, fine | Power Systems LX20261123003 | fine",
                "Power Systems are happy | Power Systems LX20261123003 | are happy",
                "Smith called, fine | Smith, Jones & Co LX20261123005 | fine",
                "Smith, Jones & Co called, fine | Smith, Jones & Co LX20261123005 | fine",
                "华东机械 电话，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "华东机械来电，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "华东机械有限公司，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "华东机械公司来电，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "华东机械王总说很好 | 华东机械有限公司 LX20261123004 | 王总说很好",
                "拜访华东机械，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "「华东机械」来电，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "LX20261123004来电，很好 | 华东机械有限公司 LX20261123004 | 很好",
                "王强来电，很好 | 华东机械有限公司 LX20261123004 | 很好",
            })
    void isFoundByWhatTheLineBeginsWith(String line, String deal, String said) {
        assertThat(bot.types(bot.tom, "/followup " + line))
                .startsWith("Follow-up logged\nDeal: " + deal + "\n")
                .contains("\nCustomer said: " + said + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Industries called, fine | Acme Industries",
                "acme industries called, fine | acme industries",
                "Acme Corp Europe called, fine | Acme Corp Europe",
                "acm called, fine | acm",
                "we called them | we",
                "Globex called, fine | Globex",
                "LX20261123099 called, fine | LX20261123099",
                "华东电器来电，很好 | 华东电器",
                "华为来电，很好 | 华为",
                "华来电，很好 | 华",
            })
    void isNeverGuessed(String line, String name) {
        assertThat(bot.types(bot.tom, "/followup " + line)).startsWith("I know no deal called “" + name + "”\n");
        assertThat(bot.stores.followUps().replacementOf(new FollowUpId(bot.workspace.id(), 1)))
                .isEmpty();
    }

    @Test
    void isAskedForWhereANameFitsTwo() {
        assertThat(bot.types(bot.tom, "/followup Acme called, wants a demo, next Wed 3pm send quote"))
                .isEqualTo("""
                Which deal?
                “Acme” could be any of these:
                - Acme Labs LX20261123002 · Lead [This one]
                - Acme Corp LX20261123001 · Lead [This one]
                [Change what I typed]""");

        assertThat(bot.presses(bot.tom, "This one", 1)).isEqualTo("""
                Follow-up logged
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: wants a demo
                Next action: send quote
                Due: Wed 2 Dec 2026, 15:00
                [Fix] [Undo] [Show deal]""");
    }

    @Test
    void isAskedForInChineseWhereACustomerHasTwo() {
        bot.types(bot.tom, "/lead 华东机械有限公司, 李四");
        bot.presses(bot.tom, "Create it anyway");

        assertThat(bot.types(bot.wang, "/followup 华东机械 电话沟通,客户要方案对比,下周三下午3点发报价"))
                .isEqualTo("""
                是哪一个商机？
                “华东机械”可能是以下任何一个：
                - 华东机械有限公司 LX20261123006 · 潜在客户 [选这个]
                - 华东机械有限公司 LX20261123004 · 潜在客户 [选这个]
                [修改我输入的内容]""");
        assertThat(bot.presses(bot.wang, "选这个", 0)).isEqualTo("""
                跟进已记录
                商机: 华东机械有限公司 LX20261123006
                沟通方式: 电话
                客户反馈: 客户要方案对比
                下一步: 发报价
                时间: 2026年12月2日(周三) 15:00
                [更正] [撤销] [查看商机]""");
    }

    @Test
    void isOfferedWhereANameIsMistypedAndTheNameIsCutFromTheLine() {
        assertThat(bot.types(bot.tom, "/followup Acme Industries called, wants a demo"))
                .isEqualTo("""
                I know no deal called “Acme Industries”
                Did you mean one of these?
                - Acme Labs LX20261123002 · Lead [This one]
                - Acme Corp LX20261123001 · Lead [This one]
                [Change what I typed]""");

        assertThat(bot.presses(bot.tom, "This one", 1)).contains("""
                Deal: Acme Corp LX20261123001
                Channel: Call
                Customer said: wants a demo
                """);
    }

    @Test
    void isTheOpenOneWhereTheOthersAreClosed() {
        bot.types(bot.tom, "/deal lost LX20261123002 price");

        assertThat(bot.types(bot.tom, "/followup Acme called, fine")).contains("Deal: Acme Corp LX20261123001\n");
    }

    @Test
    void isChosenInTheFormWhereTheLineNamesNone() {
        bot.types(bot.tom, "/followup Globex called, wants a demo, tomorrow send quote");

        assertThat(bot.presses(bot.tom, "Change")).isEqualTo("""
                [[Log follow-up]]
                Deal*: ?
                How did you talk?*: (Call) / Meeting / E-mail / Message / Other
                What did the customer say?*: Globex called, wants a demo
                What changed in the need?:\s
                Next action: send quote
                By which day?: 2026-11-24
                At what time?:\s
                Move to stage: Lead / Prospect / Incubation / Negotiation
                [Log]""");
    }

    @Test
    void isNeverOneOfAnotherWorkspace() {
        var others = bot.team("Others");
        var olga = bot.joins(others, "Olga", Role.ADMIN, TestBot.BERLIN, Language.EN);

        assertThat(bot.types(olga, "/followup Acme Corp called, fine")).isEqualTo("""
                I know no deal called “Acme Corp”
                Try part of the customer’s name, or a reference such as LX20240501001. /funnel lists all deals.
                [Change what I typed]""");
        assertThat(bot.types(olga, "/followup LX20261123001 called, fine")).isEqualTo("""
                I know no deal called “LX20261123001”
                Try part of the customer’s name, or a reference such as LX20240501001. /funnel lists all deals.
                [Change what I typed]""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "@everyone",
                "'); DROP TABLE deal; --",
                "<script>alert(1)</script>",
                "שלום",
                "👍👍",
                "a|b"
            })
    void isFoundWhateverTheCustomerIsCalled(String name) {
        bot.types(bot.tom, "/lead \"" + name + "\", nobody yet");

        assertThat(bot.types(bot.tom, "/followup \"" + name + "\" called, fine"))
                .startsWith("Follow-up logged\nDeal: " + name + " LX20261123006\n")
                .contains("\nCustomer said: fine\n");
    }
}
