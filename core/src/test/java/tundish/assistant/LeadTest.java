package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tundish.deal.Column;
import tundish.language.Language;
import tundish.member.Role;
import tundish.operation.Operation.AddLead;
import tundish.testing.TestBot;

class LeadTest {

    private final TestBot bot = new TestBot();

    @Test
    void isEnteredFromOneLine() {
        assertThat(bot.types(
                        bot.tom,
                        "/lead Acme Corp, Jane Roe, jane@example.com, +1 555 0100, trade show, needs 50 seats"))
                .isEqualTo("""
                        Lead entered
                        Reference: LX20261123001
                        Customer: Acme Corp
                        Contact: Jane Roe
                        Contact details: jane@example.com, +1 555 0100
                        Need: needs 50 seats
                        Source: Trade show
                        Owner: Tom
                        [Log follow-up] [Edit] [Show deal]""");
    }

    @Test
    void isEnteredFromOneLineInChinese() {
        assertThat(bot.types(bot.liNa, "/线索 华东机械，王强，13800000000，展会，预算20万元，需要替换旧产线"))
                .isEqualTo("""
                线索已录入
                线索/商机编号: LX20261123001
                客户名称: 华东机械
                联系人: 王强
                联系方式: 13800000000
                需求描述: 需要替换旧产线
                来源渠道: 展会
                金额: CNY 200,000
                负责人: 李娜
                [记录跟进] [修改] [查看商机]""");
    }

    @Test
    void opensAFormWithoutWords() {
        assertThat(bot.types(bot.tom, "/lead")).isEqualTo("""
                [[New lead]]
                Customer*:\s
                Contact:\s
                Contact details:\s
                Need:\s
                Source:\s
                Campaign:\s
                Amount:\s
                Expected close:\s
                Region:\s
                [Enter]""");

        assertThat(bot.submits(
                        bot.tom,
                        Map.of(
                                "customer",
                                "Acme Corp",
                                "need",
                                "50 seats\nand SSO",
                                "amount",
                                "EUR 12k",
                                "expectedClose",
                                "2027-01-31",
                                "region",
                                "North")))
                .isEqualTo("""
                        Lead entered
                        Reference: LX20261123001
                        Customer: Acme Corp
                        Need: 50 seats
                        and SSO
                        Amount: EUR 12,000
                        Expected close: Sun 31 Jan 2027
                        Region: North
                        Owner: Tom
                        [Log follow-up] [Edit] [Show deal]""");
    }

    @Test
    void isOpenedAgainFromItsButtons() {
        bot.types(bot.tom, "/lead Acme Corp");
        assertThat(bot.presses(bot.tom, "Log follow-up")).contains("Deal*: Acme Corp · LX20261123001\n");

        bot.types(bot.tom, "/lead Beta GmbH");
        assertThat(bot.presses(bot.tom, "Edit")).contains("Customer*: Beta GmbH\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACME corp.", "Acme Labs, jane@EXAMPLE.com", "Acme Labs, 001 555-0100-777"})
    void isAskedAboutWhereTheCustomerLooksKnown(String line) {
        bot.types(bot.tom, "/lead Acme Corp, jane@example.com, +1 555 0100 777");

        assertThat(bot.types(bot.tom, "/lead " + line)).isEqualTo("""
                This may be a customer you already have
                These deals look the same (company, phone or e-mail):
                - Acme Corp LX20261123001 · Lead [Show]
                [Create it anyway] [Change what I typed]""");
        assertThat(bot.presses(bot.tom, "Create it anyway")).startsWith("Lead entered\nReference: LX20261123002\n");
    }

    @Test
    void isAskedAboutInTheFormWithEverythingThatWasTyped() {
        bot.types(bot.tom, "/lead Acme Corp");
        bot.types(bot.liNa, "/lead");

        assertThat(bot.submits(bot.liNa, Map.of("customer", "Acme Corp", "need", "席位")))
                .isEqualTo("""
                [[新线索]]
                ! 这可能是已有的客户
                以下商机的公司、电话或邮箱相同：
                • Acme Corp LX20261123001 · 潜在客户
                客户名称*: Acme Corp
                联系人:\s
                联系方式:\s
                需求描述: 席位
                来源渠道:\s
                市场活动:\s
                金额:\s
                预计成交时间:\s
                区域:\s
                是的，这是新客户: -
                [录入]""");
        assertThat(bot.submits(bot.liNa, Map.of("anyway", "yes"))).startsWith("线索已录入\n线索/商机编号: LX20261123002\n");
    }

