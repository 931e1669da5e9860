package tundish.operation;

import java.util.Map;

/** What comes in from a platform, before it is understood. */
public sealed interface Request {

    /**
     * A command as it was typed.
     *
     * @param command without the slash
     * @param text the rest of the line
     */
    record Typed(String command, String text) implements Request {}

    /** A command whose options the platform took apart; {@code use} is empty where the command has no subcommands. */
    record Chosen(String command, String use, Map<String, String> options) implements Request {}

    /** A button. */
    record Pressed(String buttonId) implements Request {}

    /** A form that was filled in. */
    record Submitted(String formId, Map<String, String> values) implements Request {}

    /** Something that needs no reading, such as a shortcut. */
    record Direct(Operation operation) implements Request {}
}
