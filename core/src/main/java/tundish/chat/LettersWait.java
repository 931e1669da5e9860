package tundish.chat;

/** Tells couriers of this instance that something was put into the outbox, and that its cause is kept. */
public record LettersWait() {}
