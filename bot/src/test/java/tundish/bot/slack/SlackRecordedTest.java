package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tundish.testing.SharedData;

/** Requests that the real Slack once sent to other apps, signed anew. */
class SlackRecordedTest {

    private final SlackTeam team = new SlackTeam();

    @AfterEach
    void leave() throws Exception {
        team.close();
    }

    @Test
    void noneOfThemBreaksAnything() throws Exception {
        for (var user : List.of("U00FAKEUSER1", "U00FAKEUSER2", "U0A9G5N5URZ")) {
            team.slack.knows(user, "Recorded", "America/New_York", "en-US");
        }
        var requests = requests();
        assertThat(requests).hasSizeGreaterThan(10);
        requests.forEach((name, request) ->
                assertThat(team.sends(body(request)).getStatusCode()).as(name).isEqualTo(200));
        team.settles();
    }

    private static Map<String, JsonObject> requests() throws Exception {
        try (var files = Files.list(SharedData.at("slack/payloads"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("LICENSE"))
                    .flatMap(SlackRecordedTest::requests)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static Stream<Map.Entry<String, JsonObject>> requests(Path file) {
        return BlockKitRules.read(file).getAsJsonObject().entrySet().stream()
                .filter(member -> isRequest(member.getValue()))
                .map(member -> Map.entry(
                        file.getFileName() + " " + member.getKey(),
                        member.getValue().getAsJsonObject()));
    }

    private static boolean isRequest(JsonElement recorded) {
        return recorded.isJsonObject()
                && (recorded.getAsJsonObject().has("type")
                        || recorded.getAsJsonObject().has("command"));
    }

    /** As Slack sends each kind. */
    private static String body(JsonObject request) {
        if (request.has("command")) {
            return SlackTeam.form(request.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, value -> value.getValue().getAsString())));
        }
        return request.get("type").getAsString().equals("event_callback")
                ? request.toString()
                : SlackTeam.payload(request);
    }
}
