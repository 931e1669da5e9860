package tundish.installation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tundish.workspace.Home;
import tundish.workspace.WorkspaceId;

/**
 * The bot in one team of a platform.
 *
 * @param by who installed it, by the platform's id; empty where the platform does not tell
 * @param installedAt the last time
 * @param token null where none belongs to the team alone, as on Discord
 * @param since when it came into this state
 */
public record Installation(
        Home home,
        WorkspaceId workspace,
        String by,
        Instant installedAt,
        @Nullable SealedToken token,
        State state,
        Instant since) {

    public enum State {
        ACTIVE,
        /** It was uninstalled, or had to leave. */
        LEFT,
        /** It is still there, but its token is not taken any more. */
        REVOKED
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /** The same, of a workspace that took its team over. */
    public Installation in(WorkspaceId other) {
        return new Installation(home, other, by, installedAt, token, state, since);
    }

    Installation with(State changed, Instant at) {
        return new Installation(home, workspace, by, installedAt, token, changed, at);
    }
}
