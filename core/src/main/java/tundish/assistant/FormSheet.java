package tundish.assistant;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.command.Values;
import tundish.deal.Column;
import tundish.deal.Deal;
import tundish.deal.NextAction;
import tundish.message.Field;
import tundish.message.Field.Caption;
import tundish.message.Field.Option;
import tundish.message.Field.Search.Subject;
import tundish.message.Form;
import tundish.message.Texts;
import tundish.operation.Actor;
import tundish.operation.DealRef;
import tundish.operation.FormId;

/**
 * A form being laid out: its words come from {@code form.<form>.*} and {@code field.<name>} of the feature's bundle, or
 * {@code field.<form>.<name>} where there is such a text (a hint below it in {@code .hint}), and what was typed before stands in the fields again.
 *
 * @param about the deal that the form is about
 */
record FormSheet(Texts texts, Actor actor, FormId id, Values values, Optional<Deal> about) {

    static final int SHORT = 200;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    Form form(List<Field> fields) {
        var key = "form." + id.form().key();
        return new Form(id, texts.get(key), texts.get(key + ".submit"), List.of(), fields);
    }

    /** Whether the form is to ask one thing more, because of what was refused, or asked it before. */
    boolean asks(String question) {
        return values.text("ask").equals(question) || values.byName().containsKey(question);
    }

    /** Which deal: chosen already, or to be found. */
    Field deal() {
        return deal(true);
    }

    Field deal(boolean required) {
        var chosen =
                about.map(deal -> new Option(DealRef.of(deal.id()).text(), deal.title() + " · " + deal.reference()));
        return new Field.Search(caption("deal", required), Subject.DEALS, chosen.orElse(null));
    }

    Field text(String name, boolean required, boolean multiline) {
        return text(caption(name, required), values.text(name), multiline);
    }

    /** @param held what the deal holds */
    Field text(Column column, String held, boolean multiline) {
        return text(caption(column), typedOr(column.key(), held), multiline);
    }

    Field text(String name, String held, boolean required, boolean multiline) {
        return text(caption(name, required), typedOr(name, held), multiline);
    }

    Field date(String name, boolean required) {
        return new Field.DateField(caption(name, required), values.text(name));
    }

    Field date(Column column, String held) {
        return new Field.DateField(caption(column), typedOr(column.key(), held));
    }

    Field time(String name) {
        return new Field.TimeField(caption(name, false), values.text(name));
    }

    Field tick(String name) {
        return new Field.Tick(caption(name, false), values.ticked(name));
    }

    Field choice(String name, List<Option> options, boolean required) {
        return choice(name, options, null, required);
    }

    Field choice(Column column, List<Option> options, @Nullable String held) {
        return choice(caption(column), options, held);
    }

    Field choice(String name, List<Option> options, @Nullable String held, boolean required) {
        return choice(caption(name, required), options, held);
    }

    /** What was typed is taken for an option by its value or by its label. */
    private Field choice(Caption caption, List<Option> options, @Nullable String held) {
        var typed = values.text(caption.name());
        var chosen = options.stream()
                .filter(option ->
                        option.value().equalsIgnoreCase(typed) || option.label().equalsIgnoreCase(typed))
                .map(Option::value)
                .findFirst()
                .orElse(held);
        return new Field.Choice(caption, chosen, options);
    }

    Field search(String name, Subject subject, boolean required) {
        var typed = values.text(name);
        return new Field.Search(caption(name, required), subject, typed.isEmpty() ? null : new Option(typed, typed));
    }

    /** @param held what it is about, or was before */
    Field search(String name, Subject subject, boolean required, @Nullable Option held) {
        return values.has(name) || held == null
                ? search(name, subject, required)
                : new Field.Search(caption(name, required), subject, held);
    }

    Field upload(String name, List<String> endings, boolean required) {
        var caption = caption(name, required);
        var held = values.text(Field.Upload.heldBy(name));
        return held.isEmpty()
                ? new Field.Upload(caption, endings)
                : new Field.Upload(
                        new Caption(name, caption.label(), texts.get("field." + name + ".held", held), required),
                        endings,
                        held);
    }

    static String typed(NextAction next, ZoneId zone) {
        return next.timed() ? TYPED.format(next.due().atZone(zone)) : next.day().toString();
    }

    private static Field text(Caption caption, String initial, boolean multiline) {
        return new Field.TextField(caption, initial, multiline, multiline ? DealEdits.LONGEST : SHORT);
    }

    private String typedOr(String name, String held) {
        return values.byName().containsKey(name) ? values.text(name) : held;
    }

    private Caption caption(Column column) {
        var key = "field." + column.key() + ".hint";
        return new Caption(
                column.key(),
                column.heading().in(actor.language()),
                texts.has(key) ? texts.get(key) : "",
                column == Column.CUSTOMER);
    }

    Caption caption(String name, boolean required) {
        var own = "field." + id.form().key() + "." + name;
        var key = texts.has(own) ? own : "field." + name;
        var hint = key + ".hint";
        return new Caption(name, texts.get(key), texts.has(hint) ? texts.get(hint) : "", required);
    }
}
