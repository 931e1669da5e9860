package tundish.bot.slack;

import com.slack.api.model.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tundish.assistant.Assistant;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.Request;

/** Takes in the tables that people send, by form or in a direct message. */
final class SlackFileIntake {

    private static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".txt", ".tsv");

    private final SlackApi slack;
    private final Assistant assistant;
    private final Desk desk;

    /** Where files are handed over. */
    interface Desk {

        /** @return the name under which an import finds the file */
        String keep(Actor actor, String fileName, byte[] content);
    }

    SlackFileIntake(SlackApi slack, Assistant assistant, Desk desk) {
        this.slack = slack;
        this.assistant = assistant;
        this.desk = desk;
    }

    static boolean isTable(File file) {
        var name = name(file).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Hands a file over. @return the name under which an import finds it */
    String take(Actor actor, File file) {
        try {
            var url = Stream.of(file.getUrlPrivateDownload(), file.getUrlPrivate())
                    .filter(each -> each != null && !each.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new SlackRefused("no address"));
            return desk.keep(actor, name(file), slack.download(url, MAX_BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SlackRefused failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks what is to be done with a file that somebody sent. */
    Reply offer(Actor actor, File file) {
        return assistant.answer(actor, new Request.Chosen("tundish", "import", Map.of("file", take(actor, file))));
    }

    private static String name(File file) {
        return Optional.ofNullable(file.getName()).orElse("");
    }
}
