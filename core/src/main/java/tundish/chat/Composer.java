package tundish.chat;

import java.time.Instant;
import tundish.message.Card;
import tundish.workspace.Channel;

/** Writes a letter at the moment it is sent. Called outside any transaction. */
public interface Composer {

    Composed compose(Letter letter);

    /** The letter reached its reader, as it was written; called inside the transaction that keeps this. */
    default void arrived(Letter letter, Composed composed) {}

    /**
     * The thread that it was written for is gone; called inside the transaction that keeps this.
     *
     * @return whether the letter is to be written anew
     */
    default boolean lost(Letter letter, Composed composed) {
        return false;
    }

    /** What there is to say. */
    sealed interface Composed {

        record Message(Card card) implements Composed {}

        /** A message that was sent before reads differently from now on. */
        record Rewriting(Letter.Sent message, Card card) implements Composed {}

        /**
         * Something is to be done for the thread of a deal.
         *
         * @param channel where it is, or is to be
         * @param after how the thread stands when it is done
         */
        record InThread(Channel channel, ThreadWork work, DealThread after) implements Composed {}

        /** There is nothing to say any more. */
        record Silence() implements Composed {}

        /** It is not the hour to say it. */
        record Later(Instant notBefore) implements Composed {}
    }
}
