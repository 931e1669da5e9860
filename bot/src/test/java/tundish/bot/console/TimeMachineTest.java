package tundish.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Where the demo's clock stops on its way. */
class TimeMachineTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-11-23T08:12:34Z");

    @Test
    void stopsOnEveryFullHour() {
        assertThat(TimeMachine.fullHours(START, Instant.parse("2026-11-23T11:00:00Z"), BERLIN))
                .containsExactly(Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void stopsOnTheHoursOfZonesThatAreHalfAnHourApart() {
        assertThat(TimeMachine.fullHours(START, Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Asia/Kolkata")))
                .containsExactly(Instant.parse("2026-11-23T08:30:00Z"), Instant.parse("2026-11-23T09:30:00Z"));
    }

    @Test
    void livesThroughTheHourThatIsMissingInSpring() {
        assertThat(TimeMachine.fullHours(
                        Instant.parse("2027-03-27T23:30:00Z"), Instant.parse("2027-03-28T03:00:00Z"), BERLIN))
                .containsExactly(
                        Instant.parse("2027-03-28T00:00:00Z"),
                        Instant.parse("2027-03-28T01:00:00Z"),
                        Instant.parse("2027-03-28T02:00:00Z"));
    }

    @Test
    void goesAtOnceWhereTheWayIsBackOrTooLong() {
        assertThat(TimeMachine.fullHours(START, START.minusSeconds(7200), BERLIN))
                .isEmpty();
        assertThat(TimeMachine.fullHours(START, Instant.parse("2031-01-01T00:00:00Z"), BERLIN))
                .isEmpty();
    }
}
