package tundish.message;

import java.util.Map;

/** The answer to one request. */
public sealed interface Reply {

    enum Audience {
        ASKER,
        CHANNEL
    }

    /** A message. */
    record Told(Audience audience, Card card) implements Reply {}

    /** The message whose button was pressed is to read so from now on; without such a message it is told privately. */
    record Rewritten(Card card) implements Reply {}

    /** A form to fill in. */
    record Asked(Form form) implements Reply {}

    /** The same form once more, with what was typed and what is wrong with it by field name. */
    record AskedAgain(Form form, Map<String, String> problems) implements Reply {}

    /** A file, with a word about it. */
    record Handed(Card card, String fileName, String mediaType, byte[] content) implements Reply {}

    static Reply privately(Card card) {
        return new Told(Audience.ASKER, card);
    }

    static Reply openly(Card card) {
        return new Told(Audience.CHANNEL, card);
    }
}
