package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.TOM;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.member.Member;
import tundish.operation.Operation.ChangeMember;
import tundish.operation.Request;

/** What Slack tells of a person who set something else here. */
class SlackProfilesTest {

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void isTakenAgainAtOnceWhenSomebodyGoesBackToIt() throws Exception {
        team.slack.knows(TOM, "Tom", "Asia/Tokyo", "en-US");
        changes(Map.of("member", "me", "zone", "Europe/Madrid"));
        assertThat(tom().zone()).isEqualTo(ZoneId.of("Europe/Madrid"));

        changes(Map.of("member", "me", "reset", "yes"));
        team.settles();
        assertThat(tom().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(team.slack.next("/api/users.info").value("user")).isEqualTo(TOM);
    }

    private void changes(Map<String, String> values) {
        team.assistant.answer(team.bot.actor(team.bot.tom), new Request.Direct(new ChangeMember("me", values)));
    }

    private Member tom() {
        return team.bot.actor(team.bot.tom).member();
    }
}
