package tundish.bot.chat;

import java.util.Optional;
import tundish.command.Commands;
import tundish.operation.Request;

/** Reads what is said to the bot in person as a command, with or without its slash. */
public final class SpokenCommand {

    private SpokenCommand() {}

    /** Empty where it is none. */
    public static Optional<Request> read(String text) {
        var words = text.strip().split("\\s+", 2);
        var name = words[0].startsWith("/") ? words[0].substring(1) : words[0];
        return Commands.called(name)
                .map(command -> new Request.Typed(command.name(), words.length == 1 ? "" : words[1]));
    }
}
