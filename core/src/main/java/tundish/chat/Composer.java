package tundish.chat;

import java.time.Instant;
import tundish.message.Card;

/** Writes a letter at the moment it is sent. Called outside any transaction. */
public interface Composer {

    Composed compose(Letter letter);

    /** The letter reached its reader; called inside the transaction that keeps this. */
    default void arrived(Letter letter) {}

    /** What there is to say. */
    sealed interface Composed {

        record Message(Card card) implements Composed {}

        /** A message that was sent before reads differently from now on. */
        record Rewriting(Letter.Sent message, Card card) implements Composed {}

        /** There is nothing to say any more. */
        record Silence() implements Composed {}

        /** It is not the hour to say it. */
        record Later(Instant notBefore) implements Composed {}
    }
}
