package tundish.funnel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tundish.workspace.WorkspaceId;

/**
 * The funnels of every workspace, with their past versions. A workspace that never saved a funnel called
 * {@link DefaultFunnel#NAME} has {@link DefaultFunnel#FUNNEL}. Reads are cached; a change is seen at once.
 */
public interface Funnels {

    /** The newest version. */
    Optional<Funnel> find(WorkspaceId workspace, String name);

    /** The newest version of each, by name. */
    List<Funnel> all(WorkspaceId workspace);

    /** The newest version of the one that somebody means, by key or title; of the usual one where they mean none. */
    default Optional<Funnel> called(WorkspaceId workspace, String text) {
        return text.isBlank()
                ? find(workspace, DefaultFunnel.NAME)
                : all(workspace).stream()
                        .filter(funnel -> funnel.isCalled(text))
                        .findFirst();
    }

    /** All versions of a funnel, the newest first; empty where there is none of that name. */
    List<FunnelVersion> versions(WorkspaceId workspace, String name);

    /** A funnel as it was at a moment; before its first version that one. */
    default Optional<Funnel> asOf(WorkspaceId workspace, String name, Instant at) {
        var versions = versions(workspace, name);
        return versions.stream()
                .filter(version -> !version.since().isAfter(at))
                .findFirst()
                .or(() -> versions.reversed().stream().findFirst())
                .map(FunnelVersion::funnel);
    }

    /**
     * Keeps a new version; the former ones stay.
     *
     * @param since from when on it holds
     * @throws tundish.Overtaken if there is such a version already
     */
    void save(WorkspaceId workspace, Funnel funnel, Instant since);
}
