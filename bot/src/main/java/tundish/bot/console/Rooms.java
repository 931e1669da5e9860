package tundish.bot.console;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tundish.bot.console.Message.Attachment;
import tundish.bot.picture.Pictures;
import tundish.message.Block;
import tundish.message.Card;
import tundish.workspace.WorkspaceId;

/** Keeps what is said in the rooms, and shows it on every open page. */
@Component
@WhenConsoleIsOn
class Rooms {

    private final ConsoleMessages messages;
    private final Live live;
    private final Pictures pictures = new Pictures();
    private final InstantSource clock;

    Rooms(ConsoleMessages messages, Live live, InstantSource clock) {
        this.messages = messages;
        this.live = live;
        this.clock = clock;
    }

    /** What a persona typed; nobody else sees it until it is {@linkplain #share shared}. */
    Message typed(Persona by, String room, String line) {
        var id = messages.next();
        var html = new Html().open("p", "class", "typed", "dir", "auto");
        var end = line.startsWith("/") ? (line + " ").indexOf(' ') : 0;
        if (end > 0) {
            html.element("span", line.substring(0, end), "class", "command");
        }
        html.text(line.substring(end)).close("p");
        return added(
                new Message(
                        by.member().id().workspace(),
                        id,
                        id,
                        room,
                        by.number(),
                        by.number(),
                        html.toString(),
                        clock.instant()),
                List.of());
    }

    /** Lets everybody in the room see a message. */
    void share(Message message) {
        if (message.onlyFor() != null) {
            save(message, null, message.html(), List.of());
        }
    }

    /** A card of the bot's. @param onlyFor null for everybody in the room; @return the message's number */
    long told(WorkspaceId workspace, String room, @Nullable Long onlyFor, Card card, ConsoleCards cards) {
        return added(message(workspace, room, onlyFor, card, cards), pictures(card))
                .id();
    }

    /** A card of the bot's with a file to fetch. @return the message's number */
    long handed(
            WorkspaceId workspace,
            String room,
            @Nullable Long onlyFor,
            Card card,
            ConsoleCards cards,
            Attachment file) {
        var id = messages.next();
        var html = cards.render(card, id, file.fileName());
        return added(new Message(workspace, id, id, room, onlyFor, null, html, clock.instant()), List.of(file))
                .id();
    }

    /**
     * A message that the bot sends on its own.
     *
     * @param nonce the same for every attempt: a repeated one adds nothing
     * @return the message's number
     */
    long posted(WorkspaceId workspace, String room, Card card, ConsoleCards cards, String nonce) {
        return messages.withNonce(workspace, nonce).orElseGet(() -> {
            var message = message(workspace, room, null, card, cards);
            if (messages.add(message, pictures(card), nonce)) {
                live.show(message);
                return message.id();
            }
            return messages.withNonce(workspace, nonce).orElseThrow();
        });
    }

    /** Lets a message read differently; empty where it is not there any more. */
    Optional<Message> rewritten(WorkspaceId workspace, long id, Card card, ConsoleCards cards) {
        return messages.find(workspace, id)
                .map(message -> save(message, message.onlyFor(), cards.render(card, id), pictures(card)));
    }

    private Message message(WorkspaceId workspace, String room, @Nullable Long onlyFor, Card card, ConsoleCards cards) {
        var id = messages.next();
        return new Message(workspace, id, id, room, onlyFor, null, cards.render(card, id), clock.instant());
    }

    private Message added(Message message, List<Attachment> attachments) {
        messages.add(message, attachments, null);
        live.show(message);
        return message;
    }

    private Message save(Message message, @Nullable Long onlyFor, String html, List<Attachment> attachments) {
        var changed = new Message(
                message.workspace(),
                message.id(),
                messages.next(),
                message.room(),
                onlyFor,
                message.author(),
                html,
                message.at());
        messages.save(changed, attachments);
        live.show(changed);
        return changed;
    }

    private List<Attachment> pictures(Card card) {
        return card.blocks().stream()
                .filter(Block.Image.class::isInstance)
                .map(Block.Image.class::cast)
                .map(image ->
                        new Attachment(image.picture().title() + ".png", "image/png", pictures.png(image.picture())))
                .toList();
    }
}
