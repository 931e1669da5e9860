package tundish.storage;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.followup.ContactChannel;
import tundish.followup.FollowUp;
import tundish.followup.FollowUpId;
import tundish.member.MemberId;
import tundish.workspace.WorkspaceId;

@Entity
@Immutable
@Table(name = "follow_up")
@IdClass(Key.class)
class FollowUpRow {

    @Id
    private long workspaceId;

    @Id
    private long id;

    private long dealId;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private String said;

    private String needChange;

    @Embedded
    private @Nullable NextActionPart next;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "action_before"))
    @AttributeOverride(name = "due", column = @Column(name = "due_before"))
    @AttributeOverride(name = "timed", column = @Column(name = "timed_before"))
    private @Nullable NextActionPart nextBefore;

    private @Nullable Integer movedToStay;

    private Instant happenedAt;

    private Instant recordedAt;

    private long memberId;

    private @Nullable Long replacesId;

    private boolean withdrawn;

    @NullUnmarked
    protected FollowUpRow() {}

    FollowUpRow(FollowUp followUp) {
        var workspace = followUp.id().workspace();
        this.workspaceId = workspace.value();
        this.id = followUp.id().number();
        this.dealId = Key.within(
                workspace, followUp.deal().workspace(), followUp.deal().number());
        this.channel = followUp.channel();
        this.said = followUp.said();
        this.needChange = followUp.needChange();
        this.next = NextActionPart.of(followUp.next());
        this.nextBefore = NextActionPart.of(followUp.nextBefore());
        this.movedToStay = followUp.movedToStay();
        this.happenedAt = followUp.at();
        this.recordedAt = followUp.recordedAt();
        this.memberId =
                Key.within(workspace, followUp.by().workspace(), followUp.by().number());
        this.replacesId = replaced(workspace, followUp.replaces());
        this.withdrawn = followUp.withdrawn();
    }

    private static @Nullable Long replaced(WorkspaceId workspace, @Nullable FollowUpId replaced) {
        return replaced == null ? null : Key.within(workspace, replaced.workspace(), replaced.number());
    }

    FollowUp toFollowUp() {
        var workspace = new WorkspaceId(workspaceId);
        return new FollowUp(
                new FollowUpId(workspace, id),
                new DealId(workspace, dealId),
                channel,
                said,
                needChange,
                NextActionPart.toNextAction(next),
                NextActionPart.toNextAction(nextBefore),
                movedToStay,
                happenedAt,
                recordedAt,
                new MemberId(workspace, memberId),
                replacesId == null ? null : new FollowUpId(workspace, replacesId),
                withdrawn);
    }
}
