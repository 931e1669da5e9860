package tundish.bot.discord;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators once when Discord refuses the bot's token, and once when it takes it again. */
final class TokenDiary {

    private static final Logger log = LoggerFactory.getLogger(TokenDiary.class);

    private final AtomicBoolean isRefused = new AtomicBoolean();

    void refused() {
        if (!isRefused.getAndSet(true)) {
            log.warn("Discord refuses the bot's token (DISCORD_BOT_TOKEN); messages wait, and are tried again every"
                    + " ten minutes");
        }
    }

    void taken() {
        if (isRefused.getAndSet(false)) {
            log.info("Discord takes the bot's token again");
        }
    }
}
