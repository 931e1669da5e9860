package tundish.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tundish.Transactions;
import tundish.assistant.Actors;
import tundish.installation.Installer;
import tundish.language.Language;
import tundish.member.Account;
import tundish.member.Profile;
import tundish.operation.Actor;
import tundish.workspace.Platform;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspaces;

/** Takes in a team that has just installed the app: its token, its workspace, and whoever installed it. */
final class SlackArrivals {

    private static final Logger log = LoggerFactory.getLogger(SlackArrivals.class);

    private final SlackApi slack;
    private final InstalledTokens tokens;
    private final Installer installer;
    private final Workspaces workspaces;
    private final Actors actors;
    private final Transactions transactions;
    private final Consumer<Actor> welcomed;

    SlackArrivals(
            SlackApi slack,
            InstalledTokens tokens,
            Installer installer,
            Workspaces workspaces,
            Actors actors,
            Transactions transactions,
            Consumer<Actor> welcomed) {
        this.slack = slack;
        this.tokens = tokens;
        this.installer = installer;
        this.workspaces = workspaces;
        this.actors = actors;
        this.transactions = transactions;
        this.welcomed = welcomed;
    }

    /** @return whether the team was here before */
    boolean arrived(OAuthV2AccessResponse access, Language browser) {
        var team = access.getTeam().getId();
        var home = InstalledTokens.home(team);
        var known = Scope.everybody()
                .call(() -> transactions.run(() -> workspaces.at(home)))
                .isPresent();
        var by = Optional.ofNullable(access.getAuthedUser())
                .flatMap(user -> Optional.ofNullable(user.getId()))
                .orElse("");
        var profile = profile(access, by, browser);
        installer.installed(
                home,
                Optional.ofNullable(access.getTeam().getName()).orElse(team),
                by,
                tokens.seal(team, access.getAccessToken()),
                () -> Settings.initial(profile.zone(), profile.language()));
        tokens.forget(team);
        if (!by.isEmpty()) {
            var actor = actors.at(home, new Account(Platform.SLACK, by), () -> profile);
            Scope.of(actor.workspaceId()).run(() -> transactions.carry(() -> welcomed.accept(actor)));
        }
        log.info("Slack team {} {}", team, known ? "installed the app again" : "installed the app");
        return known;
    }

    /** The installation stands without knowing more of the one who made it. */
    private Profile profile(OAuthV2AccessResponse access, String user, Language browser) {
        try {
            return SlackUsers.profile(SlackApi.taken(slack.slack()
                            .methods(access.getAccessToken())
                            .usersInfo(ask -> ask.user(user).includeLocale(true)))
                    .getUser());
        } catch (IOException | SlackApiException | SlackRefused unknown) {
            return new Profile(user, "", SlackUsers.UTC, browser);
        }
    }

    /** Gives back a token that is of no use here. */
    void turnAway(OAuthV2AccessResponse access) {
        try {
            slack.slack().methods(access.getAccessToken()).authRevoke(revoke -> revoke.test(false));
        } catch (IOException | SlackApiException unreachable) {
            log.warn("A token for a whole organisation could not be given back");
        }
    }
}
