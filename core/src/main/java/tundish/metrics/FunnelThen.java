package tundish.metrics;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.StageId;

/**
 * The funnel that a period is told by: the version of its last moment. A history that was imported into stages which came
 * only later is told by the first version that has them.
 *
 * @param others the other versions, the newest first
 */
record FunnelThen(Funnel funnel, List<Funnel> others) {

    /** @param versions at least one, the newest first */
    static FunnelThen of(List<FunnelVersion> versions, Window window, List<Journey> journeys) {
        if (versions.size() == 1) {
            return new FunnelThen(versions.getFirst().funnel(), List.of());
        }
        var last =
                window.to().isAfter(window.asOf()) ? window.asOf() : window.to().minusNanos(1);
        var visited = visited(journeys, last);
        visited.removeIf(stage -> !isKnown(Set.of(stage), versions));
        var index = heldAt(versions, last);
        while (index > 0 && !isKnown(visited, versions.subList(index, versions.size()))) {
            index--;
        }
        var funnel = versions.get(index).funnel();
        return new FunnelThen(
                funnel,
                versions.stream()
                        .map(FunnelVersion::funnel)
                        .filter(other -> !other.equals(funnel))
                        .toList());
    }

    private static int heldAt(List<FunnelVersion> versions, Instant at) {
        var newer = versions.stream()
                .takeWhile(version -> version.since().isAfter(at))
                .count();
        return (int) Math.min(newer, versions.size() - 1L);
    }

    private static Set<StageId> visited(List<Journey> journeys, Instant until) {
        return journeys.stream()
                .flatMap(journey -> journey.steps().stream())
                .filter(step -> !step.at().isAfter(until))
                .map(Journey.Step::stage)
                .filter(Objects::nonNull)
                .collect(toCollection(HashSet::new));
    }

    /** Whether each stage is in the first of these versions or in one before it. */
    private static boolean isKnown(Set<StageId> stages, List<FunnelVersion> versions) {
        return stages.stream()
                .allMatch(stage -> versions.stream()
                        .anyMatch(version -> version.funnel().stage(stage).isPresent()));
    }
}
