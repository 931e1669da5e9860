package tundish.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.language.LocalText;
import tundish.operation.FormName;
import tundish.operation.Operation;

/**
 * One thing that a command does, such as {@code /deal move}.
 *
 * @param word the subcommand in English and Chinese; empty for what the command does without one
 * @param also what else may be typed for the word; it is shown nowhere
 * @param options as typed, in order
 * @param form what is filled in where options are missing, and what the options fill in; null where nothing is
 * @param operation what happens at once, for a use without a form
 */
public record Use(
        LocalText word,
        List<String> also,
        List<Option> options,
        @Nullable FormName form,
        @Nullable Operation operation) {

    public Use {
        also = List.copyOf(also);
        options = List.copyOf(options);
    }

    static Use form(String en, String zh, FormName form, Option... options) {
        return new Use(new LocalText(en, zh), List.of(), List.of(options), form, null);
    }

    static Use atOnce(String en, String zh, Operation operation) {
        return new Use(new LocalText(en, zh), List.of(), List.of(), null, operation);
    }

    /** The same, which may be called by other words too. */
    Use also(String... words) {
        return new Use(word, List.of(words), options, form, operation);
    }

    /** Whether somebody means this by a word; never by none. */
    public boolean isCalled(String typed) {
        return !word.en().isEmpty()
                && (word.en().equalsIgnoreCase(typed) || word.zh().equals(typed) || also.contains(typed));
    }

    /**
     * The key of its texts in the {@code commands} bundle: {@code deal.move}, or the command's name alone. What is
     * called {@code examples} has a longer one, for the command's own examples stand there.
     */
    public String key(Command command) {
        return word.en().isEmpty()
                ? command.name()
                : command.name() + "." + (word.en().equals("examples") ? "use.examples" : word.en());
    }
}
