package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;
import tundish.sync.Feedback;
import tundish.workspace.WorkspaceId;

@Entity
@Immutable
@Table(name = "feedback")
@IdClass(Key.class)
class FeedbackRow {

    @Id
    private long workspaceId;

    @Id
    private long id;

    private @Nullable Long dealId;

    private String heard;

    private long memberId;

    private Instant happenedAt;

    @NullUnmarked
    protected FeedbackRow() {}

    FeedbackRow(WorkspaceId workspace, Feedback feedback) {
        this.workspaceId = workspace.value();
        this.id = feedback.number();
        this.dealId = Key.within(workspace, feedback.deal());
        this.heard = feedback.text();
        this.memberId =
                Key.within(workspace, feedback.by().workspace(), feedback.by().number());
        this.happenedAt = feedback.at();
    }

    Feedback toFeedback() {
        var by = new MemberId(new WorkspaceId(workspaceId), memberId);
        return new Feedback(id, Key.deal(workspaceId, dealId), heard, by, happenedAt);
    }
}
