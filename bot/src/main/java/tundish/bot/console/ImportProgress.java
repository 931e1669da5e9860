package tundish.bot.console;

import org.jspecify.annotations.Nullable;
import tundish.imports.Progress;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Texts;

/** Shows how far an import is: one message that is rewritten, in the end with the result. */
final class ImportProgress implements Progress {

    /** The message reads differently so many times at most. */
    private static final long STEPS = 50;

    private final Rooms rooms;
    private final Place place;
    private @Nullable Long message;
    private long shown;

    ImportProgress(Rooms rooms, Place place) {
        this.rooms = rooms;
        this.place = place;
    }

    @Override
    public void at(long done, long total) {
        if (message == null) {
            message = rooms.told(place.id(), place.room(), place.onlyFor(), card(done, total), place.cards());
        } else if ((done - shown) * STEPS >= total) {
            rooms.rewritten(place.id(), message, card(done, total), place.cards());
        } else {
            return;
        }
        shown = done;
    }

    /** The message that showed how far the import was; null where it was over at once. */
    @Nullable
    Long message() {
        return message;
    }

    private Card card(long done, long total) {
        var texts = Texts.of("console", place.persona().language());
        return Card.of(texts.get("importing"), Block.paragraph(texts.line("importing.done", done, total)));
    }
}
