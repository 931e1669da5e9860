package tundish.bot.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What is needed to talk to Slack.
 *
 * @param enabled switches Slack on or off; where it says nothing, any of the variables switches it on
 * @param botToken {@code SLACK_BOT_TOKEN}, begins with {@code xoxb-}
 * @param signingSecret {@code SLACK_SIGNING_SECRET}, by which requests over HTTP are known to be Slack's; Socket Mode
 *     does without
 * @param appToken {@code SLACK_APP_TOKEN}, begins with {@code xapp-}; switches Socket Mode on
 * @param clientId {@code SLACK_CLIENT_ID}, with which teams install the app by themselves
 * @param clientSecret {@code SLACK_CLIENT_SECRET}
 * @param apiUrl {@code SLACK_API_URL}, for tests and proxies; empty for Slack itself
 */
@ConfigurationProperties("tundish.slack")
public record SlackSettings(
        @Nullable Boolean enabled,
        @DefaultValue("") String botToken,
        @DefaultValue("") String signingSecret,
        @DefaultValue("") String appToken,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String apiUrl) {

    /** What the environment says, before there are any beans. */
    public static SlackSettings in(Environment environment) {
        return Binder.get(environment).bindOrCreate("tundish.slack", SlackSettings.class);
    }

    /** Whether Slack is to be used. */
    public boolean on() {
        return enabled != null
                ? enabled
                : !(botToken + signingSecret + appToken + clientId + clientSecret + apiUrl).isBlank();
    }

    /** Whether teams install the app by themselves; one token given by the operator goes before it. */
    boolean manyTeams() {
        return botToken.isBlank() && !(clientId + clientSecret).isBlank();
    }

    boolean socketMode() {
        return !appToken.isBlank();
    }

    /** The same, if nothing is missing that Slack needs. */
    SlackSettings complete() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new SlackNotSetUp(missing);
        }
        return this;
    }

    private List<String> missing() {
        var needed = new LinkedHashMap<String, String>();
        if (manyTeams()) {
            needed.put("SLACK_CLIENT_ID", clientId);
            needed.put("SLACK_CLIENT_SECRET", clientSecret);
        } else {
            needed.put("SLACK_BOT_TOKEN", botToken);
        }
        if (!socketMode() || !signingSecret.isEmpty()) {
            needed.put("SLACK_SIGNING_SECRET", signingSecret);
        }
        if (!appToken.isEmpty()) {
            needed.put("SLACK_APP_TOKEN", appToken);
        }
        return needed.entrySet().stream()
                .filter(variable -> variable.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "SlackSettings[on=" + on() + ", socketMode=" + socketMode() + "]";
    }
}
