package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import tundish.Transactions;
import tundish.installation.Tickets;
import tundish.workspace.Scope;

/** What is said between the app and Slack while a team installs it: OAuth v2. */
final class SlackOAuth {

    /** So long an installation may take. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String SLACK = "https://slack.com";
    private static final String TICKET = "slack-install:";

    private final SlackApi slack;
    private final SlackSettings settings;
    private final Tickets tickets;
    private final Transactions transactions;
    private final InstantSource clock;
    private final String back;

    /** @param back where Slack sends the browser back to; empty for what the app's pages at Slack say */
    SlackOAuth(
            SlackApi slack,
            SlackSettings settings,
            Tickets tickets,
            Transactions transactions,
            InstantSource clock,
            String back) {
        this.slack = slack;
        this.settings = settings;
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
        this.back = back;
    }

    /** Where Slack asks whether the app may come in. The state is good once, soon, and for that browser. */
    String begin(String state, String browser) {
        var until = clock.instant().plus(PATIENCE);
        Scope.everybody().run(() -> transactions.carry(() -> tickets.issue(ticket(state, browser), "", until)));
        return origin() + "/oauth/v2/authorize?client_id=" + encoded(settings.clientId()) + "&scope="
                + encoded(String.join(",", SlackManifest.scopes())) + "&state=" + encoded(state)
                + (back.isEmpty() ? "" : "&redirect_uri=" + encoded(back));
    }

    boolean isBegun(String state, String browser) {
        return !state.isEmpty()
                && !browser.isEmpty()
                && everywhere(() -> tickets.take(ticket(state, browser), clock.instant()))
                        .isPresent();
    }

    /** There is no workspace yet. */
    private <T> T everywhere(Supplier<T> work) {
        return Scope.everybody().call(() -> transactions.run(work));
    }

    private static String ticket(String state, String browser) {
        return TICKET + state + ":" + browser;
    }

    OAuthV2AccessResponse finish(String code) throws IOException, SlackApiException, SlackRefused {
        return SlackApi.taken(slack.slack()
                .methods()
                .oauthV2Access(access -> access.clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .code(code)
                        .redirectUri(back.isEmpty() ? null : back)));
    }

    private String origin() {
        if (settings.apiUrl().isBlank()) {
            return SLACK;
        }
        var instead = URI.create(settings.apiUrl());
        return instead.getScheme() + "://" + instead.getAuthority();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
