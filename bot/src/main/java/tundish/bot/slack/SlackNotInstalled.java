package tundish.bot.slack;

/** The app is not, or no longer, installed in a team. */
final class SlackNotInstalled extends RuntimeException {

    private static final long serialVersionUID = 1;

    SlackNotInstalled(String team) {
        super("Slack team " + team + " has no installation");
    }
}
