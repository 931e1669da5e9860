package tundish.command;

/**
 * One argument of a command, in the order in which people type them.
 *
 * @param name the key under which its value is handed on, the same as the form's field
 */
public record Option(String name, Kind kind, boolean required) {

    /** What may stand there; it decides what a platform offers while one types. */
    public enum Kind {
        DEAL,
        MEMBER,
        STAGE,
        CAMPAIGN,
        /** A user group of Slack or a role of Discord. */
        GROUP,
        /** One word of a list that the option's hint names. */
        WORD,
        AMOUNT,
        DATE,
        /** The rest of the line. */
        TEXT
    }

    static Option required(String name, Kind kind) {
        return new Option(name, kind, true);
    }

    static Option optional(String name, Kind kind) {
        return new Option(name, kind, false);
    }
}
