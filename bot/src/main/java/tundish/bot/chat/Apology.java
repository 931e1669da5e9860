package tundish.bot.chat;

import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;

/** What is told when something broke on the bot's side. */
public final class Apology {

    private Apology() {}

    /** @param number under which it was logged */
    public static Card card(Language reader, String number) {
        return Card.of(Card.Tone.PROBLEM, title(reader), Block.paragraph(Span.text(line(reader, number))));
    }

    /** That it broke. */
    public static String title(Language reader) {
        return Texts.of("chat", reader).get("mishap");
    }

    /** What to do now. */
    public static String line(Language reader, String number) {
        return Texts.of("chat", reader).get("mishap.again", number);
    }
}
