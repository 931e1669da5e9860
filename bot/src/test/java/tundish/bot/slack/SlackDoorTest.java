package tundish.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tundish.bot.slack.SlackTeam.TOM;

import com.slack.api.app_backend.SlackSignature.HeaderNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackDoorTest {

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void takesWhatSlackSigned() {
        assertThat(team.types(TOM, "/funnel").get("response_type").getAsString())
                .isIn("ephemeral", "in_channel");
    }

    @Test
    void turnsAwayWhatSomebodyElseSigned() throws Exception {
        var body = team.command(TOM, "/followup", "").getBytes(UTF_8);
        var headers = new HashMap<>(team.signed(body, Duration.ZERO));
        headers.put(HeaderNames.X_SLACK_SIGNATURE, List.of("v0=" + "0".repeat(64)));

        assertThat(team.door.receive(body, headers).getStatusCode()).isEqualTo(401);
        assertThat(team.door.receive(body, Map.of()).getStatusCode()).isEqualTo(401);
        team.settles();
        assertThat(team.slack.all("/api/views.open")).isEmpty();
    }

    @Test
    void turnsAwayWhatWasChangedOnTheWay() {
        var body = team.command(TOM, "/followup", "");
        var headers = team.signed(body.getBytes(UTF_8), Duration.ZERO);

        assertThat(team.door.receive((body + "&x=1").getBytes(UTF_8), headers).getStatusCode())
                .isEqualTo(401);
    }

    @Test
    void turnsAwayWhatIsOlderThanFiveMinutesOrFromTheFuture() throws Exception {
        var body = team.command(TOM, "/followup", "").getBytes(UTF_8);

        assertThat(team.sends(body, Duration.ofMinutes(5).plusSeconds(1)).getStatusCode())
                .isEqualTo(401);
        assertThat(team.sends(body, Duration.ofMinutes(-5).minusSeconds(1)).getStatusCode())
                .isEqualTo(401);
        assertThat(team.sends(body, Duration.ofHours(-1)).getStatusCode()).isEqualTo(401);
        team.settles();
        assertThat(team.slack.all("/api/views.open")).isEmpty();
    }

    @Test
    void takesWhatIsAlmostFiveMinutesOffEitherWay() {
        var early = team.command(TOM, "/funnel", "").getBytes(UTF_8);
        var late = team.command(TOM, "/funnel", "").getBytes(UTF_8);

        assertThat(team.sends(early, Duration.ofMinutes(5)).getStatusCode()).isEqualTo(200);
        assertThat(team.sends(late, Duration.ofMinutes(-5)).getStatusCode()).isEqualTo(200);
    }

    @Test
    void turnsAwayATimeThatIsNone() {
        var body = "{}".getBytes(UTF_8);
        for (var time : List.of("", "soon", "99999999999999999999", "9223372036854775807", "-1")) {
            var headers = new HashMap<>(team.signed(body, Duration.ZERO));
            headers.put(HeaderNames.X_SLACK_REQUEST_TIMESTAMP, List.of(time));
            assertThat(team.door.receive(body, headers).getStatusCode()).isEqualTo(401);
        }
    }

    @Test
    void turnsEverythingAwayWithoutASecret() {
        var door = new SlackDoor(team.app, "", team.bot);
        var body = team.command(TOM, "/funnel", "").getBytes(UTF_8);

        assertThat(door.receive(body, team.signed(body, Duration.ZERO)).getStatusCode())
                .isEqualTo(401);
    }

    @Test
    void answersSlacksChallengeAlsoWhenItEndsInANewline() {
        var answer = team.sends("{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZb\"}\n");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo("3eZb");
    }

    @Test
    void answersACheckOfTheCertificate() {
        assertThat(team.sends("ssl_check=1&token=t").getStatusCode()).isEqualTo(200);
        assertThat(team.door
                        .receive("ssl_check=1&token=t".getBytes(UTF_8), Map.of())
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNoCommandInAsACheckOfTheCertificate() throws Exception {
        var body = ("ssl_check=1&" + team.command(TOM, "/followup", "")).getBytes(UTF_8);

        assertThat(team.door.receive(body, Map.of()).getStatusCode()).isEqualTo(401);
        team.settles();
        assertThat(team.slack.all("/api/views.open")).isEmpty();
    }

    @Test
    void saysThatWhatItCannotReadIsNoRequest() {
        assertThat(team.sends("{\"type\":").getStatusCode()).isEqualTo(400);
        assertThat(team.sends("hello").getStatusCode()).isEqualTo(400);
        assertThat(team.sends("").getStatusCode()).isEqualTo(400);
    }

    @Test
    void acknowledgesEventsThatNobodyHandles() {
        assertThat(team.hears("{\"type\": \"reaction_added\", \"user\": \"U1\"}")
                        .getStatusCode())
                .isEqualTo(200);
    }
}
