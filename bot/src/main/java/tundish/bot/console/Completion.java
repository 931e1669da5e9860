package tundish.bot.console;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tundish.assistant.Assistant;
import tundish.command.Command;
import tundish.command.Commands;
import tundish.command.Option;
import tundish.command.Use;
import tundish.message.Field;
import tundish.message.Field.Search.Subject;
import tundish.message.Texts;
import tundish.operation.Actor;

/** What could come next in a line that somebody types: a command, what it does, then deals, people and stages. */
record Completion(Assistant assistant, Actor actor) {

    private static final int MOST = 10;

    /**
     * One thing to go on with.
     *
     * @param insert what the whole line is when it is taken
     * @param main what is chosen, such as the command
     * @param arguments what it takes; may be empty
     * @param about a word about it; may be empty
     */
    record Choice(String insert, String main, String arguments, String about) {}

    List<Choice> of(String typed) {
        var line = typed.startsWith("/") ? "/" + typed.substring(1) : typed;
        if (!line.startsWith("/")) {
            return List.of();
        }
        var end = line.indexOf(' ');
        return end < 0
                ? commands(line.substring(1))
                : Commands.called(line.substring(1, end))
                        .map(command -> inside(command, line.substring(0, end + 1), line.substring(end + 1)))
                        .orElse(List.of());
    }

    private List<Choice> commands(String start) {
        return Commands.ALL.stream()
                .flatMap(command -> choice(command, start).stream())
                .toList();
    }

    /** The name is the one that was begun, a Chinese one only where it is typed. */
    private Optional<Choice> choice(Command command, String start) {
        return command.names().stream()
                .filter(name -> starts(name, start))
                .findFirst()
                .map(name -> new Choice("/" + name + " ", "/" + name, "", about(command.name() + ".about")));
    }

    /** @param before what stands before the rest, with the space */
    private List<Choice> inside(Command command, String before, String rest) {
        var end = rest.indexOf(' ');
        var word = end < 0 ? rest : rest.substring(0, end);
        var named = command.uses().stream().filter(use -> use.isCalled(word)).findFirst();
        if (end >= 0 && named.isPresent()) {
            return arguments(named.get(), before + rest.substring(0, end + 1), rest.substring(end + 1));
        }
        var choices = new ArrayList<Choice>();
        if (end < 0) {
            command.uses().stream()
                    .filter(use -> !use.word().en().isEmpty())
                    .filter(use ->
                            starts(use.word().en(), word) || starts(use.word().zh(), word))
                    .forEach(use -> choices.add(choice(command, use, before)));
        }
        choices.addAll(arguments(command.uses().getFirst(), before, rest));
        return choices;
    }

    private Choice choice(Command command, Use use, String before) {
        var word = use.word().in(actor.language());
        return new Choice(
                before + word + (use.options().isEmpty() ? "" : " "), word, arguments(use), about(use.key(command)));
    }

    private String arguments(Use use) {
        return use.options().stream()
                .map(option -> about("option." + option.name()))
                .filter(text -> !text.isEmpty())
                .collect(joining(" · "));
    }

    private List<Choice> arguments(Use use, String before, String rest) {
        for (var option : use.options()) {
            var found = suggested(option, before, rest);
            var end = endOfWord(rest);
            if (!found.isEmpty() || end < 0) {
                return found;
            }
            before += rest.substring(0, end + 1);
            rest = rest.substring(end + 1);
        }
        return List.of();
    }

    private List<Choice> suggested(Option option, String before, String rest) {
        return switch (option.kind()) {
            case DEAL -> suggested(Subject.DEALS, before, rest);
            case MEMBER -> suggested(Subject.MEMBERS, before, rest);
            case STAGE -> suggested(Subject.STAGES, before, rest);
            case CAMPAIGN -> suggested(Subject.CAMPAIGNS, before, rest);
            case TEXT ->
                option.name().equals("line") && !rest.isBlank() ? suggested(Subject.DEALS, before, rest) : List.of();
            case WORD, GROUP, AMOUNT, DATE -> List.of();
        };
    }

    private List<Choice> suggested(Subject subject, String before, String rest) {
        if (rest.endsWith(" ") && !rest.isBlank()) {
            return List.of();
        }
        return assistant.suggest(actor, subject, rest).stream()
                .limit(MOST)
                .map(found -> suggested(subject, before, found))
                .toList();
    }

    /** A deal is best typed as its reference, which means one deal only; the label has it at its end. */
    private static Choice suggested(Subject subject, String before, Field.Option found) {
        var label = found.label();
        var dot = label.lastIndexOf(" · ");
        return subject == Subject.DEALS && dot > 0
                ? new Choice(
                        before + label.substring(dot + 3) + " ", label.substring(0, dot), "", label.substring(dot + 3))
                : new Choice(before + quoted(label) + " ", label, "", "");
    }

    private static String quoted(String words) {
        return words.contains(" ") ? '"' + words + '"' : words;
    }

    /** Where the first word ends, quoted or not; -1 where the text ends with it. */
    private static int endOfWord(String text) {
        var from = text.startsWith("\"") ? Math.max(text.indexOf('"', 1), 0) : 0;
        return text.indexOf(' ', from);
    }

    private String about(String key) {
        var texts = Texts.of("commands", actor.language());
        return texts.has(key) ? texts.get(key) : "";
    }

    private static boolean starts(String word, String with) {
        return word.toLowerCase(Locale.ROOT).startsWith(with.toLowerCase(Locale.ROOT));
    }
}
