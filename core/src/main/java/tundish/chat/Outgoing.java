package tundish.chat;

import java.time.Instant;

/**
 * A message of the bot's own that is to be put into the outbox.
 *
 * @param notBefore when it may leave, such as the end of quiet hours
 */
public record Outgoing(Address to, Post post, Instant notBefore) {}
