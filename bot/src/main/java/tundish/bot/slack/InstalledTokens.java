package tundish.bot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tundish.Transactions;
import tundish.installation.Installation;
import tundish.installation.Installations;
import tundish.installation.Installer;
import tundish.installation.SealedToken;
import tundish.installation.TokenKeys;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Scope;

/** The tokens that teams handed over when they installed the app; opened ones are remembered for a short while. */
final class InstalledTokens implements SlackTokens {

    /** Another instance follows a reinstall within this time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    private static final int MOST = 10_000;

    private final Installations installations;
    private final Installer installer;
    private final TokenKeys keys;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Cache<String, Opened> opened =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    private record Opened(String token, SealedToken sealed) {
        @Override
        public String toString() {
            return "Opened";
        }
    }

    InstalledTokens(
            Installations installations,
            Installer installer,
            TokenKeys keys,
            Transactions transactions,
            InstantSource clock) {
        this.installations = installations;
        this.installer = installer;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    static Home home(String team) {
        return new Home(Platform.SLACK, team);
    }

    @Override
    public String of(String team) {
        var known = known(team);
        if (known == null) {
            throw new SlackNotInstalled(team);
        }
        return known.token();
    }

    @Override
    public boolean knows(String team) {
        return opened.getIfPresent(team) != null
                || find(team).filter(Installation::active).isPresent();
    }

    private @Nullable Opened known(String team) {
        var known = opened.getIfPresent(team);
        return known == null ? open(team) : known;
    }

    private @Nullable Opened open(String team) {
        var home = home(team);
        var sealed = find(team).filter(Installation::active).map(Installation::token);
        if (sealed.isEmpty()) {
            return null;
        }
        var token = new Opened(keys.open(home, sealed.get()), sealed.get());
        opened.put(team, token);
        return token;
    }

    private Optional<Installation> find(String team) {
        return Scope.everybody().call(() -> transactions.run(() -> installations.at(home(team))));
    }

    SealedToken seal(String team, String token) {
        return keys.seal(home(team), token);
    }

    /** Reads anew what holds of a team. */
    void forget(String team) {
        opened.invalidate(team);
    }

    @Override
    public void refused(String token) {
        opened.asMap().forEach((team, known) -> {
            if (known.token().equals(token)) {
                forget(team);
                installer.revoked(home(team), known.sealed(), clock.instant());
            }
        });
    }
}
