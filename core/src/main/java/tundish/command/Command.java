package tundish.command;

import java.util.List;

/**
 * A slash command. Descriptions, hints and examples are in the {@code commands} bundle.
 *
 * @param zh what it may also be called in Chinese
 */
public record Command(String name, String zh, List<Use> uses) {

    public Command {
        uses = List.copyOf(uses);
    }

    static Command of(String name, String zh, Use... uses) {
        return new Command(name, zh, List.of(uses));
    }
}
