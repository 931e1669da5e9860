package tundish.chat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tundish.Transactions;
import tundish.chat.Composer.Composed;
import tundish.chat.Delivery.Delayed;
import tundish.chat.Delivery.Delivered;
import tundish.chat.Delivery.Gone;
import tundish.chat.Delivery.Undeliverable;
import tundish.member.Members;
import tundish.member.Reaches;
import tundish.workspace.Scope;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;
import tundish.workspace.Workspaces;

/**
 * Delivers the outbox: takes a lane for a while, writes and sends its next letter outside any transaction, and records
 * what became of it. Whoever is killed in between leaves a lane that somebody else takes when the lease ends, and the
 * letter is sent again: at least once, never lost, in order. Any number of couriers may work at once.
 */
public final class Courier {

    private static final System.Logger log = System.getLogger(Courier.class.getName());

    /** Longer than any platform takes to answer. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Who comes back has the letters woken. */
    private static final Duration AWAY = Duration.ofHours(1);

    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

    /** A letter over which the bot itself stumbles must not stop its lane for ever. */
    private static final int MOST_STUMBLES = 6;

    private final Letters letters;
    private final Composer composer;
    private final Routes routes;
    private final Workspaces workspaces;
    private final DeadLetters deadLetters;
    private final Transactions transactions;
    private final InstantSource clock;

    public Courier(
            Letters letters,
            Outbox outbox,
            Composer composer,
            Collection<Messenger> messengers,
            Workspaces workspaces,
            Members members,
            Reaches reaches,
            Transactions transactions,
            InstantSource clock) {
        this.letters = letters;
        this.composer = composer;
        this.workspaces = workspaces;
        this.routes = new Routes(workspaces, members, reaches, messengers);
        this.deadLetters = new DeadLetters(letters, outbox, workspaces, members, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends what is due, letter by letter. @return how many letters it took */
    public int deliverDue() {
        return deliverDue(() -> true);
    }

    /** Takes a further letter only while that is wanted; the one in flight is always brought to its end. */
    public int deliverDue(BooleanSupplier wanted) {
        var taken = 0;
        while (wanted.getAsBoolean() && deliverNext()) {
            taken++;
        }
        return taken;
    }

    private boolean deliverNext() {
        var now = clock.instant();
        var letter = Scope.everybody().call(() -> transactions.run(() -> letters.take(now, now.plus(LEASE))));
        letter.ifPresent(taken -> Scope.of(taken.workspace()).run(() -> deliver(taken)));
        return letter.isPresent();
    }

    private void deliver(Letter letter) {
        try {
            if (isAway(letter.workspace())) {
                transactions.carry(() -> letters.keep(letter.delayed("away"), now().plus(AWAY)));
            } else {
                follow(letter, composer.compose(letter));
            }
        } catch (RuntimeException stumble) {
            log.log(Level.ERROR, "letter %d could not be dealt with".formatted(letter.number()), stumble);
            transactions.carry(() -> stumbled(letter));
        }
    }

    /** Whose team left: its letters wait until it is back, or erased. */
    private boolean isAway(WorkspaceId workspace) {
        return workspaces.find(workspace).map(Workspace::away).orElse(true);
    }

    private void follow(Letter letter, Composed composed) {
        switch (composed) {
            case Composed.Message(var card) ->
                travel(
                        letter,
                        composed,
                        routes.to(letter.to()),
                        way -> way.messenger().post(way.destination(), card, nonce(letter)));
            case Composed.Rewriting(var message, var card) ->
                travel(
                        letter,
                        composed,
                        routes.back(letter.to(), message),
                        way -> way.messenger().rewrite(way.destination(), message.messageId(), card));
            case Composed.InThread(var channel, var work, var _) ->
                travel(
                        letter,
                        composed,
                        routes.to(letter.workspace(), channel),
                        way -> way.messenger().keepThread(way.destination(), work, nonce(letter)));
            case Composed.Silence _ -> keep(letter.silent("", now()));
            case Composed.Later(var until) -> keep(letter.postponed(until));
        }
    }

    private void travel(Letter letter, Composed composed, Routes.Route route, Function<Routes.Way, Delivery> attempt) {
        switch (route) {
            case Routes.Way way -> {
                var delivery = attempt.apply(way);
                transactions.carry(() -> record(letter, composed, way.messenger(), delivery));
            }
            case Routes.NoRoute(var reason) -> transactions.carry(() -> deadLetters.bury(letter, reason, now()));
        }
    }

    private void record(Letter letter, Composed composed, Messenger messenger, Delivery delivery) {
        var free = now().plus(messenger.gap());
        switch (delivery) {
            case Delivered(var channel, var message) -> {
                var sent = new Letter.Sent(messenger.platform(), channel, message);
                var arrived = letter.delivered(sent, now());
                if (letters.keep(arrived, free)) {
                    composer.arrived(arrived, composed);
                }
            }
            case Delayed(var retryAfter, var reason) ->
                letters.keep(letter.delayed(reason), now().plus(patience(letter, retryAfter)));
            case Gone(var reason) -> {
                if (composer.lost(letter, composed)) {
                    letters.keep(letter.delayed(reason), free);
                } else {
                    deadLetters.handle(letter, reason, free);
                }
            }
            case Undeliverable(var reason) -> deadLetters.handle(letter, reason, free);
        }
    }

    private static Duration patience(Letter letter, Duration asked) {
        if (asked.isPositive()) {
            return asked;
        }
        var doublings = Math.min(letter.attempts(), 20);
        var patience = FIRST_PATIENCE.multipliedBy(1L << doublings);
        return patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE;
    }

    private void stumbled(Letter letter) {
        if (letter.attempts() + 1 < MOST_STUMBLES) {
            letters.keep(letter.delayed("internal"), now().plus(patience(letter, Duration.ZERO)));
        } else {
            deadLetters.bury(letter, "internal", now());
        }
    }

    private void keep(Letter letter) {
        transactions.carry(() -> letters.keep(letter, now()));
    }

    private static String nonce(Letter letter) {
        return "tundish-" + letter.number();
    }

    private Instant now() {
        return clock.instant();
    }
}
