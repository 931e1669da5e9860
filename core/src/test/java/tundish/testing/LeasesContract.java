package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tundish.lease.Leases;

/** What holds of {@link Leases}, wherever they are kept. */
public interface LeasesContract {

    Instant NOW = Instant.parse("2024-04-29T08:00:00Z");
    Instant UNTIL = NOW.plusSeconds(20);

    Leases leases();

    @Test
    default void oneHolderHasALeaseAtATime() {
        var name = name();
        assertThat(leases().take(name, "a", NOW, UNTIL)).isTrue();
        assertThat(leases().take(name, "b", NOW.plusSeconds(1), UNTIL)).isFalse();
        assertThat(leases().take(name + "x", "b", NOW, UNTIL)).isTrue();
    }

    @Test
    default void itsHolderRenewsIt() {
        var name = name();
        leases().take(name, "a", NOW, UNTIL);
        assertThat(leases().take(name, "a", NOW.plusSeconds(10), UNTIL.plusSeconds(10)))
                .isTrue();
        assertThat(leases().take(name, "b", UNTIL, UNTIL.plusSeconds(20))).isFalse();
        assertThat(leases().take(name, "b", UNTIL.plusSeconds(10), UNTIL.plusSeconds(30)))
                .isTrue();
    }

    @Test
    default void anotherTakesItWhenItIsOver() {
        var name = name();
        leases().take(name, "a", NOW, UNTIL);
        assertThat(leases().take(name, "b", UNTIL.minusMillis(1), UNTIL.plusSeconds(20)))
                .isFalse();
        assertThat(leases().take(name, "b", UNTIL, UNTIL.plusSeconds(20))).isTrue();
        assertThat(leases().take(name, "a", UNTIL.plusSeconds(1), UNTIL.plusSeconds(20)))
                .isFalse();
    }

    @Test
    default void itsHolderLetsItGo() {
        var name = name();
        leases().take(name, "a", NOW, UNTIL);
        leases().release(name, "b");
        assertThat(leases().take(name, "b", NOW, UNTIL)).isFalse();
        leases().release(name, "a");
        assertThat(leases().take(name, "b", NOW, UNTIL)).isTrue();
    }

    private static String name() {
        return "test-" + UUID.randomUUID();
    }
}
