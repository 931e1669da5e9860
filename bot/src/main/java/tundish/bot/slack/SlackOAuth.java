package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
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
    private static final String DONE = "slack-installed:";

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

    /** What came of an installation. */
    record Installed(String app, String team, String name) {

        private static final String SEPARATOR = "\n";

        private String text() {
            return String.join(SEPARATOR, app, team, name);
        }

        private static Installed read(String text) {
            var parts = text.split(SEPARATOR, 3);
            return new Installed(parts[0], parts[1], parts[2]);
        }
    }

    /** Remembers for a while what came of it, for a browser that loads the last page again. */
    void finish(String state, String browser, Installed team) {
        var until = clock.instant().plus(PATIENCE);
        Scope.everybody().run(() -> transactions.carry(() -> tickets.issue(done(state, browser), team.text(), until)));
    }

    /** What came of it already. */
    Optional<Installed> finished(String state, String browser) {
        if (state.isEmpty() || browser.isEmpty()) {
            return Optional.empty();
        }
        var team = everywhere(() -> tickets.take(done(state, browser), clock.instant()));
        team.map(Installed::read).ifPresent(known -> finish(state, browser, known));
        return team.map(Installed::read);
    }

    private static String done(String state, String browser) {
        return DONE + state + ":" + browser;
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
