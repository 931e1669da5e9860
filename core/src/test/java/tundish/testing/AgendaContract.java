package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tundish.sync.Agenda;
import tundish.sync.Agenda.Entry;
import tundish.sync.Agenda.Review;
import tundish.workspace.Scope;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Agenda}, wherever it is kept. */
public interface AgendaContract extends StoresContract {

    private Agenda agenda() {
        return stores().agenda();
    }

    /** Of the two, in order; other tests may have left workspaces behind. */
    private List<WorkspaceId> due(Instant now, WorkspaceId one, WorkspaceId other) {
        return stores().transactions()
                .run(() -> agenda().takeDue(now, 1000).stream()
                        .map(Entry::workspace)
                        .filter(List.of(one, other)::contains)
                        .toList());
    }

    private void plan(Entry entry) {
        stores().transactions().carry(() -> agenda().plan(entry));
    }

    @Test
    default void takesANewWorkspaceForPlanning() {
        var workspace = workspace();
        assertThat(agenda().of(workspace)).isEqualTo(Entry.of(workspace));
        assertThat(due(MONDAY, workspace, workspace)).containsExactly(workspace);
    }

    @Test
    default void keepsWhatIsPlanned() {
        var workspace = workspace();
        var entry = new Entry(workspace, THURSDAY, TUESDAY, MONDAY);
        plan(entry);
        assertThat(agenda().of(workspace)).isEqualTo(entry);
        assertThat(agenda().of(workspace())).isNotEqualTo(entry);
        plan(new Entry(workspace, null, null, null));
        assertThat(agenda().of(workspace)).isEqualTo(new Entry(workspace, null, null, null));
    }

    @Test
    default void takesWhatIsDueTheLongestWaitingFirst() {
        var one = workspace();
        var other = workspace();
        plan(new Entry(one, WEDNESDAY, null, null));
        plan(new Entry(other, TUESDAY, null, null));
        assertThat(due(MONDAY, one, other)).isEmpty();
        assertThat(due(TUESDAY, one, other)).containsExactly(other);
        assertThat(due(THURSDAY, one, other)).containsExactly(other, one);
        plan(new Entry(one, null, null, null));
        assertThat(due(THURSDAY, one, other)).containsExactly(other);
    }

    @Test
    default void givesADueWorkspaceToOneOfSeveralAtOnce() {
        var workspace = workspace();
        plan(new Entry(workspace, TUESDAY, null, null));
        var takers = List.of(taking(workspace), taking(workspace), taking(workspace));
        assertThat(takers.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    private CompletableFuture<Boolean> taking(WorkspaceId workspace) {
        return CompletableFuture.supplyAsync(() -> Scope.everybody()
                .call(() -> stores().transactions().run(() -> {
                    var taken = agenda().takeDue(WEDNESDAY, 1000).stream()
                            .filter(entry -> entry.workspace().equals(workspace))
                            .toList();
                    taken.forEach(entry -> agenda().plan(new Entry(workspace, THURSDAY, null, null)));
                    return !taken.isEmpty();
                })));
    }

    @Test
    default void plansReviewsBesideMeetings() {
        var workspace = workspace();
        assertThat(agenda().review(workspace)).isEqualTo(Review.of(workspace));
        assertThat(reviewsDue(MONDAY)).contains(Review.of(workspace));
        var planned = new Review(workspace, TUESDAY, LocalDate.of(2024, 4, 1));
        Scope.everybody().run(() -> stores().transactions().carry(() -> agenda().plan(planned)));
        assertThat(agenda().review(workspace)).isEqualTo(planned);
        assertThat(reviewsDue(MONDAY)).doesNotContain(planned);
        assertThat(reviewsDue(TUESDAY)).contains(planned);
    }

    private List<Review> reviewsDue(Instant now) {
        return Scope.everybody().call(() -> stores().transactions().run(() -> agenda().takeReviewsDue(now, 10_000)));
    }
}
