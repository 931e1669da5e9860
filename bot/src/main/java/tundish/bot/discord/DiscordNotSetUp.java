package tundish.bot.discord;

/** Discord is switched on and cannot be used. */
final class DiscordNotSetUp extends RuntimeException {

    DiscordNotSetUp() {
        super("Discord is switched on, but DISCORD_BOT_TOKEN is missing or blank.");
    }
}
