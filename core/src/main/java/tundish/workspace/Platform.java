package tundish.workspace;

/** A place where people talk to the bot. */
public enum Platform {
    SLACK,
    DISCORD,
    /** The chat room in the browser. */
    CONSOLE
}
