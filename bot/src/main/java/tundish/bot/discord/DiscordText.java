package tundish.bot.discord;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way in and out of Discord, whose markup is Markdown with marks for people, channels and emoji. */
final class DiscordText {

    /** Between an at-sign and a word that would call everybody; nobody sees it. */
    private static final String GAP = "\u200B";

    private static final Pattern MARK = Pattern.compile(
            "<(?:@!?(?<user>\\d+)|@&(?<role>\\d+)|#(?<channel>\\d+)|a?:(?<emoji>\\w+):\\d+|/(?<command>[^:>]+):\\d+)>");
    private static final Pattern LINK = Pattern.compile("(?<![^\\s])https?://[^\\s<]+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|<\\[]");
    private static final Pattern LINK_MARKUP = Pattern.compile("[\\\\*_~`|\\[]");
    private static final Pattern START_OF_LINE = Pattern.compile("(?m)^(\\s*)(#|>|-|\\+)");
    private static final Pattern NUMBERED_LINE = Pattern.compile("(?m)^(\\s*\\d+)\\.(?=\\s)");
    private static final Pattern CALL = Pattern.compile("@(?=everyone|here)");
    private static final Pattern MARK_BEGIN = Pattern.compile("<(?=[@#])");
    /** What turns the rest of a line around, and what no text should hold. */
    private static final Pattern UNSEEMLY = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cntrl}&&[^\\n\\t]]");

    private DiscordText() {}

    /** What somebody wrote, as people see it. */
    static String plain(String written) {
        return plain(written, _ -> Optional.empty());
    }

    /** @param name the name of what has an id: a person, a role, a channel */
    static String plain(String written, Function<String, Optional<String>> name) {
        return MARK.matcher(written)
                .replaceAll(mark -> Matcher.quoteReplacement(shown(mark, name)))
                .strip();
    }

    private static String shown(MatchResult mark, Function<String, Optional<String>> name) {
        return Optional.ofNullable(mark.group("user"))
                .or(() -> Optional.ofNullable(mark.group("role")))
                .map(id -> "@" + name.apply(id).orElse(id))
                .or(() -> Optional.ofNullable(mark.group("channel"))
                        .map(id -> "#" + name.apply(id).orElse(id)))
                .or(() -> Optional.ofNullable(mark.group("emoji")).map(emoji -> ":" + emoji + ":"))
                .orElseGet(() -> "/" + mark.group("command"));
    }

    /** Text that Discord shows as it is: it is no markup, and calls nobody. */
    static String escape(String text) {
        var clean = clean(text);
        var out = new StringBuilder();
        var link = LINK.matcher(clean);
        var from = 0;
        while (link.find()) {
            out.append(MARKUP.matcher(clean.substring(from, link.start())).replaceAll("\\\\$0"));
            out.append(LINK_MARKUP.matcher(link.group()).replaceAll(DiscordText::percent));
            from = link.end();
        }
        out.append(MARKUP.matcher(clean.substring(from)).replaceAll("\\\\$0"));
        return lines(CALL.matcher(out).replaceAll("@" + GAP));
    }

    /** Text in a code block, where there is no markup but the block's end. */
    static String inCode(String text) {
        return MARK_BEGIN
                .matcher(CALL.matcher(clean(text)).replaceAll("@" + GAP))
                .replaceAll("<" + GAP)
                .replace('`', '\'');
    }

    /** Without what would turn the text beside it around. */
    static String clean(String text) {
        return UNSEEMLY.matcher(text).replaceAll("");
    }

    private static String lines(String text) {
        var marked = START_OF_LINE.matcher(text).replaceAll("$1\\\\$2");
        return NUMBERED_LINE.matcher(marked).replaceAll("$1\\\\.");
    }

    /** A link stays one, with what would be markup written the other way. */
    private static String percent(MatchResult mark) {
        return "%%%02X".formatted((int) mark.group().charAt(0));
    }
}
