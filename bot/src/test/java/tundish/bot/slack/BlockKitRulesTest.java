package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tundish.testing.SharedData;

/** Judges the judge: it lets pass what is known to be right, and finds what is known to be wrong. */
class BlockKitRulesTest {

    @Test
    void letsTheValidFixturesPass() throws IOException {
        var rules = new BlockKitRules();
        try (var files = Files.walk(SharedData.at("slack/fixtures/valid"))) {
            var judged = files.filter(file -> file.toString().endsWith(".json"))
                    .peek(file ->
                            assertThat(judge(rules, file)).as(file.toString()).isEmpty())
                    .count();
            assertThat(judged).isEqualTo(100);
        }
    }

    private static List<String> judge(BlockKitRules rules, Path file) {
        var fixture = BlockKitRules.read(file);
        if (!fixture.isJsonObject()) {
            return List.of();
        }
        var object = fixture.getAsJsonObject();
        if (file.getParent().getFileName().toString().equals("views")) {
            return rules.faultsOfView(object);
        }
        return object.has("blocks") && object.get("blocks").isJsonArray()
                ? rules.faultsOfMessage(object.getAsJsonArray("blocks"))
                : rules.faultsOf(object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type": "header", "text": {"type": "plain_text", "text": "#151"}}
                    {"type": "section", "text": {"type": "mrkdwn", "text": "#3001"}}
                    {"type": "section", "text": {"type": "mrkdwn", "text": ""}}
                    {"type": "section"}
                    {"type": "section", "fields": [{"type": "mrkdwn", "text": "#2001"}]}
                    {"type": "button", "text": {"type": "plain_text", "text": "#76"}}
                    {"type": "button", "text": {"type": "plain_text", "text": "x"}, "value": "#2001"}
                    {"type": "button", "text": {"type": "plain_text", "text": "x"}, "action_id": "#256"}
                    {"type": "checkboxes", "options": []}
                    {"type": "static_select", "options": [{"text": {"type": "plain_text", "text": "#76"}, "value": "x"}]}
                    {"type": "static_select", "options": [{"text": {"type": "plain_text", "text": "x"}, "value": "#151"}]}
                    {"type": "plain_text_input", "max_length": 3001}
                    {"type": "file_input", "max_files": 0}
                    {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}], []]}
                    """)
    void findsWhatIsWrong(String block) {
        var longer = Pattern.compile("#(\\d+)")
                .matcher(block)
                .replaceAll(number -> "x".repeat(Integer.parseInt(number.group(1))));

        assertThat(new BlockKitRules().faultsOf(JsonParser.parseString(longer).getAsJsonObject()))
                .isNotEmpty();
    }

    @Test
    void findsTooManyOfAnything() {
        var rules = new BlockKitRules();
        assertThat(rules.faultsOfMessage(JsonParser.parseString("["
                                + String.join(
                                        ",",
                                        Stream.generate(() -> "{\"type\":\"divider\"}")
                                                .limit(51)
                                                .toList()) + "]")
                        .getAsJsonArray()))
                .isNotEmpty();
        assertThat(rules.faultsOfView(
                        view("\"title\": {\"type\": \"plain_text\", \"text\": \"" + "x".repeat(25) + "\"}")))
                .isNotEmpty();
        assertThat(rules.faultsOfView(view("\"private_metadata\": \"" + "x".repeat(3001) + "\"")))
                .isNotEmpty();
    }

    private static JsonObject view(String more) {
        return JsonParser.parseString("{\"type\": \"modal\", \"blocks\": [{\"type\": \"divider\"}], " + more + "}")
                .getAsJsonObject();
    }
}
