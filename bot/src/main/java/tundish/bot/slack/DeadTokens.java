package tundish.bot.slack;

import com.slack.api.util.http.listener.HttpResponseListener;
import java.util.Optional;
import java.util.regex.Pattern;

/** Listens to all that Slack answers for a token that it does not take any more. */
final class DeadTokens extends HttpResponseListener {

    private static final Pattern DEAD = Pattern.compile("\"error\"\\s*:\\s*\"(token_revoked|account_inactive)\"");
    private static final String BEARER = "Bearer ";

    private final SlackTokens tokens;

    DeadTokens(SlackTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void accept(State state) {
        var said = Optional.ofNullable(state.getParsedResponseBody()).orElse("");
        var sent = Optional.ofNullable(state.getResponse().request().header("Authorization"))
                .orElse("");
        if (sent.startsWith(BEARER)
                && said.length() < 1000
                && DEAD.matcher(said).find()) {
            tokens.refused(sent.substring(BEARER.length()));
        }
    }
}
