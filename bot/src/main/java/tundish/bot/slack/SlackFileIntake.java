package tundish.bot.slack;

import com.slack.api.model.File;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tundish.assistant.Assistant;
import tundish.bot.table.Uploads;
import tundish.message.Block;
import tundish.message.Card;
import tundish.message.Reply;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.Request;

/** Takes in the tables that people send, by form or in a direct message, and tells how far their import is. */
final class SlackFileIntake {

    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".txt", ".tsv");

    private final SlackApi slack;
    private final Assistant assistant;
    private final Uploads uploads;
    private final SlackReplies replies;
    private final InstantSource clock;

    SlackFileIntake(SlackApi slack, Assistant assistant, Uploads uploads, SlackReplies replies, InstantSource clock) {
        this.slack = slack;
        this.assistant = assistant;
        this.uploads = uploads;
        this.replies = replies;
        this.clock = clock;
    }

    private static boolean isTable(File file) {
        var name = Optional.ofNullable(file.getName()).orElse("").toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Fetches a file. @return the name under which an import finds it */
    String take(File file) {
        try {
            var url = Stream.of(file.getUrlPrivateDownload(), file.getUrlPrivate())
                    .filter(each -> each != null && !each.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new SlackRefused("no address"));
            return uploads.keep(new ByteArrayInputStream(slack.download(url, MAX_BYTES)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SlackRefused failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks what is to be done with a file that somebody sent. */
    Reply offer(Actor actor, File file) {
        if (!isTable(file)) {
            var texts = Texts.of("slack", actor.language());
            return Reply.privately(
                    Card.of(Card.Tone.WARNING, texts.get("noTable"), Block.paragraph(texts.line("noTable.instead"))));
        }
        return assistant.answer(actor, new Request.Chosen("tundish", "import", Map.of("file", take(file))));
    }

    /** Does something, and tells the asker how far an import is that is part of it. */
    Reply watched(Actor actor, Place asker, Supplier<Reply> work) {
        return uploads.watched(new SlackProgress(replies, actor, asker, clock), work);
    }
}
