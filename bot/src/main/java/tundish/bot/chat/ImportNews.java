package tundish.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tundish.imports.Progress;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Texts;

/** Tells the asker how far an import is, where it takes a while. */
public final class ImportNews implements Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Language language;
    private final InstantSource clock;
    private final Teller teller;
    private Instant next;

    /** Says something to the asker in one message, which reads differently each time. */
    public interface Teller {
        void tell(Card card) throws Exception;
    }

    public ImportNews(Language language, InstantSource clock, Teller teller) {
        this.language = language;
        this.clock = clock;
        this.teller = teller;
        this.next = clock.instant().plus(BETWEEN);
    }

    /** Whoever cannot be told must not stop the import. */
    @Override
    public void at(long done, long total) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN);
        try {
            teller.tell(card(done, total));
        } catch (Exception failure) {
            Mishaps.record("telling how far an import is", failure);
        }
    }

    private Card card(long done, long total) {
        var texts = Texts.of("chat", language);
        return Card.of(texts.get("importing"), Block.paragraph(texts.line("importing.done", done, total)));
    }
}
