package tundish.metrics;

import java.util.Optional;
import tundish.workspace.Workspace;

/** What is to be won, by whoever keeps goals. */
@FunctionalInterface
public interface Targets {

    /** For whom there are no goals. */
    Targets NONE = (_, _) -> Optional.empty();

    /**
     * The revenue that is to be won with a funnel in exactly the period that is asked for, and how it is shared out by what is
     * asked for; empty where nobody has said.
     */
    Optional<Target> of(Workspace workspace, Query query);
}