    @Test
    void ofMarketingWaitsForSomebodyToTakeIt() {
        assertThat(bot.types(bot.mia, "/lead Beta GmbH, website, needs a robot"))
                .isEqualTo("""
                Lead entered
                Reference: LX20261123001
                Customer: Beta GmbH
                Need: needs a robot
                Source: Website
                Owner: nobody yet
                (Nobody owns this lead yet. Any rep can take it.)
                [Show deal]""");

        assertThat(bot.types(bot.tom, "/deal claim Beta")).isEqualTo("""
                Lead taken
                Tom now looks after Beta GmbH (LX20261123001).
                [Log follow-up] [Show deal]""");
        assertThat(bot.types(bot.tom, "/deal claim Beta")).isEqualTo("""
                Too late for that
                Beta GmbH is yours already.""");
        assertThat(bot.types(bot.liNa, "/商机 领取 Beta")).isEqualTo("""
                已经晚了一步
                Tom已先一步领取了Beta GmbH。""");
        assertThat(bot.types(bot.mia, "/deal claim Beta")).isEqualTo("""
                That is not yours to do
                Your role does not include changing deals.""");
        assertThat(bot.types(bot.tom, "/deal show Beta")).contains("Tom set Owner to Tom");
    }

    @Test
    void isNotTakenOnceItIsClosed() {
        bot.types(bot.mia, "/lead Beta GmbH");
        bot.types(bot.grace, "/deal lost Beta price");

        assertThat(bot.types(bot.tom, "/deal claim Beta")).isEqualTo("""
                Too late for that
                Beta GmbH is closed. Reopen it first.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme, -5000 | -5000 is negative. An amount cannot be.",
                "Acme, budget: USD -300 | USD -300 is negative. An amount cannot be.",
                "Acme, amount: lots | I cannot read “lots” as an amount. Try 12,000 or EUR 12k.",
                "Acme, amount: 1.234 | I cannot read “1.234” as an amount. Try 12,000 or EUR 12k.",
                "Acme, close: whenever | I cannot read “whenever” as a day. Try next Wed, in 3 days or 2026-12-01.",
                ", jane@example.com | Which company is it?",
            })
    void isRefusedWithWhatIsWrong(String line, String problem) {
        assertThat(bot.types(bot.tom, "/lead " + line)).isEqualTo("""
                Please check one thing
                %s
                [Change what I typed]""".formatted(problem));
        assertThat(bot.stores.deals().matching(bot.workspace.id(), "Acme", 1)).isEmpty();
    }

    @Test
    void comesBackInTheFormWhenALineIsRefused() {
        bot.types(bot.tom, "/lead Acme, Jane Roe, jane@example.com, amount: lots, needs 50 seats");

        assertThat(bot.presses(bot.tom, "Change")).contains("""
                Customer*: Acme
                Contact: Jane Roe
                Contact details: jane@example.com
                Need: needs 50 seats
                """).contains("Amount: lots\n");
        assertThat(bot.submits(bot.tom, Map.of("amount", "¥12,000", "expectedClose", "end of June")))
                .contains("Amount: CNY 12,000\n")
                .contains("Expected close: Wed 30 Jun 2027\n");
    }

    @Test
    void refusesWhatIsTooLongAndLosesNothing() {
        bot.types(bot.tom, "/lead Acme, needs " + "x".repeat(10_000));

        assertThat(bot.presses(bot.tom, "Change")).contains("Need: needs " + "x".repeat(10_000) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!channel> @everyone", "'); DROP TABLE deal; --", "<b>Acme</b>", "شركة الشرق", "👍 \u202eAcme"})
    void keepsEveryTextAsText(String name) {
        assertThat(bot.types(bot.tom, "/lead \"" + name + "\u0000\u0007\"")).contains("Customer: " + name + "\n");
    }

    @Test
    void countsReferencesByTheWorkspacesDay() {
        bot.isNow(Instant.parse("2026-11-23T22:30:00Z"));

        assertThat(bot.types(bot.liNa, "/lead 华东机械")).contains("LX20261123001");
        bot.isNow(Instant.parse("2026-11-23T23:30:00Z"));
        assertThat(bot.types(bot.liNa, "/lead 华南机械")).contains("LX20261124001");
    }

    @Test
    void belongsToItsWorkspaceAlone() {
        bot.types(bot.tom, "/lead Acme Corp, jane@example.com");
        var others = bot.team("Others");
        var olga = bot.joins(others, "Olga", Role.REP, TestBot.BERLIN, Language.EN);

        assertThat(bot.types(olga, "/lead Acme Corp, jane@example.com")).startsWith("Lead entered\n");
    }

    @Test
    void canBeGivenToSomebodyByAManagerOnly() {
        var lead = new AddLead("", Map.of(Column.CUSTOMER, "Acme Corp", Column.OWNER, "李娜"), false);

        assertThat(bot.carriesOut(bot.tom, lead)).startsWith("That is not yours to do");
        assertThat(bot.carriesOut(bot.grace, lead)).contains("Owner: 李娜\n");
    }
}
