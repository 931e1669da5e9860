package tundish.bot.slack;

import tundish.bot.chat.Quotable;

/** Slack understood and said no. The message is Slack's word for it, such as {@code channel_not_found}. */
final class SlackRefused extends Exception implements Quotable {

    SlackRefused(String error) {
        super(error);
    }
}
