package tundish.chat;

import java.time.Duration;

/** What became of one attempt to send a message. */
public sealed interface Delivery {

    /** @param messageId how the platform names the message, to rewrite it later */
    record Delivered(String channelId, String messageId) implements Delivery {}

    /**
     * The platform asked for patience, or could not be reached; the same message may be sent again.
     *
     * @param retryAfter honoured exactly; zero where the platform named no time
     */
    record Delayed(Duration retryAfter, String reason) implements Delivery {}

    /** The thread is there no more. */
    record Gone(String reason) implements Delivery {}

    /** No retry can help: the channel is gone, or the bot was removed from it. */
    record Undeliverable(String reason) implements Delivery {}
}
