package tundish.bot.slack;

import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.assistant.Assistant;
import tundish.bot.table.Uploads;
import tundish.message.Reply;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Request;

/** Takes in the tables that people send, by form or in a direct message, and tells how far their import is. */
final class SlackFileIntake {

    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".txt", ".tsv");
    private static final String SUBJECT = "file:";

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

    static boolean isTable(File file) {
        var name = Optional.ofNullable(file.getName()).orElse("").toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Whether a form brings a file, which takes longer to fetch and to read than Slack waits. */
    static boolean takesLong(String form) {
        return FormId.read(form).filter(id -> id.form() == FormName.IMPORT).isPresent();
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
        return assistant.answer(actor, new Request.Chosen("tundish", "import", Map.of("file", take(file))));
    }

    /** Carries out what was filled in, and tells the asker on the way how far it is. */
    Reply carryOut(Actor actor, String form, @Nullable ViewState state, Place place) throws Exception {
        var values = FilledIn.read(state, this::take);
        var handedOver = values.getOrDefault("file", "");
        var upload = handedOver.isEmpty() ? known(form) : handedOver;
        try (var _ = uploads.watch(upload, new SlackProgress(replies, actor, place, clock))) {
            return assistant.answer(actor, new Request.Submitted(form, values));
        }
    }

    /** The file that was handed over before the form was opened. */
    private static String known(String form) {
        return FormId.read(form)
                .map(FormId::subject)
                .filter(subject -> subject.startsWith(SUBJECT))
                .map(subject -> subject.substring(SUBJECT.length()))
                .orElse("");
    }
}
