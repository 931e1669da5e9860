package tundish.installation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tundish.Overtaken;
import tundish.Transactions;
import tundish.chat.Letters;
import tundish.installation.Installation.State;
import tundish.workspace.Home;
import tundish.workspace.Scope;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/**
 * Lets the bot come to a team and leave it. What the team entered stays when it leaves, and is found when it comes
 * again; meanwhile nothing is said there.
 */
public final class Installer {

    private static final int ATTEMPTS = 3;

    private final Workspaces workspaces;
    private final Installations installations;
    private final Letters letters;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Consumer<Workspace> returned;

    /** @param returned hears of a workspace that is back, so that its clocks are wound again; inside the transaction */
    public Installer(
            Workspaces workspaces,
            Installations installations,
            Letters letters,
            Transactions transactions,
            InstantSource clock,
            Consumer<Workspace> returned) {
        this.workspaces = workspaces;
        this.installations = installations;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
        this.returned = returned;
    }

    /**
     * Somebody installed the bot in a team.
     *
     * @param name of the team, for a workspace that is founded
     * @param by who, by the platform's id; empty where it does not tell
     * @param settings of a workspace that is founded
     */
    public Workspace installed(
            Home home, String name, String by, @Nullable SealedToken token, Supplier<Settings> settings) {
        for (var attempt = 1; ; attempt++) {
            try {
                return everywhere(() -> install(home, name, by, token, settings));
            } catch (Overtaken another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
            }
        }
    }

    /** Whose home it is becomes known only now. */
    private <T> T everywhere(Supplier<T> work) {
        return Scope.everybody().call(() -> transactions.run(work));
    }

    private Workspace install(
            Home home, String name, String by, @Nullable SealedToken token, Supplier<Settings> settings) {
        var now = clock.instant();
        var workspace = workspaces
                .at(home)
                .map(known -> renamed(known, name))
                .orElseGet(() -> found(home, name, settings.get()));
        installations.keep(new Installation(home, workspace.id(), by, now, token, State.ACTIVE, now));
        // Whatever could not leave for want of this home leaves now.
        letters.wake(workspace.id(), now);
        return workspace.leftAt() == null ? workspace : comesBack(workspace);
    }

    private Workspace found(Home home, String name, Settings settings) {
        var workspace = workspaces.found(name.isBlank() ? home.team() : name, settings);
        workspaces.settle(workspace.id(), home);
        return workspace;
    }

    /** A team may be called otherwise by now; what lives on several platforms has its name from the first. */
    private Workspace renamed(Workspace known, String name) {
        if (name.isBlank()
                || name.equals(known.name())
                || workspaces.homes(known.id()).size() > 1) {
            return known;
        }
        var renamed = known.named(name);
        workspaces.save(renamed);
        return renamed;
    }

    private Workspace comesBack(Workspace workspace) {
        var back = workspace.left(null);
        workspaces.save(back);
        returned.accept(back);
        return back;
    }

    /**
     * The bot is no longer in a team.
     *
     * @param asOf when; what was installed after that stays
     * @return whether it was there until now
     */
    public boolean left(Home home, Instant asOf) {
        return everywhere(() ->
                end(installations.at(home).filter(found -> !found.installedAt().isAfter(asOf)), State.LEFT));
    }

    /** A team's token is not taken any more. @param token the one that was tried; another that came since stays */
    public boolean revoked(Home home, @Nullable SealedToken token, Instant asOf) {
        return everywhere(() -> end(
                installations
                        .at(home)
                        .filter(Installation::active)
                        .filter(found -> token == null || token.equals(found.token()))
                        .filter(found -> !found.installedAt().isAfter(asOf)),
                State.REVOKED));
    }

    private boolean end(Optional<Installation> ending, State how) {
        ending.filter(found -> found.state() != how).ifPresent(found -> {
            var now = clock.instant();
            installations.keep(found.with(how, found.active() ? now : found.since()));
            workspaces
                    .find(found.workspace())
                    .filter(workspace -> workspace.leftAt() == null && !livesElsewhere(workspace.id(), found.home()))
                    .ifPresent(workspace -> workspaces.save(workspace.left(now)));
        });
        return ending.isPresent();
    }

    private boolean livesElsewhere(WorkspaceId workspace, Home but) {
        return workspaces.homes(workspace).stream()
                .filter(home -> !home.equals(but))
                .anyMatch(
                        home -> installations.at(home).map(Installation::active).orElse(true));
    }
}
