package tundish.bot.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Wording;

/**
 * Renders cards as HTML for a reader. Buttons post to {@code press}, pictures come from {@code attachments}, both beside
 * the page of the room.
 */
record ConsoleCards(ZoneId zone, Language language) {

    private static final int SHORT = 20;
    private static final int FEW_COLUMNS = 5;

    /** @param message the number of the message that holds the card, and its picture if there is one */
    String render(Card card, long message) {
        return render(card, message, "");
    }

    /** @param file the name of a file that comes with the message; empty for none */
    String render(Card card, long message, String file) {
        var html = new Html();
        html.open("div", "class", "card card-" + card.tone().name().toLowerCase(Locale.ROOT));
        if (!card.title().isEmpty()) {
            html.element("h3", card.title(), "class", "card-title", "dir", "auto");
        }
        var pictures = new AtomicInteger();
        card.blocks().forEach(block -> block(html, block, card.title(), () -> address(message, pictures)));
        if (!file.isEmpty()) {
            html.open("p").open("a", "class", "file", "href", "attachments/" + message, "download", file);
            html.html("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-file\"/></svg>");
            html.element("bdi", file).close("a").close("p");
        }
        return html.close("div").toString();
    }

    /** Each picture of a message has a place. */
    private static String address(long message, AtomicInteger pictures) {
        var place = pictures.getAndIncrement();
        return "attachments/" + message + (place == 0 ? "" : "/" + place);
    }

    private void block(Html html, Block block, String title, Supplier<String> picture) {
        switch (block) {
            case Block.Paragraph(var spans) -> spans(html, "p", spans, "paragraph");
            case Block.Heading(var text) -> html.element("h4", text, "class", "heading", "dir", "auto");
            case Block.Facts(var facts) -> facts(html, facts);
            case Block.Items(var items) -> {
                html.open("ul", "class", "items");
                items.forEach(item -> spans(html, "li", item, "item"));
                html.close("ul");
            }
            case Block.Entry(var spans, var buttons) -> {
                html.open("div", "class", "entry");
                spans(html, "p", spans, "entry-text");
                buttons(html, buttons);
                html.close("div");
            }
            case Block.Table table -> table(html, table, title);
            case Block.Buttons(var buttons) -> buttons(html, buttons);
            case Block.Note(var spans) -> spans(html, "p", spans, "note");
            case Block.Image(var drawn) ->
                html.open("figure", "class", "picture")
                        .open("img", "src", picture.get(), "alt", drawn.description())
                        .close("figure");
            case Block.Divider() -> html.open("hr");
        }
    }

    private void facts(Html html, List<Block.Fact> facts) {
        html.open("dl", "class", "facts");
        for (var fact : facts) {
            html.open("div", "class", "fact").element("dt", fact.label());
            spans(html, "dd", fact.value(), "value");
            html.close("div");
        }
        html.close("dl");
    }

    /** A wide table scrolls by itself, also with the keyboard. */
    private static void table(Html html, Block.Table table, String title) {
        var wide = table.headings().size() > FEW_COLUMNS;
        html.open(
                "div",
                "class",
                wide ? "table table-wide" : "table",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                title);
        html.open("table").open("thead").open("tr");
        table.headings()
                .forEach(heading -> html.element(
                        "th", heading.text(), "scope", "col", "class", heading.numeric() ? "number" : "word"));
        html.close("tr").close("thead").open("tbody");
        for (var row : table.rows()) {
            html.open("tr");
            for (var i = 0; i < row.size(); i++) {
                var numeric =
                        i < table.headings().size() && table.headings().get(i).numeric();
                html.element("td", row.get(i), "class", numeric ? "number" : width(row.get(i)), "dir", "auto");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    /** What is short stays on one line. */
    private static String width(String text) {
        return text.length() <= SHORT ? "short" : "long";
    }

    private static void buttons(Html html, List<Button> buttons) {
        if (buttons.isEmpty()) {
            return;
        }
        html.open("div", "class", "buttons");
        for (var button : buttons) {
            html.open(
                            "button",
                            "type",
                            "button",
                            "class",
                            "button button-" + button.style().name().toLowerCase(Locale.ROOT),
                            "hx-post",
                            "press",
                            "hx-disabled-elt",
                            "this",
                            "hx-vals",
                            values(button))
                    .text(button.label())
                    .close("button");
        }
        html.close("div");
    }

    private static String values(Button button) {
        var id = ButtonIds.write(button.operation());
        return "{\"button\":\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    /** Every span is isolated, so that text running from right to left does not turn what follows. */
    private void spans(Html html, String tag, List<Span> spans, String style) {
        html.open(tag, "class", style, "dir", "auto");
        spans.forEach(span -> span(html, span));
        html.close(tag);
    }

    private void span(Html html, Span span) {
        switch (span) {
            case Span.Text(var value) -> html.text(value);
            case Span.Strong(var value) -> html.element("strong", value);
            case Span.Muted(var value) -> html.element("span", value, "class", "muted");
            case Span.Mention(var member) -> html.element("span", "@" + member.name(), "class", "mention");
            case Span.ChannelName name -> html.element("span", name.text(language), "class", "channel");
            case Span.When(var at, var timed) ->
                html.element(
                        "time",
                        timed ? Wording.time(at, zone, language) : Wording.day(at, zone, language),
                        "datetime",
                        at.toString());
        }
    }
}
