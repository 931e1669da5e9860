package tundish.chat;

import java.time.Instant;
import java.util.List;

/**
 * What the bot has to say on its own. What is put here inside a transaction leaves only if that transaction commits, and
 * then at least once, in order for each address.
 */
public interface Outbox {

    /**
     * Puts a message in. Where an equal one waits for the same address and nobody has begun to send it, that one is it:
     * it is written when it is sent, and so tells of this cause too.
     *
     * @param notBefore when it may leave, such as the end of quiet hours
     */
    void put(Address to, Post post, Instant notBefore);

    /**
     * Puts many messages of one workspace in, each as if by itself. In whatever order they come, two who do this never wait
     * for each other.
     */
    void putAll(List<Outgoing> all);
}
