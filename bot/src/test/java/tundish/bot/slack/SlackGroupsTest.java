package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.ADA;
import static tundish.bot.slack.SlackTeam.TOM;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.member.Role;

/** Roles by Slack's user groups. */
class SlackGroupsTest {

    private static final String MEMBERS = "/api/usergroups.users.list";

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void aGroupIsReadAtOnceWhenItBeginsToGiveARole() throws Exception {
        team.slack.answers(MEMBERS, StubSlack.json("{\"ok\": true, \"users\": [\"" + TOM + "\"]}"));
        team.types(ADA, "/tundish roles <!subteam^S0LEADS|@sales-leads> manager");
        assertThat(team.slack.next(MEMBERS).value("usergroup")).isEqualTo("S0LEADS");
        team.settles();
        assertThat(team.bot.actor(team.bot.tom).member().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void aMappedGroupIsReadWhenTheTeamIsHeardOfAndNotAgainWithinTheHour() throws Exception {
        team.slack.answers(MEMBERS, StubSlack.json("{\"ok\": true, \"users\": [\"" + TOM + "\"]}"));
        team.types(ADA, "/tundish roles <!subteam^S0LEADS|@sales-leads> manager");
        team.types(ADA, "/funnel");
        assertThat(team.slack.next(MEMBERS).value("usergroup")).isEqualTo("S0LEADS");
        team.types(ADA, "/funnel");
        team.settles();
        assertThat(team.slack.all(MEMBERS)).isEmpty();
        assertThat(team.bot.actor(team.bot.tom).member().role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void aChangeOfAGroupIsTakenOverAtOnceAndOtherGroupsAreNotAskedAbout() throws Exception {
        team.slack.answers(MEMBERS, StubSlack.json("{\"ok\": true, \"users\": []}"));
        team.types(ADA, "/tundish roles <!subteam^S0LEADS|@sales-leads> manager");
        team.types(ADA, "/funnel");
        team.slack.next(MEMBERS);
        team.slack.answers(MEMBERS, StubSlack.json("{\"ok\": true, \"users\": [\"" + TOM + "\"]}"));
        team.hears(changed("S0LEADS"));
        assertThat(team.slack.next(MEMBERS).value("usergroup")).isEqualTo("S0LEADS");
        team.hears(changed("S0OTHER"));
        team.settles();
        assertThat(team.slack.all(MEMBERS)).isEmpty();
        assertThat(team.bot.actor(team.bot.tom).member().role()).isEqualTo(Role.MANAGER);
    }

    private static String changed(String group) {
        return "{\"type\": \"subteam_members_changed\", \"subteam_id\": \"%s\", \"team_id\": \"T1\"}".formatted(group);
    }
}
