package tundish.bot.discord;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.checkbox.Checkbox;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import tundish.message.Field;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Texts;
import tundish.operation.Actor;

/**
 * Renders as much of a form as Discord takes at once, and reads back what was filled in. A field's name is the id of its
 * component; a search that became a typed text says so in its id.
 */
final class DiscordForms {

    static final String TICKED = "yes";

    private static final String SEARCHED = "~";
    private static final String BEFORE_REFERENCE = " · ";
    private static final int MAX_NOTICE = 1000;

    private final Actor actor;
    private final Function<Subject, List<Field.Option>> found;
    private final Texts texts;

    /** @param found what a search without words finds; fewer than {@link #MOST_FOUND} are all there are */
    DiscordForms(Actor actor, Function<Subject, List<Field.Option>> found) {
        this.actor = actor;
        this.found = found;
        this.texts = Texts.of("discord", actor.language());
    }

    /** A search that finds so many may have left some out. */
    static final int MOST_FOUND = 20;

    /** How many fields fit beside what is to be known before filling them in. */
    static int room(Form form) {
        return form.notice().isEmpty() ? DiscordLimits.MODAL_FIELDS : DiscordLimits.MODAL_FIELDS - 1;
    }

    /** Discord takes no list without an option. */
    static boolean canBeShown(Field field) {
        return !(field instanceof Field.Choice choice) || !choice.options().isEmpty();
    }

    /** @param problems what is wrong, by field */
    Modal modal(Form form, Map<String, String> problems) {
        var components = Stream.concat(notice(form), form.fields().stream().map(field -> label(field, problems)))
                .toList();
        return Modal.create(form.id().write(), DiscordLimits.cut(form.title(), DiscordLimits.MODAL_TITLE))
                .addComponents(components)
                .build();
    }

    private Stream<ModalTopLevelComponent> notice(Form form) {
        var text = Markdown.of(form.notice(), actor.language(), actor.zone(), MAX_NOTICE);
        return text.isBlank() ? Stream.empty() : Stream.of(TextDisplay.of(text));
    }

    private ModalTopLevelComponent label(Field field, Map<String, String> problems) {
        var caption = field.caption();
        var problem = problems.get(caption.name());
        var description = problem == null ? caption.hint() : "⚠️ " + problem;
        var label = Label.of(DiscordLimits.cut(caption.label(), DiscordLimits.FIELD_LABEL), component(field));
        return description.isBlank()
                ? label
                : label.withDescription(DiscordLimits.cut(description, DiscordLimits.FIELD_DESCRIPTION));
    }

    private LabelChildComponent component(Field field) {
        var caption = field.caption();
        return switch (field) {
            case Field.TextField text ->
                text(caption.name(), caption, text.initial(), text.multiline(), text.maxLength(), "");
            case Field.Choice choice -> choice(caption, choice.options(), field.value());
            case Field.Search search -> search(search);
            case Field.DateField date -> text(caption.name(), caption, date.initial(), false, 0, texts.get("date"));
            case Field.TimeField time -> text(caption.name(), caption, time.initial(), false, 0, texts.get("time"));
            case Field.Tick tick -> Checkbox.of(caption.name(), tick.initial());
            case Field.Upload _ ->
                AttachmentUpload.create(caption.name())
                        .setRequired(caption.required())
                        .setMinValues(caption.required() ? 1 : 0)
                        .setMaxValues(1)
                        .build();
        };
    }

    private static LabelChildComponent text(
            String id, Field.Caption caption, String initial, boolean multiline, int maxLength, String example) {
        var max = maxLength > 0 ? Math.min(maxLength, DiscordLimits.INPUT) : DiscordLimits.INPUT;
        return TextInput.create(id, multiline ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(caption.required())
                .setMaxLength(max)
                .setValue(initial.isBlank() ? null : DiscordLimits.cut(initial, max))
                .setPlaceholder(example.isEmpty() ? null : example)
                .build();
    }

    private LabelChildComponent choice(Field.Caption caption, List<Field.Option> choices, String initial) {
        var options = options(choices);
        return options.size() > DiscordLimits.OPTIONS
                ? text(caption.name(), caption, initial, false, 0, "")
                : select(caption, options, initial);
    }

    private LabelChildComponent select(Field.Caption caption, List<SelectOption> options, String initial) {
        return StringSelectMenu.create(caption.name())
                .setPlaceholder(texts.get("choose"))
                .setRequired(caption.required())
                .setMinValues(caption.required() ? 1 : 0)
                .addOptions(options)
                .setDefaultValues(options.stream()
                        .map(SelectOption::getValue)
                        .filter(initial::equals)
                        .toList())
                .build();
    }

    /** A list where all fit into one; else a text that is read as in a typed line. */
    private LabelChildComponent search(Field.Search search) {
        var caption = search.caption();
        var offered = found.apply(search.subject());
        var initial = search.initial();
        var options = options(
                initial == null
                        ? offered
                        : Stream.concat(Stream.of(initial), offered.stream()).toList());
        if (offered.size() < MOST_FOUND && !options.isEmpty()) {
            return select(caption, options, search.value());
        }
        var id = caption.name() + SEARCHED + search.subject().name().toLowerCase(Locale.ROOT);
        return text(id, caption, initial == null ? "" : initial.label(), false, 0, texts.get("search"));
    }

    private static List<SelectOption> options(List<Field.Option> options) {
        var byValue = new LinkedHashMap<String, SelectOption>();
        options.stream()
                .filter(option -> !option.value().isBlank() && option.value().length() <= DiscordLimits.OPTION_VALUE)
                .forEach(option -> byValue.putIfAbsent(
                        option.value(),
                        SelectOption.of(
                                DiscordLimits.cut(
                                        option.label().isBlank() ? option.value() : option.label(),
                                        DiscordLimits.OPTION_LABEL),
                                option.value())));
        return List.copyOf(byValue.values());
    }

    /** What was filled in, by fields: a text for each, empty where nothing stands. @param taken takes a file in and tells the name under which it can be had */
    static Map<String, String> read(Collection<ModalMapping> filledIn, Function<Message.Attachment, String> taken) {
        var values = new TreeMap<String, String>();
        filledIn.forEach(value -> values.put(value.getCustomId(), text(value, taken)));
        return values;
    }

    private static String text(ModalMapping value, Function<Message.Attachment, String> taken) {
        return switch (value.getType()) {
            case STRING_SELECT -> value.getAsStringList().stream().findFirst().orElse("");
            case CHECKBOX -> value.getAsBoolean() ? TICKED : "";
            case FILE_UPLOAD ->
                value.getAsAttachmentList().stream().findFirst().map(taken).orElse("");
            default -> value.getAsString();
        };
    }

    /** The same by the fields' own names, without Discord's marks; of a deal that was offered by its title, its reference. */
    static Map<String, String> plain(Map<String, String> filledIn) {
        var values = new TreeMap<String, String>();
        filledIn.forEach((id, value) -> {
            var mark = id.indexOf(SEARCHED);
            values.put(mark < 0 ? id : id.substring(0, mark), mark < 0 ? DiscordText.plain(value) : searched(value));
        });
        return values;
    }

    private static String searched(String value) {
        var plain = DiscordText.plain(value);
        var reference = plain.lastIndexOf(BEFORE_REFERENCE);
        return reference < 0 ? plain : plain.substring(reference + BEFORE_REFERENCE.length());
    }
}
