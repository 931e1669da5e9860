package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.member.Right;
import tundish.member.Role;
import tundish.operation.Operation.ShowPeople;
import tundish.testing.TestBot;

class TeamConversationTest {

    private final TestBot bot = new TestBot();

    @Test
    void theListOfPeopleLeadsOnToWhatEachMayDo() {
        bot.carriesOut(bot.tom, new ShowPeople());
        assertThat(bot.presses(bot.tom, "Who is away")).startsWith("Who is away\nNobody");
        assertThat(bot.carriesOut(bot.tom, new ShowPeople())).endsWith("[Change somebody] [Who is away]");
        assertThat(bot.carriesOut(bot.grace, new ShowPeople()))
                .endsWith("[Change somebody] [Who is away] [Somebody leaves]");
        assertThat(bot.presses(bot.grace, "Somebody leaves")).contains("Who leaves");
    }

    @Test
    void settingsAreChangedByAnAdministratorInOneLine() {
        assertThat(bot.types(bot.ada, "/tundish settings zone Asia/Shanghai"))
                .startsWith("Settings of Tundish Ltd\nTime zone: Asia/Shanghai");
        assertThat(bot.types(bot.ada, "/tundish settings meetingTime 8:30"))
                .contains("Weekly summary: Monday at 08:30");
        assertThat(bot.types(bot.ada, "/tundish settings managerGrace 2个工作日"))
                .contains("Manager steps in after: 2 working days");
        assertThat(bot.types(bot.ada, "/tundish settings teamChannel <#C024BE91L|sales>"))
                .contains("Team channel: a channel on Slack");
    }

    @Test
    void settingsAreRefusedToARep() {
        assertThat(bot.types(bot.tom, "/tundish settings zone Asia/Shanghai")).isEqualTo("""
                That is not yours to do
                Only an administrator can do that.""");
    }

    @Test
    void aSettingThatCannotBeReadChangesNothing() {
        assertThat(bot.types(bot.ada, "/tundish settings zone Mars")).contains("“Mars” is no time zone I know");
        assertThat(bot.types(bot.ada, "/tundish settings colour red")).contains("There is no setting “colour”");
        bot.types(bot.ada, "/tundish settings");
        bot.presses(bot.ada, "Change settings");
        assertThat(bot.submits(bot.ada, Map.of("currency", "EUR", "quietFrom", "late")))
                .endsWith("! quietFrom: I cannot read “late” as a time. Try 15:00 or 3pm.");
        assertThat(bot.actor(bot.ada).settings().currency()).isEqualTo("USD");
    }

    @Test
    void aManagerGivesRoles() {
        assertThat(bot.types(bot.grace, "/tundish people Tom manager")).isEqualTo("""
                Tom is set up
                Role: Manager
                Team: –
                E-mail: none
                Time zone: Europe/Berlin
                Language: English
                In the team: active""");
        assertThat(bot.types(bot.wang, "/tundish 成员 李娜 市场")).startsWith("李娜 已更新\n角色: 市场");
    }

    @Test
    void aRepGivesNobodyARoleButChangesTheOwnLanguage() {
        assertThat(bot.types(bot.tom, "/tundish people Tom manager")).startsWith("That is not yours to do");
        bot.types(bot.tom, "/tundish people Tom");
        assertThat(bot.submits(bot.tom, Map.of("member", "me", "language", "zh")))
                .contains("Language: 中文");
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(bot.types(bot.ada, "/tundish people Ada rep"))
                .contains("Ada is the last administrator. Make somebody else one first.");
    }

    @Test
    void everyRoleMaySeeTheFunnelAndOnlySomeMayRunIt() {
        assertThat(Right.SEE_FUNNEL.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(Right.OVERRIDE_GATES.roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.ADMIN);
        assertThat(Right.CHANGE_SETTINGS.roles()).containsExactly(Role.ADMIN);
        assertThat(Role.MARKETER).matches(role -> !Right.CHANGE_OWN_DEALS.heldBy(role));
    }

    @Test
    void helpKnowsEveryCommandWithExamplesInBothLanguages() {
        assertThat(bot.types(bot.tom, "/tundish help")).contains("/followup", "/lead", "/deal", "/funnel", "/sync");
        assertThat(bot.presses(bot.tom, "Examples", 2))
                .startsWith("/deal\nShow a deal with its timeline")
                .contains("- /deal move <deal> <stage> [reason to let it pass]  To another stage, through its gate")
                .contains("- /deal lost Acme price too expensive for them");
        assertThat(bot.types(bot.liNa, "/助手")).startsWith("我能做什么");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheClosest() {
        assertThat(bot.types(bot.tom, "/folowup Acme called")).isEqualTo("""
                There is no command “folowup”
                Did you mean /followup?
                [Help on /followup] [All commands]""");
        assertThat(bot.types(bot.liNa, "/漏洞")).contains("您是不是想用 /funnel？");
        assertThat(bot.types(bot.tom, "/" + "x".repeat(10_000))).startsWith("There is no command");
    }
}
