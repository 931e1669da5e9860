package tundish.bot.slack;

import java.time.ZoneId;
import java.util.List;
import tundish.language.Language;
import tundish.message.PlainText;
import tundish.message.Span;
import tundish.workspace.Platform;

/**
 * Writes spans in Slack's markup, within a number of characters: what does not fit is cut, never inside a mark, and ends
 * in an ellipsis.
 */
final class Mrkdwn {

    private static final String ELLIPSIS = "…";
    /** Slack sees {@code *bold*} only between spaces or punctuation; Chinese has neither. */
    private static final String GAP = "\u200B";

    private final PlainText plain;
    private final int max;
    private final StringBuilder out = new StringBuilder();
    private boolean full;
    private boolean afterMark;

    Mrkdwn(Language language, ZoneId zone, int max) {
        this.plain = new PlainText(zone, language);
        this.max = max - ELLIPSIS.length();
    }

    static String of(List<Span> spans, Language language, ZoneId zone, int max) {
        return new Mrkdwn(language, zone, max).add(spans).toString();
    }

    /** What Slack asks for in every text that it reads for markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    Mrkdwn add(List<Span> spans) {
        spans.forEach(this::add);
        return this;
    }

    Mrkdwn text(String text) {
        return add(List.of(Span.text(text)));
    }

    Mrkdwn strong(String text) {
        return add(List.of(Span.strong(text)));
    }

    @Override
    public String toString() {
        return full ? out + ELLIPSIS : out.toString();
    }

    private void add(Span span) {
        switch (span) {
            case Span.Text(var value) -> write(value);
            case Span.Muted(var value) -> write(value);
            case Span.Strong(var value) -> mark(value);
            case Span.Mention(var member) ->
                member.on(Platform.SLACK)
                        .ifPresentOrElse(
                                account -> whole("<@" + account.user() + ">"), () -> write("@" + member.name()));
            case Span.ChannelName name -> {
                if (name.channel().platform() == Platform.SLACK
                        && name.channel().id().matches("[A-Z0-9]+")) {
                    whole("<#" + name.channel().id() + ">");
                } else {
                    write(plain.render(List.of(name)));
                }
            }
            case Span.When when -> whole(date(when));
        }
    }

    /** Slack shows a date in the zone of each reader. */
    private String date(Span.When when) {
        var format = when.timed() ? "{date_short_pretty} {time}" : "{date_short_pretty}";
        return "<!date^" + when.at().getEpochSecond() + "^" + format + "|" + escape(plain.render(List.of(when))) + ">";
    }

    private void mark(String value) {
        var text = value.strip();
        if (text.isEmpty() || text.contains("*") || text.contains("\n")) {
            write(value);
        } else {
            var before = out.isEmpty() || standsApart(out.charAt(out.length() - 1)) ? "" : GAP;
            whole(before + "*" + escape(text) + "*");
            afterMark = true;
        }
    }

    private void whole(String piece) {
        if (fits(piece)) {
            out.append(piece);
            afterMark = false;
        } else {
            full = true;
        }
    }

    private void write(String text) {
        text.codePoints().takeWhile(_ -> !full).forEach(each -> {
            var apart = afterMark && !standsApart((char) Math.min(each, Character.MAX_VALUE));
            whole((apart ? GAP : "") + escape(Character.toString(each)));
        });
    }

    private boolean fits(String piece) {
        return !full && out.length() + piece.length() <= max;
    }

    private static boolean standsApart(char each) {
        return Character.isWhitespace(each)
                || GAP.indexOf(each) >= 0
                || (each < 128 && !Character.isLetterOrDigit(each));
    }
}
