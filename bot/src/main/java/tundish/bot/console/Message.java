package tundish.bot.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.workspace.WorkspaceId;

/**
 * Something that was said in a room.
 *
 * @param id counts messages up, in the order in which they were posted
 * @param revision the id at first; a later number, never used before, when the message reads differently
 * @param room a channel's id, or that of a person's direct messages
 * @param onlyFor the number of the only member who sees it; null for everybody in the room
 * @param author the number of the member who typed it; null for the bot
 * @param html what it says
 */
record Message(
        WorkspaceId workspace,
        long id,
        long revision,
        String room,
        @Nullable Long onlyFor,
        @Nullable Long author,
        String html,
        Instant at) {

    boolean visibleTo(Persona persona) {
        return onlyFor == null || onlyFor == persona.number();
    }

    /** A picture in a message, or a file that came with it. */
    record Attachment(String fileName, String mediaType, byte[] content) {}
}
