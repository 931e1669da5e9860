package tundish.access;

import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/** The tokens of the HTTP API, of every workspace. Only a digest of each is kept. */
public interface ApiTokens {

    /** @param secret the whole of it, as programs send it */
    void issue(ApiToken token, String secret);

    /** The newest first. */
    List<ApiToken> all(WorkspaceId workspace);

    /** Whose token that is, whatever workspace that may be; empty for none that holds. */
    Optional<WorkspaceId> holder(String secret);

    /** @return whether there was such a token */
    boolean revoke(WorkspaceId workspace, String id);
}
