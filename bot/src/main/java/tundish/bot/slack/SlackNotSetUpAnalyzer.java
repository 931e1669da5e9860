package tundish.bot.slack;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application does not start. */
final class SlackNotSetUpAnalyzer extends AbstractFailureAnalyzer<SlackNotSetUp> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SlackNotSetUp cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set it from your app's page on https://api.slack.com/apps (docs/slack.md says where it stands there),"
                        + " or switch Slack off with tundish.slack.enabled=false.",
                cause);
    }
}
