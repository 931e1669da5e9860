package tundish.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * A slash command. Descriptions, hints and examples are in the {@code commands} bundle.
 *
 * @param chinese what it may also be called; a platform that knows commands by language registers the first alone, the
 *     others are read wherever lines are typed
 */
public record Command(String name, List<String> chinese, List<Use> uses) {

    public Command {
        chinese = List.copyOf(chinese);
        uses = List.copyOf(uses);
    }

    static Command of(String name, List<String> chinese, Use... uses) {
        return new Command(name, chinese, List.of(uses));
    }

    public String zh() {
        return chinese.getFirst();
    }

    /** Everything that may be typed for it, the English name first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), chinese.stream()).toList();
    }
}
