package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import tundish.member.MemberId;
import tundish.operation.Draft;
import tundish.operation.DraftId;
import tundish.operation.FormId;
import tundish.operation.FormName;
import tundish.workspace.WorkspaceId;

@Entity
@Table(name = "draft")
@IdClass(Key.class)
class DraftRow {

    @Id
    private long workspaceId;

    @Id
    private long id;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private FormName form;

    private String subject;

    private long seen;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> typed;

    private Instant keptAt;

    @NullUnmarked
    protected DraftRow() {}

    @NullUnmarked
    DraftRow(Draft draft) {
        this.workspaceId = draft.id().workspace().value();
        this.id = draft.id().number();
        accept(draft);
    }

    final void accept(Draft draft) {
        this.memberId = Key.within(
                draft.id().workspace(), draft.by().workspace(), draft.by().number());
        this.form = draft.form().form();
        this.subject = draft.form().subject();
        this.seen = draft.form().seen();
        this.typed = new HashMap<>(draft.values());
        typed.replaceAll((_, text) -> StorableText.storable(text));
        this.keptAt = draft.at();
    }

    Draft toDraft() {
        var workspace = new WorkspaceId(workspaceId);
        return new Draft(
                new DraftId(workspace, id),
                new MemberId(workspace, memberId),
                new FormId(form, subject, seen),
                typed,
                keptAt);
    }
}
