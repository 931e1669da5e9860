package tundish.bot.discord;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import tundish.bot.picture.Pictures;
import tundish.bot.text.AlignedTable;
import tundish.language.Language;
import tundish.message.Block;
import tundish.message.Button;
import tundish.message.ButtonIds;
import tundish.message.Card;
import tundish.message.Span;
import tundish.message.Texts;
import tundish.picture.Picture;
import tundish.workspace.Platform;

/** Renders cards as Discord's components for a reader: one container, with its pictures as attachments. */
record DiscordCards(Language language, ZoneId zone) {

    /** The container itself is one. */
    private static final int MAX_INSIDE = DiscordLimits.COMPONENTS - 1;

    private static final int MAX_TITLE = 250;
    private static final int MAX_PARAGRAPH = 2000;
    private static final int MAX_ITEM = 1000;
    private static final int MAX_COLUMN = 40;
    private static final int MAX_ROW = 300;
    /** Leaves room for what makes an id unique. */
    private static final int LONGEST_ID = DiscordLimits.CUSTOM_ID - "|#39".length();

    private static final String EMPTY = "–";
    private static final String SMALL = "-# ";
    private static final Pictures PICTURES = new Pictures();

    /** As a new message. */
    MessageCreateData message(Card card) {
        return mentioning(card, new MessageCreateBuilder().useComponentsV2().setComponents(components(card)))
                .build();
    }

    /** As what a message reads from now on; nothing of what it read before stays. */
    MessageEditData edit(Card card) {
        return mentioning(
                        card,
                        new MessageEditBuilder()
                                .useComponentsV2()
                                .setReplace(true)
                                .setComponents(components(card)))
                .build();
    }

    List<MessageTopLevelComponent> components(Card card) {
        var pieces = new ArrayList<Piece>();
        if (!card.title().isBlank()) {
            pieces.add(Piece.line("### " + title(card), 0));
        }
        var ids = new HashMap<String, Integer>();
        for (var block : card.blocks()) {
            if (block instanceof Block.Table && !pieces.isEmpty() && isTable(pieces.getLast())) {
                pieces.add(Piece.line("", 0));
            }
            pieces.addAll(pieces(block, ids));
        }
        var children = Piece.components(Piece.fit(pieces, MAX_INSIDE, DiscordLimits.TEXT, this::more));
        var container = Container.of(children.isEmpty() ? List.of(TextDisplay.of(EMPTY)) : children);
        return List.of(
                switch (card.tone()) {
                    case PLAIN -> container.withAccentColor(0x4A86EA);
                    case GOOD -> container.withAccentColor(0x157F5B);
                    case WARNING -> container.withAccentColor(0xE5A000);
                    case PROBLEM -> container.withAccentColor(0xC62F2F);
                });
    }

    private static boolean isTable(Piece piece) {
        return piece instanceof Piece.Line(var _, var code, var _) && code;
    }

    /** Whom a card pings: the members it mentions, and nobody whom a text names. */
    static Set<String> mentioned(Card card) {
        var accounts = new HashSet<String>();
        card.blocks().stream()
                .flatMap(DiscordCards::spans)
                .flatMap(span -> span instanceof Span.Mention(var member)
                        ? member.on(Platform.DISCORD).stream()
                        : Stream.empty())
                .limit(DiscordLimits.MENTIONS)
                .forEach(account -> accounts.add(account.user()));
        return accounts;
    }

