package tundish.bot.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where in Slack a request was made, and so where its answer goes. What is not known is empty.
 *
 * @param user who asked
 * @param channel where it was asked; empty in the Home tab and for global shortcuts
 * @param message the message whose button was pressed
 * @param responseUrl by which Slack takes up to 5 answers within 30 minutes, also in channels the bot is not in
 * @param home whether it was asked in the Home tab
 */
record Place(String team, String user, String channel, String message, String responseUrl, boolean home) {

    Place {
        team = known(team);
        user = known(user);
        channel = known(channel);
        message = known(message);
        responseUrl = known(responseUrl);
    }

    private static String known(@Nullable String told) {
        return told == null ? "" : told;
    }

    static Place of(String team, String user) {
        return new Place(team, user, "", "", "", false);
    }

    Place in(String where) {
        return new Place(team, user, where, message, responseUrl, home);
    }

    Place at(String which) {
        return new Place(team, user, channel, which, responseUrl, home);
    }

    Place answering(String url) {
        return new Place(team, user, channel, message, url, home);
    }

    Place inHome() {
        return new Place(team, user, channel, message, responseUrl, true);
    }

    /** The place of the one who filled in a form that was opened here. */
    Place by(Place asker) {
        return new Place(asker.team, asker.user, channel, message, responseUrl, home);
    }
}
