package tundish.bot.console;

import org.springframework.stereotype.Component;
import tundish.chat.Delivery;
import tundish.chat.Messenger;
import tundish.message.Card;
import tundish.workspace.Platform;

/** Posts the bot's own messages in the rooms of the console. */
@Component
@WhenConsoleIsOn
final class ConsoleMessenger implements Messenger {

    private final Rooms rooms;

    ConsoleMessenger(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Platform platform() {
        return Platform.CONSOLE;
    }

    @Override
    public Delivery post(Destination to, Card card, String nonce) {
        var id = rooms.posted(to.workspace(), to.id(), card, cards(to), nonce);
        return new Delivery.Delivered(to.id(), Long.toString(id));
    }

    @Override
    public Delivery rewrite(Destination to, String messageId, Card card) {
        return rooms.rewritten(to.workspace(), Long.parseLong(messageId), card, cards(to))
                .<Delivery>map(_ -> new Delivery.Delivered(to.id(), messageId))
                .orElseGet(() -> new Delivery.Undeliverable("the room has let the message go"));
    }

    private static ConsoleCards cards(Destination to) {
        return new ConsoleCards(to.zone(), to.language());
    }
}
