package tundish.workspace;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a workspace is set up.
 *
 * @param done what somebody decided about
 * @param finishedAt null until somebody said that it is enough
 */
public record Setup(
        WorkspaceId workspace, Set<Step> done, @Nullable Instant finishedAt) {

    /** What there is to decide. */
    public enum Step {
        /** Language, zone, currency and holidays. */
        REGION,
        /** The team's channel and its weekly meeting. */
        TEAM,
        /** The stages that deals pass through. */
        FUNNEL,
        /** Whether there are invented deals to try things with. */
        DEMO
    }

    public Setup {
        done = Set.copyOf(done);
    }

    public static Setup begun(WorkspaceId workspace) {
        return new Setup(workspace, Set.of(), null);
    }

    public Setup with(Step step) {
        var more = EnumSet.of(step);
        more.addAll(done);
        return new Setup(workspace, more, finishedAt);
    }

    public Setup finished(Instant at) {
        return new Setup(workspace, done, at);
    }
}
