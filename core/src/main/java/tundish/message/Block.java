package tundish.message;

import java.util.List;
import tundish.picture.Picture;

/** One part of a card, top to bottom. */
public sealed interface Block {

    record Paragraph(List<Span> spans) implements Block {}

    /** The title of a part. */
    record Heading(String text) implements Block {}

    /** Labels and what they are. */
    record Facts(List<Fact> facts) implements Block {}

    /** A list of lines. */
    record Items(List<List<Span>> items) implements Block {}

    /** A line with buttons of its own. */
    record Entry(List<Span> spans, List<Button> buttons) implements Block {}

    /** Rows under headings; columns that hold numbers are set to the right. */
    record Table(List<Heading> headings, List<List<String>> rows) implements Block {

        public record Heading(String text, boolean numeric) {}
    }

    record Buttons(List<Button> buttons) implements Block {}

    /** Small print. */
    record Note(List<Span> spans) implements Block {}

    record Image(Picture picture) implements Block {}

    record Divider() implements Block {}

    record Fact(String label, List<Span> value) {

        public Fact(String label, String value) {
            this(label, List.of(Span.text(value)));
        }
    }

    static Block paragraph(Span... spans) {
        return new Paragraph(List.of(spans));
    }

    static Block paragraph(List<Span> spans) {
        return new Paragraph(List.copyOf(spans));
    }

    static Block heading(String text) {
        return new Heading(text);
    }

    static Block facts(List<Fact> facts) {
        return new Facts(List.copyOf(facts));
    }

    static Block items(List<List<Span>> items) {
        return new Items(List.copyOf(items));
    }

    static Block buttons(Button... buttons) {
        return new Buttons(List.of(buttons));
    }

    static Block note(List<Span> spans) {
        return new Note(List.copyOf(spans));
    }
}
