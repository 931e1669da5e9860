package tundish.bot.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The machine's clock, moved ahead or back. How far is kept, so that after a restart time goes on from where it was and
 * never runs backwards against what is stored.
 */
public final class DemoClock implements InstantSource {

    private final InstantSource machine;
    private final JdbcClient jdbc;
    private volatile Duration ahead;

    /** Reads how far the clock was moved before; the tables must be there. */
    public DemoClock(InstantSource machine, JdbcClient jdbc) {
        this.machine = machine;
        this.jdbc = jdbc;
        this.ahead = jdbc.sql("select ahead_seconds from console_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Goes on from a moment, within a second: never before it, or what is due then would not be. */
    synchronized void moveTo(Instant now) {
        var changed = Duration.ofSeconds(Duration.between(machine.instant(), now)
                .plusSeconds(1)
                .minusNanos(1)
                .toSeconds());
        if (jdbc.sql("update console_clock set ahead_seconds = ? where id = 1")
                        .param(changed.toSeconds())
                        .update()
                == 0) {
            jdbc.sql("insert into console_clock (id, ahead_seconds) values (1, ?)")
                    .param(changed.toSeconds())
                    .update();
        }
        ahead = changed;
    }
}
