package tundish.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.testing.Checkout;

class SlackManifestTest {

    private static final String REGENERATE = "run: mvn -pl bot -am test -Dtest=SlackManifestTest -Dslack.manifest=write"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void isCommittedAsTheCodeWritesIt() throws Exception {
        var file = Checkout.file("config/slack-manifest.yaml");
        if ("write".equals(System.getProperty("slack.manifest"))) {
            Files.writeString(file, SlackManifest.write());
        }
        assertThat(Files.readString(file)).as(REGENERATE).isEqualTo(SlackManifest.write());
    }

    @Test
    void namesEveryCommandWithinSlacksLimits() {
        var commands = entries("slash_commands");

        assertThat(commands)
                .extracting(command -> command.get("command"))
                .isEqualTo(Commands.ALL.stream()
                        .map(Command::name)
                        .map("/"::concat)
                        .toList());
        assertThat(commands).allSatisfy(command -> {
            assertThat(command.get("description")).hasSizeBetween(1, 2000);
            assertThat(command.get("usage_hint")).hasSizeBetween(1, 1000);
        });
    }

    @Test
    void offersBothShortcutsOnMessagesAndEverywhere() {
        var shortcuts = entries("shortcuts");

        assertThat(shortcuts)
                .extracting(shortcut -> shortcut.get("callback_id"))
                .containsExactly("followup", "followup_anywhere", "lead", "lead_anywhere");
        assertThat(shortcuts)
                .allSatisfy(shortcut -> assertThat(shortcut.get("name")).hasSizeBetween(1, 24));
    }

    private static List<Map<String, String>> entries(String feature) {
        return ((List<?>) part("features", feature))
                .stream()
                        .map(entry -> ((Map<?, ?>) entry)
                                .entrySet().stream()
                                        .collect(Collectors.toMap(
                                                member -> String.valueOf(member.getKey()),
                                                member -> String.valueOf(member.getValue()))))
                        .toList();
    }

    @Test
    void asksForTheEventsThatAreHandled() {
        assertThat(((Map<?, ?>) part("settings", "event_subscriptions")).get("bot_events"))
                .isEqualTo(List.of(
                        "app_home_opened",
                        "app_uninstalled",
                        "message.im",
                        "subteam_members_changed",
                        "tokens_revoked",
                        "user_change"));
    }

    private static Object part(String section, String name) {
        Map<String, Map<String, Object>> manifest = new Yaml().load(SlackManifest.write());
        return manifest.get(section).get(name);
    }
}