    private static <R extends MessageRequest<R>> R mentioning(Card card, R message) {
        return message.setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false)
                .mentionUsers(mentioned(card));
    }

    private static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Paragraph(var spans) -> spans.stream();
            case Block.Facts(var facts) -> facts.stream().flatMap(fact -> fact.value().stream());
            case Block.Items(var items) -> items.stream().flatMap(List::stream);
            case Block.Entry(var spans, var _) -> spans.stream();
            case Block.Note(var spans) -> spans.stream();
            case Block.Heading _, Block.Table _, Block.Buttons _, Block.Image _, Block.Divider _ -> Stream.empty();
        };
    }

    private String title(Card card) {
        var sign = switch (card.tone()) {
            case PLAIN -> "";
            case GOOD -> "✅ ";
            case WARNING -> "⚠️ ";
            case PROBLEM -> "⛔ ";
        };
        return sign + markdown(List.of(Span.text(card.title().replace('\n', ' '))), MAX_TITLE);
    }

    private Piece.Line more(long number) {
        return new Piece.Line(SMALL + markdown(Texts.of("discord", language).line("more", number), MAX_ITEM), false, 0);
    }

    private List<Piece> pieces(Block block, HashMap<String, Integer> ids) {
        return switch (block) {
            case Block.Paragraph(var spans) -> List.of(Piece.line(markdown(spans, MAX_PARAGRAPH), 1));
            case Block.Heading(var text) ->
                List.of(Piece.line("\n" + markdown(List.of(Span.strong(text)), MAX_TITLE), 0));
            case Block.Facts(var facts) -> facts.stream().map(this::fact).toList();
            case Block.Items(var items) -> items.stream().map(this::item).toList();
            case Block.Entry(var spans, var buttons) -> entry(spans, buttons, ids);
            case Block.Table table -> table(table);
            case Block.Buttons(var buttons) -> rows(buttons, ids);
            case Block.Note(var spans) -> spans.isEmpty() ? List.of() : List.of(Piece.line(note(spans), 0));
            case Block.Image(var picture) -> List.of(picture(picture, ids.merge("picture", 1, Integer::sum)));
            case Block.Divider() -> List.of(group(Separator.createDivider(Separator.Spacing.SMALL), 1, 0));
        };
    }

    private Piece fact(Block.Fact fact) {
        var label = markdown(List.of(Span.strong(fact.label())), MAX_TITLE);
        return Piece.line(label + "  " + markdown(fact.value(), MAX_ITEM), 1);
    }

    private Piece item(List<Span> item) {
        return Piece.line("- " + markdown(item, MAX_ITEM).replace("\n", "\n  "), 1);
    }

    private String note(List<Span> spans) {
        return SMALL + markdown(spans, MAX_PARAGRAPH).replace("\n", "\n" + SMALL);
    }

    private List<Piece> table(Block.Table table) {
        return AlignedTable.lines(table, MAX_COLUMN).stream()
                .map(line -> DiscordLimits.cut(DiscordText.inCode(line), MAX_ROW))
                .<Piece>map(line -> new Piece.Line(line.isBlank() ? EMPTY : line, true, 1))
                .toList();
    }

    private List<Piece> entry(List<Span> spans, List<Button> buttons, HashMap<String, Integer> ids) {
        var rendered = render(buttons, ids);
        return switch (rendered.size()) {
            case 0 -> List.of(item(spans));
            case 1 -> {
                var text = markdown(spans, MAX_ITEM);
                var section = Section.of(rendered.getFirst(), TextDisplay.of(text));
                yield List.of(new Piece.Group(List.of(section), 3, text.length(), 1, false));
            }
            default -> {
                var text = markdown(spans, MAX_ITEM);
                var children = new ArrayList<ContainerChildComponent>();
                children.add(TextDisplay.of(text));
                var rows = ActionRow.partitionOf(rendered);
                children.addAll(rows);
                yield List.of(new Piece.Group(children, 1 + rows.size() + rendered.size(), text.length(), 1, false));
            }
        };
    }

    private static List<Piece> rows(List<Button> buttons, HashMap<String, Integer> ids) {
        var rendered = render(buttons, ids);
        return rendered.isEmpty()
                ? List.of()
                : ActionRow.partitionOf(rendered).stream()
                        .<Piece>map(row -> new Piece.Group(
                                List.of(row), 1 + row.getComponents().size(), 0, 0, true))
                        .toList();
    }

    /** The same button once in a row; one whose id is too long for Discord does not show. */
    private static List<net.dv8tion.jda.api.components.buttons.Button> render(
            List<Button> buttons, HashMap<String, Integer> ids) {
        var byId = new LinkedHashMap<String, Button>();
        buttons.forEach(button -> byId.putIfAbsent(ButtonIds.write(button.operation()), button));
        return byId.entrySet().stream()
                .filter(button -> button.getKey().length() <= LONGEST_ID)
                .map(button -> render(unique(button.getKey(), ids), button.getValue()))
                .toList();
    }

    /** Discord refuses a message with the same id twice; {@link ButtonIds} does not read what follows a whole id. */
    private static String unique(String id, HashMap<String, Integer> ids) {
        var before = ids.merge(id, 1, Integer::sum) - 1;
        return before == 0 ? id : id + "|#" + before;
    }

    private static net.dv8tion.jda.api.components.buttons.Button render(String id, Button button) {
        var label = button.label().isBlank() ? EMPTY : button.label();
        return net.dv8tion.jda.api.components.buttons.Button.of(
                switch (button.style()) {
                    case PLAIN -> ButtonStyle.SECONDARY;
                    case PRIMARY -> ButtonStyle.PRIMARY;
                    case DANGER -> ButtonStyle.DANGER;
                },
                id,
                DiscordLimits.cut(label, DiscordLimits.BUTTON_LABEL));
    }

    /** Drawn only when it is sent. */
    private static Piece picture(Picture picture, int number) {
        var file = FileUpload.fromStreamSupplier(
                number == 1 ? "tundish.png" : "tundish-" + number + ".png",
                () -> new ByteArrayInputStream(PICTURES.png(picture)));
        var words = DiscordLimits.cut(picture.description(), DiscordLimits.PICTURE_DESCRIPTION);
        var shown = MediaGalleryItem.fromFile(words.isBlank() ? file : file.setDescription(words));
        return group(MediaGallery.of(words.isBlank() ? shown : shown.withDescription(words)), 1, 0);
    }

    private static Piece group(ContainerChildComponent component, int components, int things) {
        return new Piece.Group(List.of(component), components, 0, things, false);
    }

    private String markdown(List<Span> spans, int max) {
        var text = Markdown.of(spans, language, zone, max);
        return text.isBlank() ? EMPTY : text;
    }
}
