package tundish.bot.discord;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tundish.language.Language;
import tundish.message.Texts;
import tundish.operation.Request;

/** What the menu of a message offers: it fills in the form with what was said. */
enum DiscordShortcut {
    LOG_FOLLOW_UP("followup", "said"),
    NEW_LEAD("lead", "need");

    private final String command;
    private final String field;

    DiscordShortcut(String command, String field) {
        this.command = command;
        this.field = field;
    }

    /** How it is called; Discord sends the English name back, in whatever language it was shown. */
    String name(Language language) {
        return Texts.of("discord", language).get("shortcut." + command);
    }

    /** What was chosen; empty for a name that is not known any more. */
    static Optional<DiscordShortcut> of(String name) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.name(Language.EN).equals(name))
                .findFirst();
    }

    /** @param said the message, with its marks */
    Request with(String said) {
        return new Request.Chosen(command, "", Map.of(field, DiscordText.plain(said)));
    }
}
