package tundish.testing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import tundish.sync.Agenda;
import tundish.workspace.Workspace;
import tundish.workspace.WorkspaceId;

public final class InMemoryAgenda implements Agenda, Rewindable {

    private final Shelf<WorkspaceId, Entry> entries = new Shelf<>();
    private final Shelf<WorkspaceId, Review> reviews = new Shelf<>();
    private final InMemoryWorkspaces workspaces;

    public InMemoryAgenda(InMemoryWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public List<Entry> takeDue(Instant now, int limit) {
        return workspaces.all().stream()
                .map(Workspace::id)
                .map(this::of)
                .filter(entry -> entry.next() != null && !entry.next().isAfter(now))
                .sorted(comparing(Entry::next)
                        .thenComparing(entry -> entry.workspace().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Entry of(WorkspaceId workspace) {
        return entries.find(workspace).orElseGet(() -> Entry.of(workspace));
    }

    @Override
    public void plan(Entry entry) {
        entries.put(entry.workspace(), entry);
    }

    @Override
    public List<Review> takeReviewsDue(Instant now, int limit) {
        return workspaces.all().stream()
                .map(Workspace::id)
                .map(this::review)
                .filter(review -> !review.next().isAfter(now))
                .sorted(comparing(Review::next)
                        .thenComparing(review -> review.workspace().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Review review(WorkspaceId workspace) {
        return reviews.find(workspace).orElseGet(() -> Review.of(workspace));
    }

    @Override
    public void plan(Review review) {
        reviews.put(review.workspace(), review);
    }

    @Override
    public Runnable mark() {
        var meetings = entries.mark();
        var reviewed = reviews.mark();
        return () -> {
            meetings.run();
            reviewed.run();
        };
    }
}
