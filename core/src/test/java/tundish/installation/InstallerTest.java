package tundish.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tundish.chat.Delivery;
import tundish.installation.Installation.State;
import tundish.language.Language;
import tundish.member.Role;
import tundish.testing.TestBot;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.Settings;
import tundish.workspace.Workspace;

/** A team installs the bot, works, leaves, and comes back in time or too late. */
class InstallerTest {

    private static final Home SLACK = new Home(Platform.SLACK, "T0ACME");
    private static final Home DISCORD = new Home(Platform.DISCORD, "123456789012345678");
    private static final SealedToken FIRST = new SealedToken("v1:one:first");
    private static final SealedToken SECOND = new SealedToken("v1:one:second");

    private final TestBot bot = new TestBot();
    private final Installer installer = bot.assembly.installer();
    private final Erasure erasure = bot.assembly.erasure();

    private Workspace installs(SealedToken token) {
        return installer.installed(SLACK, "Acme", "U0ANN", token, usual());
    }

    private static Supplier<Settings> usual() {
        return () -> Settings.initial(TestBot.BERLIN, Language.EN);
    }

    private boolean leaves() {
        return installer.left(SLACK, bot.instant());
    }

    private Workspace now(Workspace workspace) {
        return bot.stores.workspaces().find(workspace.id()).orElseThrow();
    }

    @Test
    void foundsAWorkspaceAndFindsItAgain() {
        var founded = installs(FIRST);
        assertThat(founded.name()).isEqualTo("Acme");
        bot.passes(Duration.ofDays(1));
        assertThat(leaves()).isTrue();
        assertThat(now(founded).leftAt()).isEqualTo(bot.instant());
        assertThat(leaves()).isTrue();

        bot.passes(Duration.ofDays(30));
        assertThat(installs(SECOND)).isEqualTo(founded);
        assertThat(bot.stores.installations().at(SLACK))
                .contains(new Installation(
                        SLACK, founded.id(), "U0ANN", bot.instant(), SECOND, State.ACTIVE, bot.instant()));
        assertThat(erasure.eraseDue()).isZero();
    }

    @Test
    void takesOverWhatATeamIsCalledByNowWhenItInstallsAgain() {
        var founded = installs(FIRST);
        installer.installed(SLACK, "Acme Europe", "U0ANN", SECOND, usual());
        assertThat(now(founded).name()).isEqualTo("Acme Europe");
        installer.installed(SLACK, "", "U0ANN", SECOND, usual());
        assertThat(now(founded).name()).isEqualTo("Acme Europe");
        bot.lookingIn(() -> {
            bot.stores.workspaces().settle(founded.id(), DISCORD);
            return founded;
        });
        installer.installed(DISCORD, "Our guild", "1", null, usual());
        assertThat(now(founded).name()).isEqualTo("Acme Europe");
    }

    @Test
    void erasesWhatIsLeftForThirtyDays() {
        var founded = installs(FIRST);
        leaves();
        bot.passes(Erasure.KEPT);
        assertThat(erasure.eraseDue()).isZero();
        bot.passes(Duration.ofSeconds(1));
        assertThat(erasure.eraseDue()).isOne();
        assertThat(erasure.eraseDue()).isZero();
        assertThat(bot.stores.workspaces().find(founded.id())).isEmpty();
        assertThat(bot.stores.workspaces().find(bot.workspace.id())).isPresent();
        assertThat(installs(SECOND).id()).isNotEqualTo(founded.id());
    }

    @Test
    void staysWhereItLivesOnAnotherPlatform() {
        var founded = installs(FIRST);
        bot.stores.transactions().carry(() -> bot.stores.workspaces().settle(founded.id(), DISCORD));
        installer.installed(DISCORD, "Acme", "", null, usual());
        leaves();
        assertThat(now(founded).away()).isFalse();
        installer.left(DISCORD, bot.instant());
        assertThat(now(founded).away()).isTrue();
        installer.installed(DISCORD, "Acme", "", null, usual());
        assertThat(now(founded).away()).isFalse();
    }

    @Test
    void hearsLateOfAnEndAndKeepsWhatCameSince() {
        installs(FIRST);
        var uninstalled = bot.instant();
        bot.passes(Duration.ofMinutes(1));
        var again = installs(SECOND);
        assertThat(installer.left(SLACK, uninstalled)).isFalse();
        assertThat(installer.revoked(SLACK, FIRST, bot.instant())).isFalse();
        assertThat(installer.revoked(SLACK, null, uninstalled)).isFalse();
        assertThat(now(again).away()).isFalse();
        assertThat(installer.revoked(SLACK, SECOND, bot.instant())).isTrue();
        assertThat(now(again).away()).isTrue();
        assertThat(bot.stores.installations().at(SLACK).map(Installation::state))
                .contains(State.REVOKED);
        leaves();
        assertThat(bot.stores.installations().at(SLACK).map(Installation::state))
                .contains(State.LEFT);
    }

    @Test
    void nudgesNobodyWhoLeftAndAllOfThemOnceTheyAreBack() {
        var acme = installs(FIRST);
        var ann = bot.joins(acme, "Ann", Role.REP, TestBot.BERLIN, Language.EN);
        bot.types(ann, "/lead Beta GmbH, Bob, bob@beta.example, wants 20 seats");
        leaves();
        bot.passes(Duration.ofDays(14));
        assertThat(bot.receives(ann)).isEmpty();
        assertThat(bot.stores.letters().count(acme.id()).waiting()).isZero();

        installs(SECOND);
        assertThat(bot.receives(ann)).contains("Beta GmbH");
    }

    @Test
    void keepsTheSummaryThatATeamWithoutATokenCouldNotTake() {
        var acme = installs(FIRST);
        var ada = bot.joins(acme, "Ann", Role.ADMIN, TestBot.BERLIN, Language.EN);
        bot.types(ada, "/tundish settings teamChannel console");
        bot.runsWhatIsDue();
        bot.messenger.answers(new Delivery.Delayed(Duration.ofMinutes(10), "token_revoked"));
        bot.isNow(Instant.parse("2026-11-30T08:00:00Z"));
        assertThat(bot.teamReceives()).isEmpty();
        installer.revoked(SLACK, FIRST, bot.instant());

        bot.passes(Duration.ofDays(2));
        assertThat(bot.teamReceives()).isEmpty();
        assertThat(bot.stores.letters().count(acme.id()).waiting()).isOne();

        installs(SECOND);
        assertThat(bot.teamReceives()).startsWith("Weekly summary");
        assertThat(bot.stores.letters().count(acme.id()).waiting()).isZero();
    }
}
