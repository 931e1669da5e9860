package tundish.bot.chat;

/** A failure whose message is a platform's own word for it and quotes nobody, so that it may be logged. */
public interface Quotable {}
