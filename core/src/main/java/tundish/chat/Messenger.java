package tundish.chat;

import java.time.Duration;
import java.time.ZoneId;
import tundish.language.Language;
import tundish.message.Card;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/** Posts cards on one platform. Makes one attempt; patience is the courier's. */
public interface Messenger {

    Platform platform();

    /** How long to wait between two messages in one channel. */
    default Duration gap() {
        return platform() == Platform.CONSOLE ? Duration.ZERO : Duration.ofSeconds(1);
    }

    /** @param nonce the same for every attempt at one message, where the platform can tell repeats by it */
    Delivery post(Destination to, Card card, String nonce);

    /** Lets a message that was posted before read differently. */
    Delivery rewrite(Destination to, String messageId, Card card);

    /**
     * Does one step for the thread of a deal; where that made or changed one, the delivery names its card.
     *
     * @param to the channel that threads are made in. Most platforms have no such thing
     */
    default Delivery keepThread(Destination to, ThreadWork work, String nonce) {
        return new Delivery.Undeliverable("noThreads");
    }

    /**
     * @param id a channel's id, or a user's id for a direct message
     * @param direct whether the id is a user's
     * @param language of the reader
     * @param zone of the reader
     */
    record Destination(WorkspaceId workspace, String id, boolean direct, Language language, ZoneId zone) {}
}
