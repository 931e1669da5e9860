package tundish.bot.slack;

import java.util.Arrays;
import java.util.Map;
import tundish.operation.Request;

/**
 * What the menus of Slack offer, because commands do not work in threads: on a message, which fills in the form, and
 * everywhere.
 */
enum SlackShortcut {
    LOG_FOLLOW_UP("followup", "said"),
    NEW_LEAD("lead", "need");

    private static final String ANYWHERE = "_anywhere";

    private final String command;
    private final String field;

    SlackShortcut(String command, String field) {
        this.command = command;
        this.field = field;
    }

    String onMessage() {
        return command;
    }

    String anywhere() {
        return command + ANYWHERE;
    }

    /** What was chosen, also by an older version of the app. */
    static SlackShortcut of(String callback) {
        return Arrays.stream(values())
                .filter(shortcut -> callback.startsWith(shortcut.command))
                .findFirst()
                .orElse(LOG_FOLLOW_UP);
    }

    Request empty() {
        return new Request.Chosen(command, "", Map.of());
    }

    Request with(String said) {
        return new Request.Chosen(command, "", Map.of(field, said));
    }
}
