package tundish.bot.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tundish.bot.schedule.Schedules;

/** Moves the demo's clock, and lets happen what would have happened until then. */
@Component
@WhenInDemo
class TimeMachine {

    /** Further than that nobody lives through; what is due by then happens all at once. */
    private static final Duration LIVED_THROUGH = Duration.ofDays(31);

    private final DemoClock clock;
    private final Schedules schedules;
    private final Live live;
    private final ZoneId zone;

    /** @param zone whose full hours are lived through */
    TimeMachine(
            DemoClock clock,
            Schedules schedules,
            Live live,
            @Value("${tundish.zone:" + DemoFounding.ZONE + "}") ZoneId zone) {
        this.clock = clock;
        this.schedules = schedules;
        this.live = live;
        this.zone = zone;
    }

    /** One journey at a time. */
    synchronized Instant forward(Duration by) {
        return travel(clock.instant().plus(by));
    }

    /** One journey at a time. */
    synchronized Instant travel(Instant to) {
        fullHours(clock.instant(), to, zone).forEach(this::stop);
        stop(to);
        return clock.instant();
    }

    /** Every full hour between two moments: what is planned for an hour happens on it, not some minutes later. */
    static List<Instant> fullHours(Instant from, Instant to, ZoneId zone) {
        if (Duration.between(from, to).compareTo(LIVED_THROUGH) > 0) {
            return List.of();
        }
        var first = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return Stream.iterate(first, hour -> hour.toInstant().isBefore(to), hour -> hour.plusHours(1))
                .map(ZonedDateTime::toInstant)
                .toList();
    }

    private void stop(Instant at) {
        clock.moveTo(at);
        schedules.runDue();
        live.clockMoved(clock.instant());
    }
}
