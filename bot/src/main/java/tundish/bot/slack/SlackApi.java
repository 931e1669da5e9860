package tundish.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Calls Slack. Waits for each answer; pacing and patience are the courier's. The only place that knows a token,
 * by the team for which it is to speak.
 */
final class SlackApi implements AutoCloseable {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    private final Slack slack;
    private final SlackTokens tokens;
    private final String apiUrl;

    SlackApi(SlackSettings settings, SlackTokens tokens) {
        this.slack = Slack.getInstance(config(settings.apiUrl(), tokens));
        this.tokens = tokens;
        this.apiUrl = settings.apiUrl();
    }

    private static SlackConfig config(String apiUrl, SlackTokens tokens) {
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setHttpClientResponseHandlers(List.of(new DeadTokens(tokens)));
        config.setHttpClientCallTimeoutMillis((int) CALL_TIMEOUT.toMillis());
        if (!apiUrl.isBlank()) {
            config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
            config.setProxyUrl(null);
        }
        return config;
    }

    Slack slack() {
        return slack;
    }

    /** Speaks for the bot in a team. */
    MethodsClient methods(String team) {
        return slack.methods(tokens.of(team));
    }

    /** The answer, if it is not a no. */
    static <T extends SlackApiTextResponse> T taken(T response) throws SlackRefused {
        if (!response.isOk()) {
            throw new SlackRefused(String.valueOf(response.getError()));
        }
        return response;
    }

    /** Answers by the address that came with a request. */
    void respond(String url, ActionResponse message) throws IOException, SlackRefused {
        if (!isSlack(url)) {
            throw new SlackRefused("not Slack's address");
        }
        try (var response = slack.getHttpClient().postJsonBody(url, message)) {
            if (!response.isSuccessful()) {
                throw new SlackRefused("status " + response.code());
            }
        }
    }

    /** Fetches a file. The token goes to Slack alone. */
    byte[] download(String team, String url, int maxBytes) throws IOException, SlackRefused {
        if (!isSlack(url)) {
            throw new SlackRefused("not Slack's address");
        }
        try (var response = slack.getHttpClient().get(url, Map.of(), tokens.of(team))) {
            if (!response.isSuccessful()) {
                throw new SlackRefused("status " + response.code());
            }
            var bytes = response.body().byteStream().readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new SlackRefused("too large");
            }
            return bytes;
        }
    }

    /** Whether an address is Slack's, or that of what stands in for it. */
    private boolean isSlack(String url) {
        try {
            var uri = URI.create(url);
            var host = String.valueOf(uri.getHost());
            return isSlacks(uri, host) || (!apiUrl.isBlank() && sameOrigin(uri, URI.create(apiUrl)));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isSlacks(URI uri, String host) {
        return "https".equals(uri.getScheme()) && (host.equals("slack.com") || host.endsWith(".slack.com"));
    }

    private static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equals(other.getScheme())
                && String.valueOf(one.getHost()).equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    @Override
    public void close() throws Exception {
        slack.close();
    }
}
