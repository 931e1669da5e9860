package tundish.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tundish.operation.Actor;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.operation.Refusal.UnknownCommand;
import tundish.operation.Request;

/** Reads typed lines such as {@code /deal move Acme negotiation}, in English and in Chinese. */
public final class CommandLine {

    private final Vocabulary vocabulary;

    public CommandLine(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Understood read(Actor actor, Request.Typed typed) {
        var command = command(Clean.text(typed.command()));
        var text = Clean.text(typed.text()).strip();
        var use = named(command, firstWord(text));
        return use.isPresent()
                ? understood(
                        use.get(),
                        values(actor, use.get(), text.substring(firstWord(text).length())))
                : understood(
                        command.uses().getFirst(), values(actor, command.uses().getFirst(), text));
    }

    public Understood read(Request.Chosen chosen) {
        var command = command(chosen.command());
        var use = named(command, chosen.use()).orElse(command.uses().getFirst());
        return understood(use, new Values(chosen.options()));
    }

    private static Command command(String name) {
        return Commands.called(name).orElseThrow(() -> new UnknownCommand(name));
    }

    private static Optional<Use> named(Command command, String typed) {
        return command.uses().stream().filter(use -> use.isCalled(typed)).findFirst();
    }

    private static Understood understood(Use use, Values values) {
        if (use.operation() != null) {
            return new Understood.AtOnce(use.operation());
        }
        var form = FormId.of(formOf(use));
        return use.options().stream().filter(Option::required).allMatch(option -> values.has(option.name()))
                        && !use.options().isEmpty()
                ? new Understood.Complete(form, values)
                : new Understood.Incomplete(form, values);
    }

    private static FormName formOf(Use use) {
        if (use.form() == null) {
            throw new IllegalStateException("a use has a form or an operation");
        }
        return use.form();
    }

    private Values values(Actor actor, Use use, String text) {
        return new Values(split(actor, use.options(), text.strip()));
    }

    /** Words go to the options in order; a deal takes words until one fits the option after it. */
    private Map<String, String> split(Actor actor, List<Option> options, String text) {
        var values = new HashMap<String, String>();
        var rest = text;
        for (var i = 0; i < options.size() && !rest.isEmpty(); i++) {
            var next = i + 1 < options.size() ? Optional.of(options.get(i + 1)) : Optional.<Option>empty();
            var end = vocabulary.endOf(actor, options.get(i), next, rest);
            var value = rest.substring(0, end).strip();
            values.put(options.get(i).name(), isLine(options) ? value : unquoted(value));
            rest = rest.substring(end).strip();
        }
        return values;
    }

    /** Whether all the words are one text, in which quotes mean something themselves. */
    private static boolean isLine(List<Option> options) {
        return options.size() == 1 && options.getFirst().kind() == Option.Kind.TEXT;
    }

    private static String firstWord(String text) {
        return text.split("\\s", 2)[0];
    }

    private static String unquoted(String word) {
        return word.startsWith("\"") && word.length() > 1 && word.indexOf('"', 1) == word.length() - 1
                ? word.substring(1, word.length() - 1)
                : word;
    }
}
