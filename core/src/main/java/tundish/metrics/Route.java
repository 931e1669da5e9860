package tundish.metrics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tundish.funnel.Funnel;
import tundish.funnel.Stage;
import tundish.funnel.Stage.Kind;
import tundish.funnel.StageId;
import tundish.language.LocalText;
import tundish.metrics.Visit.Exit;

/**
 * The stages of a report in their order: those of the funnel as it was then, and among them every other that deals were
 * in, at the place that another version of the funnel gives it.
 */
public final class Route {

    private record Place(Stage stage, double position, boolean retired) {

        /** How far a deal has come that is there: no stage is as far as a win, and none is less than a loss. */
        double rank() {
            return switch (stage.kind()) {
                case OPEN, AFTER_SALE -> position;
                case WON -> Double.POSITIVE_INFINITY;
                case LOST -> Double.NEGATIVE_INFINITY;
            };
        }
    }

    private final Funnel funnel;
    private final Map<StageId, Place> places = new HashMap<>();
    private final List<Stage> open;
    private final List<Stage> path;
    private final Map<StageId, Stage> next = new HashMap<>();

    private Route(Funnel funnel, List<Funnel> versions, Set<StageId> visited) {
        this.funnel = funnel;
        for (var stage : funnel.stages()) {
            places.put(stage.id(), new Place(stage, places.size(), false));
        }
        visited.stream()
                .filter(id -> funnel.stage(id).isEmpty())
                .sorted(comparing(StageId::value))
                .forEach(id -> places.put(id, retired(id, versions)));
        open = places.values().stream()
                .filter(place -> place.stage.kind().isOpen())
                .sorted(comparingDouble(Place::position)
                        .thenComparing(place -> place.stage.id().value()))
                .map(Place::stage)
                .toList();
        path = open.stream()
                .filter(stage -> stage.kind() == Kind.OPEN && !isRetired(stage.id()))
                .toList();
        open.forEach(stage -> next.put(stage.id(), behind(stage)));
    }

    /**
     * @param versions other versions of the funnel, the newest first
     * @param visited every stage that the ledger names
     */
    static Route of(Funnel funnel, List<Funnel> versions, Set<StageId> visited) {
        return new Route(funnel, versions, visited);
    }

    private Place retired(StageId id, List<Funnel> versions) {
        return versions.stream()
                .filter(version -> version.stage(id).isPresent())
                .findFirst()
                .map(version -> new Place(version.stageOf(id), behindItsNeighbour(version, id), true))
                .orElseGet(() -> new Place(unknown(id), -0.5, true));
    }

    /** Behind the nearest stage that stood before it and is still there. */
    private double behindItsNeighbour(Funnel version, StageId id) {
        var before = new ArrayList<>(version.stages().subList(0, version.position(id)));
        return before.reversed().stream()
                .flatMap(stage -> funnel.stage(stage.id()).stream())
                .mapToDouble(stage -> funnel.position(stage.id()) + 0.5)
                .findFirst()
                .orElse(-0.5);
    }

    private static Stage unknown(StageId id) {
        return new Stage(
                id, new LocalText(id.value(), id.value()), "", Kind.OPEN, null, 0, new LocalText("", ""), List.of());
    }

    public Funnel funnel() {
        return funnel;
    }

    /** Every stage in which a deal is still being worked on, in order. */
    public List<Stage> open() {
        return open;
    }

    /** The stages that lead to a win, in order. */
    List<Stage> path() {
        return path;
    }

    /** The stage in which a lead has become an opportunity: the second, or the win where there is only one. */
    Stage qualified() {
        return path.isEmpty() ? funnel.won() : path.get(Math.min(1, path.size() - 1));
    }

    public boolean isRetired(StageId id) {
        return place(id).retired;
    }

    public Stage stage(StageId id) {
        return place(id).stage;
    }

    Kind kind(StageId id) {
        return stage(id).kind();
    }

    boolean isOpen(StageId id) {
        return kind(id).isOpen();
    }

    boolean isWon(StageId id) {
        return kind(id) == Kind.WON;
    }

    Exit exit(StageId from, StageId to) {
        return switch (kind(to)) {
            case WON -> Exit.WON;
            case LOST -> Exit.LOST;
            case OPEN, AFTER_SALE -> place(to).position > place(from).position ? Exit.FORWARD : Exit.BACK;
        };
    }

    /** Where a deal is meant to go from an open stage: the next one of its kind, and from the last of them the win. */
    public Stage next(Stage stage) {
        return next.getOrDefault(stage.id(), funnel.won());
    }

    private Stage behind(Stage stage) {
        var here = place(stage.id()).position;
        return open.stream()
                .filter(other -> other.kind() == stage.kind())
                .filter(other -> !isRetired(other.id()))
                .filter(other -> place(other.id()).position > here)
                .findFirst()
                .orElseGet(funnel::won);
    }

    /** Whether being in a stage means to have come as far as another. */
    boolean isAsFarAs(StageId there, StageId wanted) {
        return place(there).rank() >= place(wanted).rank();
    }

    private Place place(StageId id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no deal was ever in " + id);
        }
        return place;
    }
}
