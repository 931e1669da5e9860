package tundish.bot.slack;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.language.Language;
import tundish.message.Texts;

/** Writes {@code config/slack-manifest.yaml}, by which Slack makes the app: every command, and all that the code needs. */
final class SlackManifest {

    private static final String HOST = "https://tundish.example.com";
    static final String URL = HOST + "/slack/events";

    private static final int MAX_HINT = 1000;
    private static final int MAX_DESCRIPTION = 2000;

    /** Each with what it is needed for. */
    private static final List<String> SCOPES = List.of(
            "chat:write           # answer and remind",
            "chat:write.public    # the weekly summary in a public channel that the bot was not invited to",
            "commands",
            "files:read           # tables sent to the bot",
            "files:write          # pictures and exports",
            "im:history           # what is said to the bot in person",
            "im:write             # open a direct message",
            "team:read            # what the team is called",
            "usergroups:read      # roles by user group",
            "users:read           # names, time zones and languages",
            "users:read.email     # know people whom an import named");

    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_uninstalled",
            "message.im",
            "subteam_members_changed",
            "tokens_revoked",
            "user_change");

    private static final Texts WORDS = Texts.of("slack", Language.EN);
    private static final Texts COMMANDS = Texts.of("commands", Language.EN);

    private SlackManifest() {}

    /** The scopes themselves. */
    static List<String> scopes() {
        return SCOPES.stream().map(scope -> scope.split("#", 2)[0].strip()).toList();
    }

    static String write() {
        return """
                # What Slack needs to know about the app; written by SlackManifest, see docs/slack.md. Replace tundish.example.com by
                # your address. For Socket Mode set socket_mode_enabled to true; the addresses are then not used.
                display_information:
                  name: Tundish
                  description: %s
                  background_color: "#1f3a5f"
                features:
                  app_home:
                    home_tab_enabled: true
                    messages_tab_enabled: true
                    messages_tab_read_only_enabled: false
                  bot_user:
                    display_name: tundish
                    always_online: true
                  shortcuts:
                %s
                  slash_commands:
                %s
                oauth_config:
                  redirect_urls:
                    - %s
                  scopes:
                    bot:
                %s
                settings:
                  event_subscriptions:
                    request_url: %s
                    bot_events:
                %s
                  interactivity:
                    is_enabled: true
                    request_url: %s
                    message_menu_options_url: %s
                  org_deploy_enabled: false
                  socket_mode_enabled: false
                  token_rotation_enabled: false
                """.formatted(
                        quoted(WORDS.get("app.description")),
                        shortcuts(),
                        commands(),
                        HOST + SlackInstall.CALLBACK,
                        list(SCOPES),
                        URL,
                        list(EVENTS),
                        URL,
                        URL);
    }

    private static String shortcuts() {
        return Arrays.stream(SlackShortcut.values())
                .flatMap(shortcut -> Stream.of(
                        shortcut("message", shortcut.onMessage(), shortcut),
                        shortcut("global", shortcut.anywhere(), shortcut)))
                .collect(joining("\n"));
    }

    private static String shortcut(String type, String callback, SlackShortcut shortcut) {
        var key = "shortcut." + shortcut.onMessage();
        return """
                - name: %s
                  type: %s
                  callback_id: %s
                  description: %s""".formatted(quoted(WORDS.get(key)), type, callback, quoted(WORDS.get(key + "." + type)))
                .indent(4)
                .stripTrailing();
    }

    private static String commands() {
        return Commands.ALL.stream().map(SlackManifest::command).collect(joining("\n"));
    }

    /** Escaped: people and channels come with their ids. */
    private static String command(Command command) {
        return """
                - command: /%s
                  url: %s
                  description: %s
                  usage_hint: %s
                  should_escape: true""".formatted(
                        command.name(),
                        URL,
                        quoted(SlackCards.cut(COMMANDS.get(command.name() + ".about"), MAX_DESCRIPTION)),
                        quoted(SlackCards.cut(hint(command), MAX_HINT)))
                .indent(4)
                .stripTrailing();
    }

    /** The subcommands, or an example of the one thing that the command does. */
    private static String hint(Command command) {
        return command.uses().size() > 1
                ? command.uses().stream()
                        .map(use -> use.word().en())
                        .filter(word -> !word.isEmpty())
                        .collect(joining(" | "))
                : example(command);
    }

    private static String example(Command command) {
        return Arrays.stream(COMMANDS.get(command.name() + ".examples").split(" \\| "))
                .map(example -> example.replace("/" + command.name(), "").strip())
                .filter(example -> !example.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "      - " + item).collect(joining("\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
