package tundish.bot.slack;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application does not start. */
final class SlackNotSetUpAnalyzer extends AbstractFailureAnalyzer<SlackNotSetUp> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SlackNotSetUp cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "For TUNDISH_KEYS, make a key with “openssl rand -base64 32” and give it as name:key (docs/operations.md)."
                        + " Set the others from your app's page on https://api.slack.com/apps (docs/slack.md says where it stands there),"
                        + " or switch Slack off with tundish.slack.enabled=false.",
                cause);
    }
}
