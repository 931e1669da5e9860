package tundish.bot.slack;

import java.util.List;
import tundish.installation.TokenKeys;

/** Slack is switched on and cannot be used: variables are missing or blank. */
final class SlackNotSetUp extends RuntimeException {

    SlackNotSetUp(TokenKeys.BadKeys keys) {
        super("Slack is switched on, but TUNDISH_KEYS cannot be used: " + keys.getMessage() + ".");
    }

    SlackNotSetUp(List<String> missing) {
        super("Slack is switched on, but %s %s missing or blank."
                .formatted(String.join(" and ", missing), missing.size() == 1 ? "is" : "are"));
    }
}
