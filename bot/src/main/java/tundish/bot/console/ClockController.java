package tundish.bot.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demo's clock, from the page and from the HTTP API. */
@RestController
@WhenInDemo
final class ClockController {

    private static final Duration FURTHEST = Duration.ofDays(31);

    private final TimeMachine timeMachine;

    ClockController(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @PostMapping("/as/{persona}/{room}/clock")
    ResponseEntity<Void> forward(@RequestParam Duration forward) {
        if (forward.isNegative() || forward.compareTo(FURTHEST) > 0) {
            return ResponseEntity.badRequest().build();
        }
        timeMachine.forward(forward);
        return ResponseEntity.noContent().build();
    }

    /** Sets the clock, and runs what is due by then. */
    @PostMapping("/api/v1/demo/clock")
    Map<String, Instant> set(@RequestBody Moment moment) {
        return Map.of("now", timeMachine.travel(moment.now()));
    }

    /** @param now what time it is to be */
    record Moment(Instant now) {}
}
