package tundish.bot.discord;

import java.time.Duration;
import java.util.Set;
import tundish.bot.chat.Quotable;

/** Discord understood and said no. */
final class DiscordRefused extends Exception implements Quotable {

    /** The bot may not do anything for a while: too much of it was refused. */
    private static final Set<String> PASSING = Set.of("20028", "40062", "50027");

    private final int status;
    private final Duration retryAfter;
    private final String word;

    /** @param word Discord's number for it, such as {@code 50007}, or ours; may be empty */
    DiscordRefused(int status, long retryAfterMillis, String word) {
        super(reason(status, word));
        this.status = status;
        this.retryAfter = Duration.ofMillis(retryAfterMillis);
        this.word = word;
    }

    private static String reason(int status, String word) {
        return ("status " + status + " " + word).strip();
    }

    /** What is told where nobody knows better. */
    String reason() {
        return reason(status, word);
    }

    /** Whether the same may work later. */
    boolean isPassing() {
        return status == 429 || status == 401 || status >= 500 || PASSING.contains(word);
    }

    int status() {
        return status;
    }

    /** Zero where Discord named no time. */
    Duration retryAfter() {
        return retryAfter;
    }

    String word() {
        return word;
    }
}
