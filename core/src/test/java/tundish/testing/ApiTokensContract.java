package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tundish.access.ApiToken;
import tundish.access.ApiTokens;
import tundish.workspace.WorkspaceId;

/** What holds of {@link ApiTokens}, wherever they are kept. */
public interface ApiTokensContract extends StoresContract {

    private ApiTokens tokens() {
        return stores().apiTokens();
    }

    private String issued(WorkspaceId workspace, ApiToken token) {
        var secret = UUID.randomUUID().toString();
        tokens().issue(token, secret);
        assertThat(tokens().all(workspace)).contains(token);
        return secret;
    }

    @Test
    default void letInWhoBringsOneUntilItIsRevoked() {
        var workspace = workspace();
        var ada = member(workspace, "Ada").id();
        var shop = new ApiToken(workspace, "aa", "Shop", ada, MONDAY);
        var site = new ApiToken(workspace, "bb", "Site", ada, TUESDAY);
        var shopSecret = issued(workspace, shop);
        var siteSecret = issued(workspace, site);

        assertThat(tokens().all(workspace)).containsExactly(site, shop);
        assertThat(tokens().holder(shopSecret)).contains(workspace);
        assertThat(tokens().holder(shopSecret + "x")).isEmpty();
        assertThat(tokens().holder("aa")).isEmpty();

        assertThat(tokens().revoke(workspace, "aa")).isTrue();
        assertThat(tokens().revoke(workspace, "aa")).isFalse();
        assertThat(tokens().holder(shopSecret)).isEmpty();
        assertThat(tokens().holder(siteSecret)).contains(workspace);
    }

    @Test
    default void areEachOfOneWorkspace() {
        var mine = workspace();
        var theirs = workspace();
        var secret = issued(
                mine, new ApiToken(mine, "aa", "Shop", member(mine, "Ada").id(), MONDAY));
        var other = issued(
                theirs, new ApiToken(theirs, "aa", "Shop", member(theirs, "Ada").id(), MONDAY));

        assertThat(tokens().revoke(mine, "aa")).isTrue();
        assertThat(tokens().holder(secret)).isEmpty();
        assertThat(tokens().holder(other)).contains(theirs);
    }
}
