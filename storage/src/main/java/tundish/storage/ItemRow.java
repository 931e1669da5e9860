package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tundish.member.MemberId;
import tundish.sync.Aim;
import tundish.sync.Gauge;
import tundish.sync.Item;
import tundish.workspace.WorkspaceId;

@Entity
@Table(name = "item")
@IdClass(Key.class)
class ItemRow {

    @Id
    private long workspaceId;

    @Id
    private long id;

    private String decision;

    private @Nullable Long ownerId;

    private @Nullable LocalDate due;

    private long memberId;

    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Item.State state;

    private @Nullable Instant settledAt;

    private @Nullable Long settledBy;

    private @Nullable String aimFigure;

    private @Nullable BigDecimal aimValue;

    private @Nullable String aimCurrency;

    private @Nullable Long aimOf;

    @Version
    private long version;

    @NullUnmarked
    protected ItemRow() {}

    @NullUnmarked
    ItemRow(Item item) {
        this.workspaceId = item.workspace().value();
        this.id = item.number();
        accept(item);
    }

    final void accept(Item item) {
        this.decision = item.text();
        this.ownerId = Key.within(item.workspace(), item.owner());
        this.due = item.due();
        this.memberId =
                Key.within(item.workspace(), item.by().workspace(), item.by().number());
        this.decidedAt = item.at();
        this.state = item.state();
        this.settledAt = item.settledAt();
        this.settledBy = Key.within(item.workspace(), item.settledBy());
        var aim = item.aim();
        this.aimFigure = aim == null ? null : aim.gauge().key();
        this.aimValue = aim == null ? null : aim.value();
        this.aimCurrency = aim == null ? null : aim.currency();
        this.aimOf = aim == null ? null : aim.of();
    }

    long version() {
        return version;
    }

    Item toItem() {
        var workspace = new WorkspaceId(workspaceId);
        return new Item(
                workspace,
                id,
                decision,
                Key.member(workspaceId, ownerId),
                due,
                new MemberId(workspace, memberId),
                decidedAt,
                state,
                settledAt,
                Key.member(workspaceId, settledBy),
                aim(),
                version);
    }

    private @Nullable Aim aim() {
        return Optional.ofNullable(aimFigure)
                .flatMap(Gauge::of)
                .map(gauge -> new Aim(gauge, aimValue, aimOf == null ? 0 : aimOf, aimCurrency))
                .orElse(null);
    }
}
