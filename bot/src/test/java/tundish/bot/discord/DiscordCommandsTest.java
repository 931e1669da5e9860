package tundish.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tundish.command.Commands;
import tundish.operation.Request.Chosen;

class DiscordCommandsTest {

    private static final List<JsonNode> ALL =
            DiscordCommands.all().stream().map(DiscordJson::of).toList();

    @Test
    void registerEveryCommandAndTheTwoOnMessages() {
        assertThat(ALL).hasSize(Commands.ALL.size() + 2);
        assertThat(ALL.stream().map(command -> command.path("name").asString()))
                .containsAll(
                        Commands.ALL.stream().map(command -> command.name()).toList())
                .contains("Log follow-up", "New lead");
    }

    @Test
    void offerWhatIsTypedByItsKind() {
        var deal = command("deal");
        assertThat(deal.path("options")
                        .valueStream()
                        .map(use -> use.path("name").asString()))
                .contains("show", "move", "edit", "won", "lost", "handover");
        var move = named(deal, "move");
        assertThat(shown(named(move, "deal"))).isEqualTo("deal 商机 3 completed");
        assertThat(shown(named(move, "stage"))).isEqualTo("stage 阶段 3 completed");
        assertThat(shown(named(move, "override"))).isEqualTo("override 放行理由 3");
        assertThat(shown(named(named(deal, "won"), "amount"))).isEqualTo("amount 金额 3");
        assertThat(shown(named(command("followup"), "line"))).isEqualTo("line 一句话 3");
        assertThat(shown(named(named(command("tundish"), "import"), "file"))).isEqualTo("file 文件 11");
        assertThat(shown(named(command("sync"), "now"))).isEqualTo("now 现在 1");
    }

    private static String shown(JsonNode option) {
        return option.path("name").asString()
                + " "
                + option.path("name_localizations").path("zh-CN").asString("")
                + " "
                + option.path("type").asInt()
                + (option.path("autocomplete").asBoolean(false) ? " completed" : "");
    }

    @Test
    void speakEveryLanguageThatDiscordAsksFor() {
        var lead = command("lead");
        assertThat(DiscordJson.pretty(lead.path("name_localizations"))).isEqualTo("""
                {
                  "en-GB" : "lead",
                  "en-US" : "lead",
                  "zh-CN" : "线索",
                  "zh-TW" : "线索"
                }""");
        ALL.stream()
                .flatMap(DiscordCommandsTest::below)
                .forEach(part -> assertThat(part.path("name_localizations").propertyNames())
                        .as(part.toString())
                        .contains("en-US", "en-GB", "zh-CN", "zh-TW"));
    }

    @Test
    void areWhatDiscordsSpecificationTakes() {
        var rules = new DiscordRules();
        ALL.forEach(command -> assertThat(rules.faultsOfCommand(command))
                .as(DiscordJson.pretty(command))
                .isEmpty());
    }

    @Test
    void keepTheLimitsThatTheSpecificationLeavesOut() {
        ALL.forEach(command -> {
            assertThat(characters(command))
                    .as(command.toString())
                    .isLessThanOrEqualTo(DiscordLimits.COMMAND_CHARACTERS);
            below(command).forEach(part -> {
                var names = new HashSet<String>();
                part.path("options")
                        .forEach(option -> assertThat(
                                        names.add(option.path("name").asString()))
                                .as(part.toString())
                                .isTrue());
                assertThat(part.path("options").size()).isLessThanOrEqualTo(DiscordLimits.COMMAND_OPTIONS);
                if (part.path("type").asInt() != 3 || part.has("required")) {
                    Stream.concat(
                                    Stream.of(part.path("name")),
                                    part.path("name_localizations").valueStream())
                            .forEach(name -> assertThat(name.asString()).matches("[-_'\\p{Ll}\\p{Lo}\\p{N}]{1,32}"));
                }
                Stream.concat(
                                Stream.of(part.path("description")),
                                part.path("description_localizations").valueStream())
                        .forEach(text -> assertThat(text.asString("").length()).isLessThanOrEqualTo(100));
            });
        });
    }

    @Test
    void readBackWhatWasChosen() {
        assertThat(DiscordCommands.chosen("deal", "move", Map.of("deal", "deal:17", "stage", "negotiation")))
                .isEqualTo(new Chosen("deal", "move", Map.of("deal", "deal:17", "stage", "negotiation")));
        assertThat(DiscordCommands.chosen("sync", "now", Map.of())).isEqualTo(new Chosen("sync", "", Map.of()));
        assertThat(DiscordCommands.chosen("followup", null, Map.of("line", "<@17> called <:tada:5>")))
                .isEqualTo(new Chosen("followup", "", Map.of("line", "@17 called :tada:")));
        assertThat(DiscordCommands.chosen("deal", "gone", Map.of("x", "y")))
                .isEqualTo(new Chosen("deal", "", Map.of("x", "y")));
    }

    @Test
    void takeAMessageForWhatItsMenuSays() {
        assertThat(DiscordShortcut.of("Log follow-up").orElseThrow().with("<@17> wants 5"))
                .isEqualTo(new Chosen("followup", "", Map.of("said", "@17 wants 5")));
        assertThat(DiscordShortcut.of("Something older")).isEmpty();
    }

    private static JsonNode command(String name) {
        return ALL.stream()
                .filter(command -> command.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode named(JsonNode of, String name) {
        return of.path("options")
                .valueStream()
                .filter(option -> option.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The command, its subcommands and their options. */
    private static Stream<JsonNode> below(JsonNode part) {
        return Stream.concat(Stream.of(part), part.path("options").valueStream().flatMap(DiscordCommandsTest::below));
    }

    private static int characters(JsonNode command) {
        return below(command)
                .flatMap(part -> Stream.of(part.path("name"), part.path("description")))
                .mapToInt(text -> text.asString("").length())
                .sum();
    }
}
