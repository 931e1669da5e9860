package tundish.storage;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.deal.Deal;
import tundish.deal.DealId;
import tundish.deal.Reference;
import tundish.deal.Stay;
import tundish.funnel.StageId;
import tundish.workspace.WorkspaceId;

/** A row as it is read; {@link DealTable} writes it. */
@Entity
@Table(name = "deal")
@IdClass(Key.class)
class DealRow {

    @Id
    private long workspaceId;

    @Id
    private long id;

    private String reference;

    /** Null for none, so that the column can be unique. */
    private @Nullable String externalId;

    private String funnel;

    private String stage;

    private Instant stageEntered;

    private int stay;

    @Embedded
    private DetailsPart details;

    private @Nullable Long ownerId;

    @Embedded
    private @Nullable NextActionPart nextAction;

    @Embedded
    private @Nullable ClosingPart closing;

    @Embedded
    private @Nullable SnoozePart snooze;

    private @Nullable Long repeatsId;

    private Instant createdAt;

    private @Nullable Instant stageDue;

    private @Nullable Instant overdueFrom;

    private @Nullable Instant nudgeAt;

    @Version
    private long version;

    @Embedded
    @SuppressWarnings("UnusedVariable") // queries read it
    private FoundByPart foundBy;

    @NullUnmarked
    protected DealRow() {}

    Deal toDeal() {
        return new Deal(
                new DealId(new WorkspaceId(workspaceId), id),
                new Reference(reference),
                externalId == null ? "" : externalId,
                funnel,
                new Stay(new StageId(stage), stageEntered, stay),
                details.toDetails(),
                Key.member(workspaceId, ownerId),
                NextActionPart.toNextAction(nextAction),
                ClosingPart.toClosing(closing),
                SnoozePart.toSnooze(snooze),
                Key.deal(workspaceId, repeatsId),
                createdAt,
                stageDue,
                overdueFrom,
                nudgeAt,
                version);
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }
}
