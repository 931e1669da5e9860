package tundish.bot.discord;

import java.time.ZoneId;
import java.util.List;
import tundish.language.Language;
import tundish.message.PlainText;
import tundish.message.Span;
import tundish.workspace.Platform;

/**
 * Writes spans in Discord's markup, within a number of characters: what does not fit is cut, never inside a mark, and ends
 * in an ellipsis.
 */
final class Markdown {

    private static final String ELLIPSIS = "…";
    private static final String BOLD = "**";
    /** Two marks side by side would be read as one. */
    private static final String GAP = "\u200B";

    private final PlainText plain;
    private final int max;
    private final StringBuilder out = new StringBuilder();
    private boolean full;

    private Markdown(Language language, ZoneId zone, int max) {
        this.plain = new PlainText(zone, language);
        this.max = max - ELLIPSIS.length();
    }

    static String of(List<Span> spans, Language language, ZoneId zone, int max) {
        var markdown = new Markdown(language, zone, max);
        spans.forEach(markdown::add);
        return markdown.full ? markdown.out + ELLIPSIS : markdown.out.toString();
    }

    private void add(Span span) {
        switch (span) {
            case Span.Text(var value) -> write(DiscordText.escape(value));
            case Span.Muted(var value) -> write(DiscordText.escape(value));
            case Span.Strong(var value) -> bold(DiscordText.escape(value).strip());
            case Span.Mention(var member) ->
                member.on(Platform.DISCORD)
                        .ifPresentOrElse(
                                account -> whole("<@" + account.user() + ">"),
                                () -> write(DiscordText.escape("@" + member.name())));
            case Span.ChannelName name -> {
                if (name.channel().platform() == Platform.DISCORD
                        && name.channel().id().matches("[0-9]+")) {
                    whole("<#" + name.channel().id() + ">");
                } else {
                    write(DiscordText.escape(plain.render(List.of(name))));
                }
            }
            case Span.When when -> whole(moment(when));
        }
    }

    /**
     * Discord shows a moment by each reader's own clock and language. A day is no moment: at another reader's place the
     * same moment may be the day before.
     */
    private String moment(Span.When when) {
        return when.timed() ? "<t:" + when.at().getEpochSecond() + ":f>" : plain.render(List.of(when));
    }

    private void bold(String text) {
        if (text.isEmpty()) {
            return;
        }
        var before = !out.isEmpty() && out.charAt(out.length() - 1) == '*' ? GAP : "";
        var room = max - out.length() - before.length() - 2 * BOLD.length();
        if (text.length() <= room) {
            whole(before + BOLD + text + BOLD);
        } else {
            write(text);
        }
    }

    private void whole(String piece) {
        if (!full && out.length() + piece.length() <= max) {
            out.append(piece);
        } else {
            full = true;
        }
    }

    private void write(String text) {
        if (full) {
            return;
        }
        var room = max - out.length();
        full = text.length() > room;
        out.append(full ? cut(text, room) : text);
    }

    /** Neither inside a character nor between a mark and what it takes the meaning from. */
    private static String cut(String text, int length) {
        var end = length;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, backslashes(text, end) % 2 == 0 ? end : end - 1);
    }

    private static int backslashes(String text, int end) {
        var count = 0;
        while (count < end && text.charAt(end - 1 - count) == '\\') {
            count++;
        }
        return count;
    }
}
