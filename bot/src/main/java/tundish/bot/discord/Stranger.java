package tundish.bot.discord;

import java.util.Locale;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Texts;

/** Nobody whom the bot can act for; they are told why. */
final class Stranger extends RuntimeException {

    private final Kind kind;

    enum Kind {
        /** A bot or a webhook. */
        BOT,
        /** The server is none that the bot was added to. */
        NOT_INSTALLED,
        /** A direct message tells no server. */
        NO_SERVER,
        /** The workspace of the message does not know the account, or not any more. */
        NO_MEMBER,
        /** What was pressed belongs to another server. */
        ELSEWHERE
    }

    Stranger(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    Card card(Language reader) {
        var texts = Texts.of("discord", reader);
        var key = "stranger." + kind.name().toLowerCase(Locale.ROOT);
        return Card.of(Card.Tone.WARNING, texts.get(key), Block.paragraph(texts.line(key + ".instead")));
    }
}
