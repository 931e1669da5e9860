package tundish.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.funnel.Stage;
import tundish.funnel.StageId;

class FunnelThenTest {

    private final FunnelVersion shipped = new FunnelVersion(DefaultFunnel.FUNNEL, Instant.EPOCH);
    private final FunnelVersion second = version(2, "trial", "2026-04-01");
    private final FunnelVersion third = version(3, "pilot", "2026-07-01");

    private static FunnelVersion version(int number, String incubation, String since) {
        var stages = DefaultFunnel.FUNNEL.stages().stream()
                .map(stage -> stage.equals(DefaultFunnel.INCUBATION) ? called(stage, incubation) : stage)
                .toList();
        return new FunnelVersion(
                new Funnel("default", number, DefaultFunnel.FUNNEL.title(), stages), Tale.moment(since));
    }

    private static Stage called(Stage stage, String key) {
        return new Stage(
                new StageId(key),
                stage.name(),
                stage.prefix(),
                stage.kind(),
                stage.limit(),
                stage.probability(),
                stage.criteria(),
                stage.gates());
    }

    private int told(String from, String to, String asOf, String... steps) {
        var tale = new Tale();
        List.of(steps).forEach(tale::deal);
        var window = new Window(Tale.moment(from), Tale.moment(to), Tale.moment(asOf));
        return FunnelThen.of(List.of(third, second, shipped), window, tale.journeys)
                .funnel()
                .version();
    }

    @Test
    void isTheVersionOfThePeriodsLastMoment() {
        assertThat(told("2026-01-01", "2026-04-01", "2026-09-01")).isEqualTo(1);
        assertThat(told("2026-04-01", "2026-07-01", "2026-09-01")).isEqualTo(2);
        assertThat(told("2026-04-01", "2026-07-01T00:00:01", "2026-09-01")).isEqualTo(3);
        assertThat(told("2026-04-01", "2026-12-31", "2026-05-01")).isEqualTo(2);
    }

    @Test
    void isALaterOneForAHistoryThatWasImportedIntoItsStages() {
        assertThat(told("2026-01-01", "2026-04-01", "2026-09-01", "pilot 2026-02-01, won 2026-03-01"))
                .isEqualTo(3);
        assertThat(told("2026-01-01", "2026-04-01", "2026-09-01", "lead 2026-02-01, pilot 2026-08-01"))
                .isEqualTo(1);
    }

    @Test
    void keepsToItsTimeForStagesThatWereRetiredBeforeOrThatNobodyKnows() {
        assertThat(told("2026-04-01", "2026-07-01", "2026-09-01", "incubation 2026-02-01"))
                .isEqualTo(2);
        assertThat(told("2026-04-01", "2026-07-01", "2026-09-01", "mystery 2026-05-01"))
                .isEqualTo(2);
    }
}
