package tundish.bot.slack;

import static com.slack.api.model.block.Blocks.section;
import static java.util.stream.Collectors.joining;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tundish.message.Field;
import tundish.message.Form;
import tundish.message.Span;
import tundish.message.Texts;

/** Renders forms as modals. A field's name is the id of its block; a search says in its action what is searched. */
final class SlackForms {

    static final String CALLBACK = "form";
    static final int MAX_TITLE = 24;
    static final int MAX_LABEL = 2000;
    static final int MAX_INPUT = 3000;
    static final int MAX_OPTIONS = 100;
    static final int MAX_OPTION = 75;
    static final int MAX_OPTION_VALUE = 150;
    static final int MAX_PLACEHOLDER = 150;
    static final String TICKED = "yes";

    private final SlackCards cards;
    private final Texts texts;

    SlackForms(SlackCards cards) {
        this.cards = cards;
        this.texts = Texts.of("slack", cards.language());
    }

    View view(Form form, Place opened) {
        return view(form, opened, Map.of());
    }

    /** @param problems what is wrong, by field; told above the fields */
    View view(Form form, Place opened, Map<String, String> problems) {
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .title(ViewTitle.builder()
                        .type(PlainTextObject.TYPE)
                        .text(SlackCards.cut(form.title(), MAX_TITLE))
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type(PlainTextObject.TYPE)
                        .text(SlackCards.cut(form.submit(), MAX_TITLE))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type(PlainTextObject.TYPE)
                        .text(texts.get("cancel"))
                        .emoji(false)
                        .build())
                .privateMetadata(FormNote.of(form.id(), opened).write())
                .blocks(blocks(form, problems))
                .build();
    }

    private List<LayoutBlock> blocks(Form form, Map<String, String> problems) {
        var blocks = new ArrayList<LayoutBlock>();
        var notice = notice(form, problems);
        if (!notice.isEmpty()) {
            blocks.add(section(section -> section.text(cards.markup(notice, SlackCards.MAX_SECTION))));
        }
        form.fields().stream()
                .filter(SlackForms::canBeShown)
                .map(this::input)
                .limit(SlackCards.MAX_VIEW_BLOCKS - blocks.size())
                .forEach(blocks::add);
        return blocks;
    }

    private static List<Span> notice(Form form, Map<String, String> problems) {
        var spans = new ArrayList<>(form.notice());
        if (!problems.isEmpty()) {
            spans.add(Span.text((spans.isEmpty() ? "" : "\n")
                    + problems.values().stream().map(problem -> "⚠️ " + problem).collect(joining("\n"))));
        }
        return spans;
    }

    /** Slack takes no list without an option. */
    private static boolean canBeShown(Field field) {
        return !(field instanceof Field.Choice choice) || !options(choice).isEmpty();
    }

    private InputBlock input(Field field) {
        var caption = field.caption();
        return InputBlock.builder()
                .blockId(caption.name())
                .label(SlackCards.plain(caption.label(), MAX_LABEL))
                .hint(caption.hint().isBlank() ? null : SlackCards.plain(caption.hint(), MAX_LABEL))
                .optional(!caption.required())
                .element(element(field))
                .build();
    }

    private BlockElement element(Field field) {
        var name = field.caption().name();
        return switch (field) {
            case Field.TextField text -> text(name, text.initial(), text.multiline(), text.maxLength());
            case Field.Choice choice -> choice(name, choice);
            case Field.Search search -> search(search);
            case Field.DateField date -> date(name, date.initial());
            case Field.TimeField time -> time(name, time.initial());
            case Field.Tick tick -> tick(name, tick);
            case Field.Upload upload -> upload(name, upload);
        };
    }

    private static BlockElement text(String name, String initial, boolean multiline, int maxLength) {
        var max = maxLength > 0 ? Math.min(maxLength, MAX_INPUT) : MAX_INPUT;
        return PlainTextInputElement.builder()
                .actionId(name)
                .multiline(multiline)
                .maxLength(max)
                .initialValue(initial.isEmpty() ? null : SlackCards.cut(initial, max))
                .build();
    }

    private BlockElement choice(String name, Field.Choice choice) {
        var options = options(choice);
        return StaticSelectElement.builder()
                .actionId(name)
                .placeholder(SlackCards.plain(texts.get("choose"), MAX_PLACEHOLDER))
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(choice.initial()))
                        .findFirst()
                        .orElse(null))
                .build();
    }

    private BlockElement search(Field.Search search) {
        return ExternalSelectElement.builder()
                .actionId(search.subject().name().toLowerCase(Locale.ROOT))
                .placeholder(SlackCards.plain(texts.get("search"), MAX_PLACEHOLDER))
                .minQueryLength(0)
                .initialOption(Optional.ofNullable(search.initial())
                        .flatMap(SlackForms::option)
                        .orElse(null))
                .build();
    }

    /** What was typed and is no date stays as it was typed: a picker could not show it. */
    private static BlockElement date(String name, String initial) {
        return initial.isEmpty() || initial.matches("\\d{4}-\\d{2}-\\d{2}")
                ? DatePickerElement.builder()
                        .actionId(name)
                        .initialDate(initial.isEmpty() ? null : initial)
                        .build()
                : text(name, initial, false, 0);
    }

    private static BlockElement time(String name, String initial) {
        return initial.isEmpty() || initial.matches("\\d{2}:\\d{2}")
                ? TimePickerElement.builder()
                        .actionId(name)
                        .initialTime(initial.isEmpty() ? null : initial)
                        .build()
                : text(name, initial, false, 0);
    }

    private BlockElement tick(String name, Field.Tick tick) {
        var yes = new OptionObject(SlackCards.plain(texts.get("yes"), MAX_OPTION), TICKED, null, null);
        return CheckboxesElement.builder()
                .actionId(name)
                .options(List.of(yes))
                .initialOptions(tick.initial() ? List.of(yes) : null)
                .build();
    }

    private static BlockElement upload(String name, Field.Upload upload) {
        return FileInputElement.builder()
                .actionId(name)
                .filetypes(upload.endings().stream()
                        .map(ending -> ending.replace(".", ""))
                        .toList())
                .maxFiles(1)
                .build();
    }

    private static List<OptionObject> options(Field.Choice choice) {
        return options(choice.options());
    }

    private static List<OptionObject> options(List<Field.Option> options) {
        return options.stream()
                .flatMap(option -> option(option).stream())
                .limit(MAX_OPTIONS)
                .toList();
    }

    /** What a search found, as many as Slack takes. */
    static List<Option> suggestions(List<Field.Option> found) {
        return options(found).stream()
                .map(option -> new Option(option.getText(), option.getValue(), null))
                .toList();
    }

    private static Optional<OptionObject> option(Field.Option option) {
        return option.value().isEmpty() || option.value().length() > MAX_OPTION_VALUE
                ? Optional.empty()
                : Optional.of(new OptionObject(
                        SlackCards.plain(option.label().isBlank() ? option.value() : option.label(), MAX_OPTION),
                        option.value(),
                        null,
                        null));
    }
}
