package tundish.bot.slack;

import com.slack.api.model.File;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tundish.bot.chat.FileIntake;
import tundish.message.Reply;
import tundish.operation.Actor;

/** Fetches the tables that people send, by form or in a direct message. */
final class SlackFileIntake {

    private final SlackApi slack;
    private final FileIntake intake;
    private final SlackReplies replies;

    SlackFileIntake(SlackApi slack, FileIntake intake, SlackReplies replies) {
        this.slack = slack;
        this.intake = intake;
        this.replies = replies;
    }

    /** Fetches a file. @return the name under which an import finds it */
    String take(Actor actor, String team, File file) {
        try (var content = fetch(team, file)) {
            return intake.take(actor, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputStream fetch(String team, File file) throws IOException {
        try {
            var url = Stream.of(file.getUrlPrivateDownload(), file.getUrlPrivate())
                    .filter(each -> each != null && !each.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new SlackRefused("no address"));
            return new ByteArrayInputStream(slack.download(team, url, FileIntake.MAX_BYTES));
        } catch (SlackRefused failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks what is to be done with a file that somebody sent. */
    Reply offer(Actor actor, String team, File file) {
        try {
            return intake.offer(actor, Optional.ofNullable(file.getName()).orElse(""), () -> fetch(team, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Does something, and tells the asker how far an import is that is part of it. */
    Reply watched(Actor actor, Place asker, Supplier<Reply> work) {
        return intake.watched(actor, new SlackProgress(replies, actor, asker), work);
    }
}
