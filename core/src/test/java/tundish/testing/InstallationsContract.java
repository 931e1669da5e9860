package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tundish.installation.Installation;
import tundish.installation.Installation.State;
import tundish.installation.Installations;
import tundish.installation.SealedToken;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Installations}, wherever they are kept. */
public interface InstallationsContract extends StoresContract {

    SealedToken TOKEN = new SealedToken("v1:one:abc");

    private Installations installations() {
        return stores().installations();
    }

    private static Installation installation(WorkspaceId workspace, Platform platform, @Nullable SealedToken token) {
        var home = new Home(platform, UUID.randomUUID().toString());
        return new Installation(home, workspace, "U024BE7LH", MONDAY, token, State.ACTIVE, TUESDAY);
    }

    private Installation kept(Installation installation) {
        installations().keep(installation);
        return installation;
    }

    @Test
    default void keepsInstallationsWithAndWithoutAToken() {
        var workspace = workspace();
        var slack = kept(installation(workspace, Platform.SLACK, TOKEN));
        var discord = kept(installation(workspace, Platform.DISCORD, null));
        var other = kept(installation(workspace(), Platform.SLACK, TOKEN));
        assertThat(installations().at(slack.home())).contains(slack);
        assertThat(installations().at(new Home(Platform.DISCORD, slack.home().team())))
                .isEmpty();
        assertThat(installations().of(workspace)).containsExactlyInAnyOrder(slack, discord);
        assertThat(installations().withToken()).contains(slack, other).doesNotContain(discord);
    }

    @Test
    default void keepsWhatBecameOfOneAlsoInAnotherWorkspace() {
        var former = workspace();
        var latter = workspace();
        var first = kept(installation(former, Platform.SLACK, TOKEN));
        var moved = kept(new Installation(first.home(), latter, "", TUESDAY, null, State.LEFT, WEDNESDAY));
        assertThat(installations().at(first.home())).contains(moved);
        assertThat(installations().of(former)).isEmpty();
        assertThat(installations().of(latter)).containsExactly(moved);
    }

    @Test
    default void resealsOnlyTheTokenThatItWasGiven() {
        var installation = kept(installation(workspace(), Platform.SLACK, TOKEN));
        var fresh = new SealedToken("v1:two:def");
        assertThat(installations().reseal(installation.home(), fresh, TOKEN)).isFalse();
        assertThat(installations().reseal(installation.home(), TOKEN, fresh)).isTrue();
        assertThat(installations().at(installation.home()).orElseThrow().token())
                .isEqualTo(fresh);
    }
}
