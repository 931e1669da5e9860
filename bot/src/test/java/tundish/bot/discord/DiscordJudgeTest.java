package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge finds what is wrong, or it would be of no use to the tests that end with it. */
class DiscordJudgeTest {

    private static List<String> faults(String method, String path, String body) {
        assumeTrue(DiscordJudge.atHand().isPresent());
        return DiscordJudge.atHand().orElseThrow().faults(method, path, body);
    }

    @Test
    void takesWhatIsRight() {
        assertThat(faults("POST", "channels/7/messages", "{\"content\": \"Hello\"}"))
                .isEmpty();
        assertThat(faults("POST", "interactions/7/token/callback", "{\"type\": 6}"))
                .isEmpty();
        assertThat(faults("GET", "users/@me", "{}")).isEmpty();
    }

    @Test
    void findsWhatIsWrong() {
        assertThat(faults("POST", "channels/7/messages", "{\"flags\": \"many\"}"))
                .isNotEmpty();
        assertThat(faults("PATCH", "webhooks/7/token/messages/@original", "{\"content\": {}}"))
                .isNotEmpty();
        assertThat(faults("POST", "interactions/7/token/callback", "{\"type\": 4, \"data\": {\"components\": 5}}"))
                .isNotEmpty();
        assertThat(faults("POST", "users/@me/channels", "{\"recipient_id\": {}}"))
                .isNotEmpty();
        assertThat(faults("PUT", "applications/7/commands", "[{\"description\": \"no name\"}]"))
                .isNotEmpty();
        assertThat(faults("POST", "channels/7/threads", "{\"applied_tags\": []}"))
                .isNotEmpty();
        assertThat(faults("PATCH", "channels/7", "{\"name\": {}}")).isNotEmpty();
        assertThat(faults("POST", "no/such/door", "{}")).isNotEmpty();
    }
}
