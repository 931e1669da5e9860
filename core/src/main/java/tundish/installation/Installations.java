package tundish.installation;

import java.util.List;
import java.util.Optional;
import tundish.workspace.Home;
import tundish.workspace.WorkspaceId;

/** Every team in which the bot is installed, or was and is not yet forgotten. */
public interface Installations {
    Optional<Installation> at(Home home);

    /** Those of one workspace, by platform. */
    List<Installation> of(WorkspaceId workspace);

    /** Those that hold a token. */
    List<Installation> withToken();

    /** Keeps a new one, or what became of the one at that home. */
    void keep(Installation installation);

    /** Puts another seal on a token. @return false where another token stands there by now */
    boolean reseal(Home home, SealedToken from, SealedToken to);
}
