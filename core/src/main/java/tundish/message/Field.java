package tundish.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to fill in. Values travel as text: ISO dates and times, {@code yes} for a tick, an option's value. */
public sealed interface Field {

    Caption caption();

    /** What stands in it, as it would travel. */
    default String value() {
        return switch (this) {
            case TextField text -> text.initial();
            case Choice choice -> choice.initial() == null ? "" : choice.initial();
            case Search search ->
                search.initial() == null ? "" : search.initial().value();
            case DateField date -> date.initial();
            case TimeField time -> time.initial();
            case Tick tick -> tick.initial() ? "yes" : "";
            case Upload _ -> "";
        };
    }

    /**
     * @param name the key of the value, for ever the same
     * @param hint an example or a word of help; may be empty
     */
    record Caption(String name, String label, String hint, boolean required) {}

    /** @param maxLength in characters */
    record TextField(Caption caption, String initial, boolean multiline, int maxLength) implements Field {}

    record Choice(Caption caption, @Nullable String initial, List<Option> options) implements Field {}

    /** Chosen from what is found while typing. */
    record Search(
            Caption caption, Subject subject, @Nullable Option initial) implements Field {

        public enum Subject {
            DEALS,
            MEMBERS,
            STAGES,
            CAMPAIGNS
        }
    }

    /** @param initial ISO date, or empty */
    record DateField(Caption caption, String initial) implements Field {}

    /** @param initial {@code HH:mm}, or empty */
    record TimeField(Caption caption, String initial) implements Field {}

    record Tick(Caption caption, boolean initial) implements Field {}

    /**
     * A file; its value is the name under which the platform's listener hands it over.
     *
     * @param held what the file is called that was handed over before; may be empty
     */
    record Upload(Caption caption, List<String> endings, String held) implements Field {

        public Upload(Caption caption, List<String> endings) {
            this(caption, endings, "");
        }

        /** The value in which a form keeps what the file is called. */
        public static String heldBy(String field) {
            return field + "Name";
        }
    }

    record Option(String value, String label) {}
}
