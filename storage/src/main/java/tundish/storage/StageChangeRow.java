package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.deal.DealId;
import tundish.deal.StageChange;
import tundish.funnel.StageId;
import tundish.workspace.WorkspaceId;

@Entity
@Immutable
@Table(name = "stage_change")
@IdClass(StayKey.class)
class StageChangeRow {

    @Id
    private long workspaceId;

    @Id
    private long dealId;

    @Id
    private int stay;

    private @Nullable String fromStage;

    private String toStage;

    private Instant happenedAt;

    private Instant recordedAt;

    private @Nullable Long memberId;

    private String reason;

    private boolean overridden;

    private @Nullable String leaving;

    @NullUnmarked
    protected StageChangeRow() {}

    StageChange toStageChange() {
        return new StageChange(
                new DealId(new WorkspaceId(workspaceId), dealId),
                stay,
                fromStage == null ? null : new StageId(fromStage),
                new StageId(toStage),
                happenedAt,
                recordedAt,
                Key.member(workspaceId, memberId),
                reason,
                overridden,
                leaving);
    }
}
