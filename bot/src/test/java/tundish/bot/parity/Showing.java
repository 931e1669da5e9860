package tundish.bot.parity;

import tundish.command.Command;
import tundish.command.Use;
import tundish.message.Card;
import tundish.message.Form;

/** What one platform makes of commands, forms and cards, asked of its own renderers. */
public interface Showing {

    /** Whether people can ask for it there. */
    boolean takes(Command command, Use use);

    /** Whether every field can be filled in. */
    boolean asks(Form form);

    /** Whether a card holds the words when it is drawn. */
    boolean shows(Card card, String words);

    /** Whether a card comes with its picture. */
    boolean draws(Card card);
}
