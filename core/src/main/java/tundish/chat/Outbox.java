package tundish.chat;

import java.time.Instant;

/**
 * What the bot has to say on its own. What is put here inside a transaction leaves only if that transaction commits, and
 * then at least once, in order for each address.
 */
public interface Outbox {

    /**
     * @param notBefore when it may leave, such as the end of quiet hours
     * @return its number
     */
    long put(Address to, Post post, Instant notBefore);
}
