package tundish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.Drafts;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.workspace.WorkspaceId;

/** What holds of {@link Drafts}, wherever they are kept. */
public interface DraftsContract extends StoresContract {

    private Drafts drafts() {
        return stores().drafts();
    }

    private Draft draft(WorkspaceId workspace, Instant at) {
        return new Draft(
                drafts().nextId(workspace),
                member(workspace, "Tom").id(),
                new FormId(FormName.FOLLOW_UP, "deal:17", 3),
                Map.of("said", "华东机械 \"quoted\" \n second line", "deal", "Acme"),
                at);
    }

    @Test
    default void keepsWhatWasTyped() {
        var draft = draft(workspace(), MONDAY);
        drafts().keep(draft);
        assertThat(drafts().find(draft.id())).contains(draft);
    }

    @Test
    default void keepsWhatBecameOfADraft() {
        var draft = draft(workspace(), MONDAY);
        drafts().keep(draft);
        var changed =
                new Draft(draft.id(), draft.by(), FormId.of(FormName.LEAD), Map.of("customer", "Globex"), TUESDAY);
        drafts().keep(changed);
        assertThat(drafts().find(draft.id())).contains(changed);
    }

    @Test
    default void showsNothingOfOneWorkspaceToAnother() {
        var draft = draft(workspace(), MONDAY);
        drafts().keep(draft);
        assertThat(drafts().find(new DraftId(workspace(), draft.id().number()))).isEmpty();
    }

    @Test
    default void forgetsWhatIsOld() {
        var longAgo = Instant.parse("1990-01-01T00:00:00Z");
        var workspace = workspace();
        var old = draft(workspace, longAgo);
        var young = draft(workspace, longAgo.plus(Duration.ofDays(1)));
        drafts().keep(old);
        drafts().keep(young);
        assertThat(drafts().forget(young.at())).isOne();
        assertThat(drafts().find(old.id())).isEmpty();
        assertThat(drafts().find(young.id())).contains(young);
    }
}
