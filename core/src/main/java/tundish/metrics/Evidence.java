package tundish.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.funnel.Stage;
import tundish.metrics.Population.Close;
import tundish.metrics.Population.Entrant;
import tundish.metrics.Population.Stop;
import tundish.money.Money;

/** Who stands behind the figures of a slice. */
final class Evidence {

    private final Slice slice;

    Evidence(Slice slice) {
        this.slice = slice;
    }

    /** @param stage of a figure that is told for each stage */
    List<Behind> of(Figure figure, @Nullable Stage stage) {
        return switch (figure) {
            case ENTERED, TIME ->
                slice.entries(needed(stage).id()).stream().map(this::stop).toList();
            case CONVERSION ->
                slice.entrants(needed(stage)).stream().map(this::entrant).toList();
            case OVERDUE ->
                slice.overdue(needed(stage).id()).stream().map(this::standing).toList();
            case WON -> slice.closings(true).stream().map(this::close).toList();
            case LOST -> slice.closings(false).stream().map(this::close).toList();
            case WIN_RATE -> slice.closings().stream().map(this::close).toList();
            case CYCLE ->
                slice.closings(true).stream()
                        .filter(close -> close.course().cycle(close.closing()) != null)
                        .map(this::close)
                        .toList();
            case OPEN -> slice.open().stream().map(this::standing).toList();
            case WEIGHTED -> slice.open().stream().map(this::weighted).toList();
            case VELOCITY ->
                Stream.concat(
                                slice.open().stream().map(this::standing),
                                slice.closings().stream().map(this::close))
                        .toList();
            case LANDING ->
                Stream.concat(
                                slice.closings(true).stream().map(this::close),
                                slice.expected().stream().map(this::weighted))
                        .toList();
            case COVERAGE ->
                Stream.concat(
                                slice.closings(true).stream().map(this::close),
                                slice.open().stream().map(this::standing))
                        .toList();
            case NUDGES -> List.of();
            case BOTTLENECK ->
                BottleneckSearch.in(slice)
                        .worst()
                        .map(worst -> of(Figure.CONVERSION, worst.stage()))
                        .orElse(List.of());
        };
    }

    private static Stage needed(@Nullable Stage stage) {
        if (stage == null) {
            throw new IllegalArgumentException("of which stage?");
        }
        return stage;
    }

    private Behind stop(Stop stop) {
        var visit = stop.visit();
        return new Behind(
                stop.course().journey.deal(),
                visit.stage(),
                visit.entered(),
                !visit.isOpen(),
                visit.isOpen(),
                visit.days(slice.ground.asOf),
                null);
    }

    private Behind entrant(Entrant entrant) {
        var visit = entrant.visit();
        return new Behind(
                entrant.course().journey.deal(),
                visit.stage(),
                visit.entered(),
                entrant.reached(),
                visit.isOpen(),
                visit.days(slice.ground.asOf),
                null);
    }

    private Behind close(Close close) {
        return new Behind(
                close.course().journey.deal(),
                close.closing().stage(),
                close.closing().entered(),
                close.won(),
                false,
                close.course().cycle(close.closing()),
                money(slice.ground.worth(close)));
    }

    private Behind standing(Course course) {
        return open(course, slice.ground.worth(course));
    }

    private Behind weighted(Course course) {
        return open(course, slice.ground.weighted(course));
    }

    private Behind open(Course course, Worth worth) {
        var visit = course.last();
        return new Behind(
                course.journey.deal(),
                visit.stage(),
                visit.entered(),
                false,
                true,
                visit.days(slice.ground.asOf),
                money(worth));
    }

    private static @Nullable Money money(Worth worth) {
        return worth.deals() == 0 ? null : worth.total();
    }
}
