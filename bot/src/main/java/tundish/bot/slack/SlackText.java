package tundish.bot.slack;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tundish.command.Commands;
import tundish.command.Option;
import tundish.operation.Request;

/** Reads what people wrote in Slack, which comes with marks for people, channels and links, as plain text. */
final class SlackText {

    private static final Pattern MARK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private SlackText() {}

    /** A command as it was typed. Where it takes members, people and channels are named by the ids that tell exactly who is meant. */
    static Request.Typed typed(String command, @Nullable String text) {
        var name = command.startsWith("/") ? command.substring(1) : command;
        return new Request.Typed(name, takesMembers(name) ? exact(text) : plain(text));
    }

    private static boolean takesMembers(String name) {
        return Commands.ALL.stream()
                .filter(command -> command.name().equals(name))
                .flatMap(command -> command.uses().stream())
                .flatMap(use -> use.options().stream())
                .anyMatch(option -> option.kind() == Option.Kind.MEMBER);
    }

    /** As people see it: people and channels by name where Slack tells it. */
    static String plain(@Nullable String written) {
        return read(written, mark -> mark.group(2) == null ? mark.group(1).substring(1) : mark.group(2));
    }

    private static String exact(@Nullable String written) {
        return read(
                written, mark -> isGroup(mark) ? mark.group() : mark.group(1).substring(1));
    }

    private static boolean isGroup(Matcher mark) {
        return mark.group(1).startsWith("!subteam^");
    }

    private static String read(@Nullable String written, Function<Matcher, String> name) {
        if (written == null) {
            return "";
        }
        var text = new StringBuilder();
        var mark = MARK.matcher(written);
        while (mark.find()) {
            mark.appendReplacement(text, Matcher.quoteReplacement(shown(mark, name)));
        }
        return mark.appendTail(text)
                .toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String shown(Matcher mark, Function<Matcher, String> name) {
        var what = mark.group(1);
        var label = mark.group(2);
        return switch (what.isEmpty() ? ' ' : what.charAt(0)) {
            case '@' -> "@" + name.apply(mark);
            case '#' -> name.apply(mark);
            case '!' ->
                isGroup(mark) && name.apply(mark).equals(mark.group())
                        ? mark.group()
                        : label == null ? "@" + what.substring(1).split("\\^", 2)[0] : label;
            default -> label == null || label.equals(what) ? what : label;
        };
    }
}
