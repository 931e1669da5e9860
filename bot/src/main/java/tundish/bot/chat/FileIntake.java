package tundish.bot.chat;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tundish.assistant.Assistant;
import tundish.bot.table.Uploads;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Field.Upload;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.Request;

/** Takes in the tables that people send, and tells how far their import is. */
public final class FileIntake {

    /** The largest file that is fetched from a platform. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".txt", ".tsv");

    private final Assistant assistant;
    private final Uploads uploads;
    private final InstantSource clock;

    public FileIntake(Assistant assistant, Uploads uploads, InstantSource clock) {
        this.assistant = assistant;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** A file that waits at its platform. */
    public interface Waiting {
        InputStream fetch() throws IOException;
    }

    /** Takes a file in; the stream stays open. @return the name under which an import finds it */
    public String take(Actor actor, InputStream content) {
        return uploads.keep(actor.workspaceId(), content);
    }

    /** Asks what is to be done with a file that somebody sent. It is fetched only if its name is that of a table. */
    public Reply offer(Actor actor, String fileName, Waiting file) throws IOException {
        if (!isTable(fileName)) {
            var texts = Texts.of("chat", actor.language());
            return Reply.privately(
                    Card.of(Card.Tone.WARNING, texts.get("noTable"), Block.paragraph(texts.line("noTable.instead"))));
        }
        try (var content = file.fetch()) {
            return assistant.answer(
                    actor,
                    new Request.Chosen(
                            "tundish",
                            "import",
                            Map.of("file", take(actor, content), Upload.heldBy("file"), fileName)));
        }
    }

    private static boolean isTable(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Does something, and tells the asker how far an import is that is part of it. */
    public Reply watched(Actor actor, ImportNews.Teller teller, Supplier<Reply> work) {
        return uploads.watched(new ImportNews(actor.language(), clock, teller), work);
    }
}
