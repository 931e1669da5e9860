package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tundish.chat.Address;
import tundish.chat.Letter;
import tundish.chat.Letter.State;
import tundish.chat.Letters;
import tundish.chat.Outbox;
import tundish.chat.Outgoing;
import tundish.chat.Post;
import tundish.workspace.WorkspaceId;

public final class InMemoryOutbox implements Outbox, Letters, Rewindable {

    private static final Lane IDLE = new Lane(Instant.MIN, 0);

    private final Shelf<Long, Letter> letters = new Shelf<>();
    private final Shelf<Address, Lane> lanes = new Shelf<>();
    private final Shelf<Long, Boolean> begun = new Shelf<>();
    private long last;

    @Override
    public void putAll(List<Outgoing> all) {
        all.forEach(outgoing -> put(outgoing.to(), outgoing.post(), outgoing.notBefore()));
    }

    @Override
    public void put(Address to, Post post, Instant notBefore) {
        waiting(to)
                .filter(letter -> letter.post().equals(post) && begun.get(letter.number()) == null)
                .findFirst()
                .ifPresentOrElse(letter -> advance(letter, notBefore), () -> add(to, post, notBefore));
    }

    private void advance(Letter letter, Instant notBefore) {
        if (notBefore.isBefore(letter.notBefore())) {
            keep(with(letter, State.WAITING, notBefore, letter.lease()));
        }
    }

    private void add(Address to, Post post, Instant notBefore) {
        keep(new Letter(to.workspace(), ++last, to, post, State.WAITING, notBefore, 0, "", null, null, 0));
    }

    @Override
    public Optional<Letter> take(Instant now, Instant until) {
        return letters.all().stream()
                .filter(letter ->
                        isDue(letter, now) && !lane(letter.to()).free().isAfter(now))
                .min(comparing((Letter letter) -> lane(letter.to()).free()).thenComparing(Letter::number))
                .map(letter -> hold(letter, until));
    }

    private Letter hold(Letter letter, Instant until) {
        var lease = lane(letter.to()).lease() + 1;
        lanes.put(letter.to(), new Lane(until, lease));
        begun.put(letter.number(), true);
        return with(letter, letter.state(), letter.notBefore(), lease);
    }

    private static boolean isDue(Letter letter, Instant now) {
        return letter.state() == State.WAITING && !letter.notBefore().isAfter(now);
    }

    @Override
    public boolean keep(Letter letter, Instant free) {
        if (lane(letter.to()).lease() == letter.lease()) {
            lanes.put(letter.to(), new Lane(free, letter.lease()));
        }
        var waited = letters.find(letter.number())
                .filter(known -> known.state() == State.WAITING)
                .isPresent();
        if (waited) {
            keep(letter);
        }
        return waited;
    }

    @Override
    public Optional<Letter> find(WorkspaceId workspace, long number) {
        return letters.find(number).filter(letter -> letter.workspace().equals(workspace));
    }

    @Override
    public List<Letter> undelivered(WorkspaceId workspace, int limit) {
        return in(workspace, State.UNDELIVERABLE)
                .sorted(Comparator.comparingLong(Letter::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean retry(WorkspaceId workspace, long number, Instant now) {
        var dead = find(workspace, number).filter(letter -> letter.state() == State.UNDELIVERABLE);
        dead.ifPresent(letter -> keep(with(letter, State.WAITING, now, letter.lease())));
        return dead.isPresent();
    }

    @Override
    public void wake(WorkspaceId workspace, Instant now) {
        lanes.byKey()
                .replaceAll((address, lane) ->
                        address.workspace().equals(workspace) && lane.free().isAfter(now)
                                ? new Lane(now, lane.lease())
                                : lane);
    }

    @Override
    public Counts count(WorkspaceId workspace) {
        return new Counts(
                in(workspace, State.WAITING).count(),
                in(workspace, State.DELIVERED).count(),
                in(workspace, State.UNDELIVERABLE).count(),
                oldest(workspace));
    }

    private @Nullable Instant oldest(WorkspaceId workspace) {
        return in(workspace, State.WAITING)
                .map(Letter::notBefore)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public int forget(Instant before) {
        var old = letters.all().stream()
                .filter(letter -> isEnded(letter)
                        && Objects.requireNonNull(letter.settledAt()).isBefore(before))
                .map(Letter::number)
                .toList();
        letters.byKey().keySet().removeAll(new HashSet<>(old));
        return old.size();
    }

    private static boolean isEnded(Letter letter) {
        return Set.of(State.DELIVERED, State.SILENT, State.FELL_BACK).contains(letter.state());
    }

    private Stream<Letter> waiting(Address to) {
        return in(to.workspace(), State.WAITING).filter(letter -> letter.to().equals(to));
    }

    private Stream<Letter> in(WorkspaceId workspace, State state) {
        return letters.all().stream().filter(letter -> letter.workspace().equals(workspace) && letter.state() == state);
    }

    private Lane lane(Address to) {
        return lanes.find(to).orElse(IDLE);
    }

    private void keep(Letter letter) {
        letters.put(letter.number(), letter);
    }

    private static Letter with(Letter letter, State state, Instant notBefore, long lease) {
        return new Letter(
                letter.workspace(),
                letter.number(),
                letter.to(),
                letter.post(),
                state,
                notBefore,
                letter.attempts(),
                letter.reason(),
                letter.sent(),
                state == State.WAITING ? null : letter.settledAt(),
                lease);
    }

    /** Every letter of every workspace, for tests that look inside. */
    public Collection<Letter> all() {
        return List.copyOf(letters.all());
    }

    @Override
    public Runnable mark() {
        var former = List.of(letters.mark(), lanes.mark(), begun.mark());
        return () -> former.forEach(Runnable::run);
    }

    private record Lane(Instant free, long lease) {}
}
