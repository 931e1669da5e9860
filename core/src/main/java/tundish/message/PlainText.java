package tundish.message;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.List;
import tundish.language.Language;

/** Renders cards and forms as text alone, for a reader in a zone: for notifications, logs and tests. */
public record PlainText(ZoneId zone, Language language) {

    public String render(Card card) {
        return card.title()
                + card.blocks().stream().map(block -> "\n" + render(block)).collect(joining());
    }

    public String render(Form form) {
        return "[[" + form.title() + "]]"
                + (form.notice().isEmpty() ? "" : "\n! " + render(form.notice()))
                + form.fields().stream().map(field -> "\n" + render(field)).collect(joining())
                + "\n[" + form.submit() + "]";
    }

    /** What is told; a form's text for a form. */
    public String render(Reply reply) {
        return switch (reply) {
            case Reply.Told told -> render(told.card());
            case Reply.Rewritten rewritten -> render(rewritten.card());
            case Reply.Asked asked -> render(asked.form());
            case Reply.AskedAgain again ->
                render(again.form())
                        + again.problems().entrySet().stream()
                                .map(problem -> "\n! " + problem.getKey() + ": " + problem.getValue())
                                .collect(joining());
            case Reply.Handed handed -> render(handed.card()) + "\n<" + handed.fileName() + ">";
        };
    }

    public String render(List<Span> spans) {
        return spans.stream().map(this::render).collect(joining());
    }

    private String render(Block block) {
        return switch (block) {
            case Block.Paragraph(var spans) -> render(spans);
            case Block.Heading(var text) -> "## " + text;
            case Block.Facts(var facts) ->
                facts.stream()
                        .map(fact -> fact.label() + ": " + render(fact.value()))
                        .collect(joining("\n"));
            case Block.Items(var items) ->
                items.stream().map(item -> "- " + render(item)).collect(joining("\n"));
            case Block.Entry(var spans, var buttons) -> "- " + render(spans) + buttons(buttons, " ");
            case Block.Table(var headings, var rows) ->
                headings.stream().map(Block.Table.Heading::text).collect(joining(" | "))
                        + rows.stream()
                                .map(row -> "\n" + String.join(" | ", row))
                                .collect(joining());
            case Block.Buttons(var buttons) -> buttons(buttons, "").strip();
            case Block.Note(var spans) -> "(" + render(spans) + ")";
            case Block.Image(var picture) -> "<" + picture.description() + ">";
            case Block.Divider() -> "---";
        };
    }

    private static String buttons(List<Button> buttons, String before) {
        return buttons.isEmpty()
                ? ""
                : before
                        + buttons.stream()
                                .map(button -> "[" + button.label() + "]")
                                .collect(joining(" "));
    }

    private String render(Span span) {
        return switch (span) {
            case Span.Text(var value) -> value;
            case Span.Strong(var value) -> value;
            case Span.Muted(var value) -> value;
            case Span.Mention(var member) -> "@" + member.name();
            case Span.ChannelName name -> name.text(language);
            case Span.When(var at, var timed) ->
                timed ? Wording.time(at, zone, language) : Wording.day(at, zone, language);
        };
    }

    private static String render(Field field) {
        var caption = field.caption();
        return caption.label() + (caption.required() ? "*" : "") + ": " + initial(field);
    }

    private static String initial(Field field) {
        return switch (field) {
            case Field.TextField text -> text.initial();
            case Field.Choice choice ->
                choice.options().stream()
                        .map(option ->
                                option.value().equals(choice.initial()) ? "(" + option.label() + ")" : option.label())
                        .collect(joining(" / "));
            case Field.Search search ->
                search.initial() == null ? "?" : search.initial().label();
            case Field.DateField date -> date.initial();
            case Field.TimeField time -> time.initial();
            case Field.Tick tick -> tick.initial() ? "x" : "-";
            case Field.Upload upload -> String.join(" ", upload.endings());
        };
    }
}
