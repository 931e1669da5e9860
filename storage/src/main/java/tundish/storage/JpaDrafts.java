package tundish.storage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.Drafts;
import tundish.workspace.WorkspaceId;

@InTransaction
class JpaDrafts implements Drafts {

    private final DraftRows rows;
    private final EntityManager entities;
    private final RowWriter writer;

    JpaDrafts(DraftRows rows, EntityManager entities, RowWriter writer) {
        this.rows = rows;
        this.entities = entities;
        this.writer = writer;
    }

    @Override
    public DraftId nextId(WorkspaceId workspace) {
        return new DraftId(workspace, writer.next("draft_seq"));
    }

    @Override
    public void keep(Draft draft) {
        var known = row(draft.id());
        if (known.isEmpty()) {
            writer.add(new DraftRow(draft), "draft " + draft.id());
        } else {
            known.get().accept(draft);
            writer.keep(known.get(), "draft " + draft.id());
        }
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return row(id).map(DraftRow::toDraft);
    }

    private Optional<DraftRow> row(DraftId id) {
        var key = new Key(id.workspace().value(), id.number());
        return Optional.ofNullable(entities.find(DraftRow.class, key));
    }

    @Override
    public int forget(Instant before) {
        return rows.deleteKeptBefore(before);
    }
}
