package tundish.bot.console;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tundish.bot.schedule.Schedules;

/** Moves the demo's clock, and lets happen what would have happened until then. */
@Component
@WhenInDemo
class TimeMachine {

    /** Further than that nobody lives through; what is due by then happens all at once. */
    private static final Duration LIVED_THROUGH = Duration.ofDays(31);

    private static final Duration STEP = Duration.ofHours(1);

    private final DemoClock clock;
    private final Schedules schedules;
    private final Live live;

    TimeMachine(DemoClock clock, Schedules schedules, Live live) {
        this.clock = clock;
        this.schedules = schedules;
        this.live = live;
    }

    /** One journey at a time. */
    synchronized Instant forward(Duration by) {
        return travel(clock.instant().plus(by));
    }

    /** One journey at a time. */
    synchronized Instant travel(Instant to) {
        var distance = Duration.between(clock.instant(), to);
        if (!distance.isNegative() && distance.compareTo(LIVED_THROUGH) <= 0) {
            for (var hours = distance.dividedBy(STEP); hours > 0; hours--) {
                stop(to.minus(STEP.multipliedBy(hours)));
            }
        }
        stop(to);
        return clock.instant();
    }

    private void stop(Instant at) {
        clock.moveTo(at);
        schedules.runDue();
        live.clockMoved(clock.instant());
    }
}
