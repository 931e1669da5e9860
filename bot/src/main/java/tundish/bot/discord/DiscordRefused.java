package tundish.bot.discord;

import java.time.Duration;
import tundish.bot.chat.Quotable;

/** Discord understood and said no. */
final class DiscordRefused extends Exception implements Quotable {

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
