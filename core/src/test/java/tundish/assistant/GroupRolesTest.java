package tundish.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Group;
import tundish.member.Member;
import tundish.member.Profile;
import tundish.member.Role;
import tundish.operation.FormName;
import tundish.operation.Operation.OpenForm;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;

/** Roles that come from groups of Slack and Discord. */
class GroupRolesTest {

    private static final Home SLACK = new Home(Platform.SLACK, "T1");
    private static final Group LEADS = new Group(Platform.SLACK, "S0LEADS");

    private final TestBot bot = new TestBot();

    @BeforeEach
    void lives() {
        bot.stores.workspaces().settle(bot.workspace.id(), SLACK);
    }

    @Test
    void aGroupIsMappedListedAndRemoved() {
        assertThat(bot.types(bot.ada, "/tundish roles"))
                .startsWith("Groups that give roles\nNo group gives a role yet.");
        assertThat(bot.types(bot.ada, "/tundish roles <!subteam^S0LEADS|@sales-leads> manager"))
                .isEqualTo("""
                Groups that give roles
                - @sales-leads (Slack user group): Manager [Remove]
                (Whoever is in several groups has the strongest role. A role that somebody gave by hand counts more.)
                [Add a group]""");
        assertThat(bot.types(bot.ada, "/助手 角色 <@&1098765432109876543> 市场"))
                .contains("1098765432109876543 (Discord role): Marketer");
        assertThat(bot.presses(bot.ada, "Remove", 1)).doesNotContain("sales-leads");
        assertThat(bot.types(bot.ada, "/tundish roles 1098765432109876543 none"))
                .contains("No group gives a role yet.");
        bot.carriesOut(bot.ada, new OpenForm(FormName.ROLES, ""));
        assertThat(bot.submits(bot.ada, Map.of("group", "S0LEADS", "role", "ADMIN")))
                .contains("S0LEADS (Slack user group): Administrator");
    }

    @Test
    void whatCannotBeReadOrIsNotYoursIsRefused() {
        assertThat(bot.types(bot.ada, "/tundish roles sales manager")).contains("“sales” is no group I can read.");
        assertThat(bot.types(bot.ada, "/tundish roles S0LEADS boss")).contains("boss");
        assertThat(bot.types(bot.grace, "/tundish roles S0LEADS manager")).startsWith("That is not yours to do");
    }

    @Test
    void theStrongestGroupCountsAndItsMembersAreTold() {
        var ann = speaks("U1", "Ann");
        assertThat(ann.role()).isEqualTo(Role.REP);
        bot.types(bot.ada, "/tundish roles S0LEADS manager");
        bot.types(bot.ada, "/tundish roles S0MARKET marketer");
        bot.actors.inGroup(SLACK, new Group(Platform.SLACK, "S0MARKET"), Set.of("U1"));
        assertThat(now(ann).role()).isEqualTo(Role.MARKETER);
        bot.actors.inGroup(SLACK, LEADS, Set.of("U1"));
        assertThat(now(ann).role()).isEqualTo(Role.MANAGER);
        bot.actors.inGroup(SLACK, LEADS, Set.of());
        assertThat(now(ann).role()).isEqualTo(Role.MARKETER);
        bot.types(bot.ada, "/tundish roles S0MARKET none");
        assertThat(now(ann).role()).isEqualTo(Role.REP);
    }

    @Test
    void aChangeIsToldToTheMember() {
        bot.types(bot.ada, "/tundish roles S0LEADS manager");
        joinSlack(bot.tom, "U7");
        bot.actors.inGroup(SLACK, LEADS, Set.of("U7"));
        assertThat(bot.receives(bot.tom)).isEqualTo("""
                Your role is now: Manager
                It comes from your groups on the chat platform.""");
    }

    @Test
    void somebodyNewHasTheRoleFromTheFirstWordOn() {
        bot.types(bot.ada, "/tundish roles S0LEADS manager");
        bot.actors.inGroup(SLACK, LEADS, Set.of("U9"));
        assertThat(speaks("U9", "Eve").role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void whatWasGivenByHandCountsMoreUntilItIsClearedAndTheMappingTakesOver() {
        bot.types(bot.ada, "/tundish roles S0LEADS manager");
        joinSlack(bot.tom, "U7");
        bot.types(bot.ada, "/tundish people Tom marketer");
        bot.actors.inGroup(SLACK, LEADS, Set.of("U7"));
        assertThat(now(bot.tom).role()).isEqualTo(Role.MARKETER);
        assertThat(bot.types(bot.ada, "/tundish people Tom follows")).contains("Role: Manager");
    }

    @Test
    void theLastAdministratorIsNotLostByAGroup() {
        bot.types(bot.ada, "/tundish roles S0ADMIN admin");
        joinSlack(bot.tom, "U7");
        bot.actors.inGroup(SLACK, new Group(Platform.SLACK, "S0ADMIN"), Set.of("U7"));
        assertThat(now(bot.tom).role()).isEqualTo(Role.ADMIN);
        bot.types(bot.tom, "/tundish people Ada rep");
        assertThat(now(bot.ada).role()).isEqualTo(Role.REP);
        bot.actors.inGroup(SLACK, new Group(Platform.SLACK, "S0ADMIN"), Set.of());
        assertThat(now(bot.tom).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void discordBringsAPersonsRolesWithEverything() {
        var discord = new Home(Platform.DISCORD, "G1");
        bot.stores.workspaces().settle(bot.workspace.id(), discord);
        bot.types(bot.ada, "/tundish roles 1098765432109876543 manager");
        var account = new Account(Platform.DISCORD, "42");
        var eve = bot.actors.at(
                discord,
                account,
                () -> new Profile("Eve", "", TestBot.BERLIN, Language.EN, Set.of("1098765432109876543")));
        assertThat(eve.member().role()).isEqualTo(Role.MANAGER);
        bot.actors.groups(discord, account, Set.of());
        assertThat(now(eve.member()).role()).isEqualTo(Role.REP);
    }

    private Member speaks(String user, String name) {
        return bot.actors
                .at(SLACK, new Account(Platform.SLACK, user), () -> new Profile(name, "", TestBot.BERLIN, Language.EN))
                .member();
    }

    private void joinSlack(Member member, String user) {
        var accounts = List.of(member.accounts().getFirst(), new Account(Platform.SLACK, user));
        bot.stores
                .transactions()
                .carry(() -> bot.stores
                        .members()
                        .save(new Member(
                                member.id(),
                                member.name(),
                                member.email(),
                                member.role(),
                                member.zone(),
                                member.language(),
                                true,
                                accounts,
                                member.byHand())));
    }

    private Member now(Member member) {
        return bot.actor(member).member();
    }
}
