package tundish.bot.discord;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application does not start. */
final class DiscordNotSetUpAnalyzer extends AbstractFailureAnalyzer<DiscordNotSetUp> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DiscordNotSetUp cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set it from your application's page on https://discord.com/developers/applications (docs/discord.md says"
                        + " where it stands there), or switch Discord off with tundish.discord.enabled=false.",
                cause);
    }
}
