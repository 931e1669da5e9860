package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.deal.Column;
import tundish.deal.DealId;
import tundish.deal.Edit;
import tundish.workspace.WorkspaceId;

@Entity
@Immutable
@Table(name = "deal_edit")
@IdClass(DealLineKey.class)
class DealEditRow {

    @Id
    private long workspaceId;

    @Id
    private long dealId;

    @Id
    private long id;

    private String dealColumn;

    private String textBefore;

    private String textAfter;

    private Instant happenedAt;

    private @Nullable Long memberId;

    @NullUnmarked
    protected DealEditRow() {}

    DealEditRow(long id, Edit edit) {
        this.workspaceId = edit.deal().workspace().value();
        this.dealId = edit.deal().number();
        this.id = id;
        this.dealColumn = edit.column().key();
        this.textBefore = edit.before();
        this.textAfter = edit.after();
        this.happenedAt = edit.at();
        this.memberId = Key.within(edit.deal().workspace(), edit.by());
    }

    Edit toEdit() {
        return new Edit(
                new DealId(new WorkspaceId(workspaceId), dealId),
                Column.of(dealColumn).orElseThrow(),
                textBefore,
                textAfter,
                happenedAt,
                Key.member(workspaceId, memberId));
    }
}
