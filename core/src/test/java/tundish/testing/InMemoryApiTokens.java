package tundish.testing;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import tundish.access.ApiToken;
import tundish.access.ApiTokens;
import tundish.workspace.WorkspaceId;

public final class InMemoryApiTokens implements ApiTokens, Rewindable {

    private final Shelf<String, ApiToken> bySecret = new Shelf<>();

    @Override
    public void issue(ApiToken token, String secret) {
        bySecret.put(secret, token);
    }

    @Override
    public List<ApiToken> all(WorkspaceId workspace) {
        return bySecret.all().stream()
                .filter(token -> token.workspace().equals(workspace))
                .sorted(comparing(ApiToken::since)
                        .reversed()
                        .thenComparing(ApiToken::name)
                        .thenComparing(ApiToken::id))
                .toList();
    }

    @Override
    public Optional<WorkspaceId> holder(String secret) {
        return bySecret.find(secret).map(ApiToken::workspace);
    }

    @Override
    public boolean revoke(WorkspaceId workspace, String id) {
        return bySecret.byKey()
                .values()
                .removeIf(token ->
                        token.workspace().equals(workspace) && token.id().equals(id));
    }

    @Override
    public Runnable mark() {
        return bySecret.mark();
    }
}
