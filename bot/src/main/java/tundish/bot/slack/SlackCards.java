package tundish.bot.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tundish.bot.text.AlignedTable;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.PlainText;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.picture.Picture;

/** Renders cards as Block Kit for a reader. Pictures are no blocks: they are uploaded beside the message. */
record SlackCards(Language language, ZoneId zone) {

    static final int MAX_MESSAGE_BLOCKS = 50;
    static final int MAX_VIEW_BLOCKS = 100;
    static final int MAX_HEADER = 150;
    static final int MAX_SECTION = 3000;
    static final int MAX_FIELDS = 10;
    static final int MAX_FIELD = 2000;
    static final int MAX_ACTIONS = 25;
    static final int MAX_BUTTON = 75;
    /** Slack takes 40,000 and asks for no more than 4,000. */
    static final int MAX_FALLBACK = 3000;

    private static final String BULLET = "• ";
    private static final String FENCE = "```";

    /** As a message. */
    List<LayoutBlock> message(Card card) {
        return render(card, MAX_MESSAGE_BLOCKS, true);
    }

    /** As a tab or a form, where there are no table blocks. */
    List<LayoutBlock> view(Card card) {
        return render(card, MAX_VIEW_BLOCKS, false);
    }

    /** What notifications and screen readers show; Slack reads markup here too, so it is escaped. */
    String fallback(Card card) {
        return mrkdwn(List.of(Span.text(new PlainText(zone, language).render(card))), MAX_FALLBACK);
    }

    static List<Picture> pictures(Card card) {
        return card.blocks().stream()
                .flatMap(block -> block instanceof Block.Image(var picture) ? Stream.of(picture) : Stream.empty())
                .toList();
    }

    MarkdownTextObject markup(List<Span> spans, int max) {
        return markup(mrkdwn(spans, max));
    }

    static PlainTextObject plain(String text, int max) {
        return PlainTextObject.builder().text(cut(text, max)).emoji(false).build();
    }

    /** Cut between characters, never within one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    private List<LayoutBlock> render(Card card, int maxBlocks, boolean tables) {
        var parts = new ArrayList<Part>();
        if (!card.title().isBlank()) {
            parts.add(Part.of(header(header -> header.text(plain(title(card), MAX_HEADER))), 0));
        }
        var tableSeen = false;
        for (var block : card.blocks()) {
            var asTable = tables && !tableSeen && block instanceof Block.Table table && SlackTable.suits(table);
            parts.addAll(asTable ? table((Block.Table) block) : render(block));
            tableSeen |= asTable;
        }
        return Part.fit(parts, maxBlocks, this::more);
    }

    private static String title(Card card) {
        var sign = switch (card.tone()) {
            case PLAIN -> "";
            case GOOD -> "✅ ";
            case WARNING -> "⚠️ ";
            case PROBLEM -> "⛔ ";
        };
        return sign + card.title().replace('\n', ' ');
    }

    private Part more(long number) {
        return Part.of(note(Texts.of("slack", language).line("more", number)), 0);
    }

    private List<Part> render(Block block) {
        return switch (block) {
            case Block.Paragraph(var spans) -> List.of(Part.of(paragraph(spans), 1));
            case Block.Heading(var text) -> List.of(Part.of(paragraph(List.of(Span.strong(text))), 0));
            case Block.Facts(var facts) -> facts(facts);
            case Block.Items(var items) -> items(items);
            case Block.Entry(var spans, var buttons) -> entry(spans, buttons);
            case Block.Table table -> aligned(table);
            case Block.Buttons(var buttons) -> buttons(buttons);
            case Block.Note(var spans) -> spans.isEmpty() ? List.of() : List.of(Part.of(note(spans), 0));
            case Block.Image _ -> List.of();
            case Block.Divider() -> List.of(Part.of(divider(), 0));
        };
    }

    private List<Part> facts(List<Block.Fact> facts) {
        return Part.chunks(facts, MAX_FIELDS).stream()
                .map(some -> Part.of(
                        section(section -> section.fields(
                                some.stream().<TextObject>map(this::field).toList())),
                        some.size()))
                .toList();
    }

    private TextObject field(Block.Fact fact) {
        return markup(new Mrkdwn(language, zone, MAX_FIELD)
                .strong(fact.label())
                .text("\n")
                .add(fact.value())
                .toString());
    }

    private List<Part> items(List<List<Span>> items) {
        var lines = items.stream()
                .map(item -> BULLET + mrkdwn(item, MAX_SECTION - BULLET.length()))
                .toList();
        return lines(lines, "");
    }

    private List<Part> entry(List<Span> spans, List<Button> buttons) {
        if (buttons.size() == 1) {
            var button = render(buttons.getFirst());
            return List.of(Part.of(
                    section(section -> section.text(markup(spans, MAX_SECTION)).accessory(button)), 1));
        }
        return Stream.concat(
                        Stream.of(Part.of(paragraph(spans), 1)),
                        buttons(buttons).stream().map(part -> new Part(part.block(), 0, false)))
                .toList();
    }

    private List<Part> table(Block.Table table) {
        var cut = table.rows().size() - SlackTable.rowsThatFit(table);
        var block = Part.of(SlackTable.of(table), table.rows().size());
        return cut == 0 ? List.of(block) : List.of(block, more(cut));
    }

    private List<Part> aligned(Block.Table table) {
        var lines = AlignedTable.lines(table).stream()
                .map(line -> mrkdwn(List.of(Span.text(line)), MAX_SECTION - 2 * FENCE.length()))
                .toList();
        return lines(lines, FENCE);
    }

    /** As many lines in one section as fit. */
    private static List<Part> lines(List<String> all, String fence) {
        return Part.packed(all, MAX_SECTION - 2 * fence.length()).stream()
                .map(lines -> Part.of(
                        section(section -> section.text(markup(fence + String.join("\n", lines) + fence))),
                        lines.size()))
                .toList();
    }

    /** Slack refuses a block with the same id twice. */
    private static List<Part> buttons(List<Button> buttons) {
        var byId = new LinkedHashMap<String, BlockElement>();
        buttons.forEach(button -> byId.putIfAbsent(ButtonIds.write(button.operation()), render(button)));
        return Part.chunks(List.copyOf(byId.values()), MAX_ACTIONS).stream()
                .map(some -> new Part(actions(actions -> actions.elements(some)), 0, true))
                .toList();
    }

    private static BlockElement render(Button button) {
        var id = ButtonIds.write(button.operation());
        return ButtonElement.builder()
                .text(plain(button.label(), MAX_BUTTON))
                .actionId(id)
                .value(id)
                .style(
                        switch (button.style()) {
                            case PLAIN -> null;
                            case PRIMARY -> "primary";
                            case DANGER -> "danger";
                        })
                .build();
    }

    private LayoutBlock paragraph(List<Span> spans) {
        return section(section -> section.text(markup(spans, MAX_SECTION)));
    }

    private LayoutBlock note(List<Span> spans) {
        return context(context -> context.elements(List.of(markup(spans, MAX_SECTION))));
    }

    /** Verbatim: Slack is not to look for names and links that nobody marked. */
    private static MarkdownTextObject markup(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    private String mrkdwn(List<Span> spans, int max) {
        var text = Mrkdwn.of(spans, language, zone, max);
        return text.isBlank() ? "–" : text;
    }
}
