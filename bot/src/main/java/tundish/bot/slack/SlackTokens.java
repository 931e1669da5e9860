package tundish.bot.slack;

/** Knows by which token the bot speaks in a team. */
interface SlackTokens {
    String of(String team);

    /** One team, one token. */
    static SlackTokens always(String token) {
        return _ -> token;
    }
}
