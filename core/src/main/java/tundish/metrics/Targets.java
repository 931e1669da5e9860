package tundish.metrics;

import java.util.Optional;
import tundish.workspace.Workspace;

/** What is to be won, by whoever keeps goals. */
@FunctionalInterface
public interface Targets {

    /** For whom there are no goals. */
    Targets NONE = (_, _, _) -> Optional.empty();

    /** The revenue that is to be won with a funnel in exactly this period; empty where nobody has said. */
    Optional<Target> of(Workspace workspace, String funnel, Window window);
}
