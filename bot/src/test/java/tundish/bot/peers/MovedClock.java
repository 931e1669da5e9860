package tundish.bot.peers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that begins on a Monday morning and goes on only when it is moved. */
public final class MovedClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void moves(Duration ahead) {
        now = now.plus(ahead);
    }
}
