package tundish.testing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tundish.Overtaken;
import tundish.deal.DealId;
import tundish.sync.Feedback;
import tundish.sync.Item;
import tundish.sync.MeetingNotes;
import tundish.workspace.WorkspaceId;

public final class InMemoryMeetingNotes implements MeetingNotes, Rewindable {

    private final Shelf<Key, Feedback> heard = new Shelf<>();
    private final Shelf<Key, Item> items = new Shelf<>();
    private long last;

    @Override
    public long nextNumber(WorkspaceId workspace) {
        return ++last;
    }

    @Override
    public void add(WorkspaceId workspace, Feedback feedback) {
        heard.put(new Key(workspace, feedback.number()), feedback);
    }

    @Override
    public List<Feedback> feedback(WorkspaceId workspace, Instant from, Instant to) {
        return heard.byKey().entrySet().stream()
                .filter(one -> one.getKey().workspace().equals(workspace))
                .map(one -> one.getValue())
                .filter(feedback ->
                        !feedback.at().isBefore(from) && feedback.at().isBefore(to))
                .sorted(comparing(Feedback::at).thenComparing(Feedback::number))
                .toList();
    }

    void forget(DealId gone) {
        heard.removeIf(feedback -> gone.equals(feedback.deal()));
    }

    @Override
    public void save(Item item) {
        var key = new Key(item.workspace(), item.number());
        var known = items.find(key);
        if (known.isEmpty()) {
            items.put(key, item);
        } else if (known.get().version() != item.version()) {
            throw new Overtaken("item " + item.number());
        } else if (!known.get().equals(item)) {
            items.put(key, next(item));
        }
    }

    private static Item next(Item item) {
        return new Item(
                item.workspace(),
                item.number(),
                item.text(),
                item.owner(),
                item.due(),
                item.by(),
                item.at(),
                item.state(),
                item.settledAt(),
                item.settledBy(),
                item.aim(),
                item.version() + 1);
    }

    @Override
    public Optional<Item> item(WorkspaceId workspace, long number) {
        return items.find(new Key(workspace, number));
    }

    @Override
    public List<Item> items(WorkspaceId workspace, Instant since) {
        return items.all().stream()
                .filter(item -> item.workspace().equals(workspace))
                .filter(item -> item.state() == Item.State.OPEN || isRecent(item, since))
                .sorted(comparingLong(Item::number))
                .toList();
    }

    private static boolean isRecent(Item item, Instant since) {
        return !item.at().isBefore(since)
                || (item.settledAt() != null && !item.settledAt().isBefore(since));
    }

    @Override
    public Runnable mark() {
        var former = List.of(heard.mark(), items.mark());
        return () -> former.forEach(Runnable::run);
    }

    private record Key(WorkspaceId workspace, long number) {}
}
