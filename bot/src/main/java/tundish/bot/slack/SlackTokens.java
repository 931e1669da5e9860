package tundish.bot.slack;

/** Knows by which token the bot speaks in a team. */
interface SlackTokens {

    /** @throws SlackNotInstalled where the team has none */
    String of(String team);

    /** Whether the app is installed in a team. */
    boolean knows(String team);

    /** Slack does not take a token any more. */
    void refused(String token);

    /** One team, one token, and it is the operator's to mend. */
    static SlackTokens always(String token) {
        return new SlackTokens() {
            @Override
            public String of(String team) {
                return token;
            }

            @Override
            public boolean knows(String team) {
                return true;
            }

            @Override
            public void refused(String dead) {}
        };
    }
}
