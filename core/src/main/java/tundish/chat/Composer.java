package tundish.chat;

import java.util.Optional;
import tundish.message.Card;

/** Writes the card of a post at the moment it is sent. */
public interface Composer {

    /** Empty where there is nothing to say any more. */
    Optional<Card> compose(Address to, Post post);
}
