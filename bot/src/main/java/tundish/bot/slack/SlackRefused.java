package tundish.bot.slack;

/** Slack understood and said no. The message is Slack's word for it, such as {@code channel_not_found}. */
final class SlackRefused extends Exception {

    SlackRefused(String error) {
        super(error);
    }
}
