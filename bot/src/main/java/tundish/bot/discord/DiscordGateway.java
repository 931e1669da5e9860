package tundish.bot.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tundish.Transactions;
import tundish.bot.chat.Afterwards;
import tundish.lease.Leases;
import tundish.workspace.Scope;

/**
 * Keeps one connection to Discord's gateway among all instances that share a token: the one that holds the lease is
 * connected, the others stand by. Discord may be away for a while; the application starts all the same.
 */
final class DiscordGateway implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DiscordGateway.class);

    static final String LEASE = "discord-gateway";

    /** With the time between two beats, within thirty seconds another instance has taken over. */
    static final Duration LASTS = Duration.ofSeconds(20);

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);

    /** Long enough for another instance to try its luck. */
    static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private final GatewaySession.Opening opening;
    private final Afterwards afterwards;
    private final Leases leases;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ConnectionDiary diary;
    private final String self = UUID.randomUUID().toString();
    private volatile @Nullable ScheduledExecutorService beats;
    private @Nullable GatewaySession session;
    private Instant heldUntil = Instant.MIN;
    private Instant nextAttempt = Instant.MIN;

    DiscordGateway(
            GatewaySession.Opening opening,
            Afterwards afterwards,
            Leases leases,
            Transactions transactions,
            InstantSource clock) {
        this.opening = opening;
        this.afterwards = afterwards;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
        this.diary = new ConnectionDiary(clock);
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("discord-gateway").factory());
        beats = fresh;
        fresh.scheduleWithFixedDelay(this::beat, 0, BETWEEN_BEATS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks after lease and connection. Never throws. */
    synchronized void beat() {
        try {
            if (session != null && session.isOver()) {
                diary.away("ended by Discord");
                session = null;
            }
            if (holds()) {
                connect();
            } else {
                standBy();
            }
        } catch (RuntimeException failure) {
            log.warn(
                    "Discord's gateway could not be looked after: {}",
                    failure.getClass().getSimpleName());
            if (!clock.instant().isBefore(heldUntil)) {
                standBy();
            }
        }
    }

    private boolean holds() {
        var now = clock.instant();
        if (session == null && now.isBefore(nextAttempt)) {
            return false;
        }
        var until = now.plus(LASTS);
        var held = Scope.everybody().call(() -> transactions.run(() -> leases.take(LEASE, self, now, until)));
        if (held) {
            heldUntil = until;
        }
        return held;
    }

    private void connect() {
        if (session != null) {
            session.tend();
            return;
        }
        try {
            session = opening.open(diary);
        } catch (RuntimeException unreachable) {
            diary.away(reason(unreachable));
            nextAttempt = clock.instant().plus(AFTER_FAILURE);
            release();
        }
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof ErrorResponseException refused
                ? "status " + refused.getErrorCode() + " " + refused.getErrorResponse()
                : failure.getClass().getSimpleName();
    }

    private void standBy() {
        if (session != null) {
            log.info("Another instance is connected to Discord now");
            session.close();
            session = null;
            diary.forget();
        }
    }

    /** Takes nothing more in, finishes every reply in flight, and only then goes. */
    @Override
    public void stop() {
        var current = beats;
        beats = null;
        if (current != null) {
            current.shutdownNow();
        }
        leave();
    }

    private synchronized void leave() {
        if (session != null) {
            session.hearNoMore();
            afterwards.drain();
            session.close();
            session = null;
        }
        release();
    }

    private void release() {
        try {
            Scope.everybody().run(() -> transactions.carry(() -> leases.release(LEASE, self)));
        } catch (RuntimeException failure) {
            log.debug("The lease runs out by itself: {}", failure.getClass().getSimpleName());
        }
    }

    synchronized boolean isConnected() {
        return session != null && session.isConnected();
    }

    @Override
    public boolean isRunning() {
        return beats != null;
    }
}
